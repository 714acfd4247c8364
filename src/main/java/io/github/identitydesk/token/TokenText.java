package io.github.identitydesk.token;

import java.util.regex.Pattern;

/** Tests the characters of tokens. */
final class TokenText {
    private static final Pattern JWT = Pattern.compile("ey[\\w=-]*+(?:\\.[\\w=-]*+)++");

    private static final boolean[] BASE64URL = new boolean[128];

    static {
        for (char c = 0; c < BASE64URL.length; c++) {
            BASE64URL[c] =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
        }
    }

    private TokenText() {}

    /**
     * Returns whether the text contains only characters of a JWT. Such a text has nothing around or within the token.
     */
    static boolean isPlain(String text) {
        return firstOther(text, ".") == text.length();
    }

    /** Returns whether the text has the form of a JWT. {@code ey} begins the base64 of an opening brace. */
    static boolean looksLikeJwt(String text) {
        return JWT.matcher(text).matches();
    }

    /**
     * Returns the index of the first character that is neither in the base64url alphabet nor one of the given ones, or
     * the length of the text if there is none.
     */
    static int firstOther(String text, String others) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!(c < BASE64URL.length && BASE64URL[c]) && others.indexOf(c) < 0) {
                break;
            }
            at++;
        }
        return at;
    }
}
