package io.github.identitydesk.aws;

import io.github.identitydesk.model.HarmlessText;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.token.SecretRedactor;

/**
 * Makes texts of the other side fit to leave this package: no piece of a token of the request is left in them, no character
 * that a terminal would obey, and no more of them than anyone would read.
 */
final class ServiceText {
    private static final String MARK = "***";

    /** Of a longer text only the beginning is looked at; far more of it than is kept in the end. */
    private static final int LONGEST = 4 * HarmlessText.MESSAGE_BYTES;

    private final SecretRedactor redactor;

    ServiceText(IdentityRequest request) {
        this.redactor = new SecretRedactor(request, MARK, MARK);
    }

    /** A message of several lines. */
    String message(String text) {
        return HarmlessText.message(redacted(text));
    }

    /** A name or an ID. */
    String name(String text) {
        return HarmlessText.name(redacted(text));
    }

    private String redacted(String text) {
        return redactor.of(text.substring(0, Math.min(text.length(), LONGEST)));
    }
}
