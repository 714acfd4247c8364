package io.github.identitydesk.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Decodes base64 that was copied, possibly with line breaks and other characters that are not part of it. */
public final class Base64Text {
    private Base64Text() {}

    /** Returns the bytes of a text in base64, or an empty array if the text is not base64. */
    public static byte[] bytes(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Returns the UTF-8 text that is encoded in base64, or an empty text if the given text is not base64. */
    public static String utf8(String base64) {
        return new String(bytes(base64), StandardCharsets.UTF_8);
    }
}
