package io.github.identitydesk.token;

/** The characters that tokens consist of. */
final class TokenText {
    private static final boolean[] BASE64URL = new boolean[128];

    static {
        for (char c = 0; c < BASE64URL.length; c++) {
            BASE64URL[c] =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
        }
    }

    private TokenText() {}

    /** Returns whether the text has only characters that a JWT may have: then there is nothing around the token or in it. */
    static boolean isPlain(String text) {
        return firstOther(text, ".") == text.length();
    }

    /** Returns the position of the first character that is neither of base64url nor one of the others. */
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
