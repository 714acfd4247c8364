package io.github.identitydesk.format.paste;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes quoted-printable text, as in the source of an email (RFC 2045, 6.7). */
final class QuotedPrintable {
    private static final Pattern HEADER =
            Pattern.compile("(?i)^content-transfer-encoding:\\s*quoted-printable", Pattern.MULTILINE);
    private static final Pattern MARKS =
            Pattern.compile("=3D(?s:.*)=\\r?\\n|\\b[a-z]{2,4}(?:-[a-z]+)+-\\d:[0-9a-f-]{0,35}=\\r?\\n[0-9a-f-]");
    private static final Pattern ENCODED = Pattern.compile("=\\r?\\n|(?:=[0-9A-Fa-f]{2})+");

    private QuotedPrintable() {}

    /** Returns whether a text is in this encoding. */
    static boolean isUsed(String text) {
        return text.indexOf('=') >= 0
                && (HEADER.matcher(text).find() || MARKS.matcher(text).find());
    }

    /** Returns the decoded text. */
    static String decode(String text) {
        return ENCODED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(plain(match.group())));
    }

    private static String plain(String encoded) {
        if (encoded.endsWith("\n")) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < encoded.length(); i += 3) {
            bytes.write(Integer.parseInt(encoded.substring(i, i + 2), 16));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
