package io.github.identitydesk.model;

/**
 * A provider token: the secret that proves a login. Its text form is masked, so that it cannot slip into a
 * log, an exception or a title; {@link #value()} is the only way to the secret.
 *
 * @param value the token as the provider issued it; may be blank while a form is being filled
 */
public record Token(String value) {
    /** The token of a login that has none yet. */
    public static final Token BLANK = new Token("");

    /** Whether there is nothing in it. */
    public boolean isBlank() {
        return value.isEmpty();
    }

    /** The length in Unicode code points, which is how the service counts. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** Says how long the token is, and nothing of what it holds. */
    @Override
    public String toString() {
        return "Token[" + length() + " characters]";
    }
}
