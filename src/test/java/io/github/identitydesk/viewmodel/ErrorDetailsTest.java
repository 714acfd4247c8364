package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The details of an unexpected error contain class names, and no secrets. */
class ErrorDetailsTest {
    private static final String OPAQUE = "ya29.a0AfH6SMBx4JkQ2vW8eR1tY7uI3oP5aS9dF";

    /** An exception whose class name is as long as a token and contains a digit. */
    private static final class LongName2Exception extends RuntimeException {
        private static final long serialVersionUID = 1;

        LongName2Exception(String message) {
            super(message);
        }
    }

    /** Another one. */
    private static final class SuppressedName3Exception extends RuntimeException {
        private static final long serialVersionUID = 1;

        SuppressedName3Exception(String message) {
            super(message);
        }
    }

    @Test
    void opaqueTokenInAMessageIsRedactedAndTheClassNameIsNot() {
        RuntimeException error =
                new IllegalStateException("at the end", new LongName2Exception("no user for " + OPAQUE));
        error.addSuppressed(new SuppressedName3Exception(OPAQUE));

        assertThat(ErrorDetails.of(error))
                .contains(
                        "Caused by: " + LongName2Exception.class.getName() + ": no user for <token>",
                        "Suppressed: " + SuppressedName3Exception.class.getName() + ": <token>")
                .doesNotContain(OPAQUE);
    }
}
