package io.github.identitydesk.token;

import java.util.regex.Pattern;

/** How the XML of a SAML response is written as a text. */
final class SamlEncoding {
    /** The base64 of {@code <s}, {@code <S}, {@code <?} or of a byte-order mark and {@code <}. */
    private static final Pattern BASE64 = Pattern.compile("(?:P[ADEFGHIJKLMNOPS][\\w+/]|77u/P)[\\w+/]{12,}+={0,2}+");

    private SamlEncoding() {}

    /** Whether the text is in base64 and begins as XML does. */
    static boolean looksLikeBase64(String text) {
        return BASE64.matcher(text).matches();
    }
}
