package io.github.identitydesk.model;

/**
 * A provider token: the secret that proves a login. Its string representation is masked, so that it cannot get into a log, an
 * exception or a title. Only {@link #value()} returns the secret.
 *
 * @param value the token as issued by the provider; may be empty while a form is being filled
 */
public record Token(String value) {
    /** The empty token of a login that has none yet. */
    public static final Token BLANK = new Token("");

    /** Returns whether the token is empty. */
    public boolean isBlank() {
        return value.isEmpty();
    }

    /** Returns the length in Unicode code points, as counted by the service. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** Returns a string with the length of the token, and nothing of its value. */
    @Override
    public String toString() {
        return "Token[" + length() + " characters]";
    }
}
