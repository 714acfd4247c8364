package io.github.identitydesk.aws;

import io.github.identitydesk.model.HarmlessText;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.token.SecretRedactor;

/**
 * Sanitizes text of the server or proxy before it leaves this package. Removes parts of the request's tokens and terminal
 * control characters, and limits the length.
 */
final class ServiceText {
    private static final String MARK = "***";

    /** The number of characters that are examined. It is a multiple of the length that is kept. */
    private static final int MAX_LENGTH = 4 * HarmlessText.MESSAGE_BYTES;

    private final SecretRedactor redactor;

    ServiceText(IdentityRequest request) {
        this.redactor = new SecretRedactor(request, MARK, MARK);
    }

    /** Sanitizes a message, which may have several lines. */
    String message(String text) {
        return HarmlessText.message(redacted(text));
    }

    /** Sanitizes a name or an ID. */
    String name(String text) {
        return HarmlessText.name(redacted(text));
    }

    private String redacted(String text) {
        return redactor.of(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    }
}
