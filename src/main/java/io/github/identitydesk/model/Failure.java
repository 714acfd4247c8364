package io.github.identitydesk.model;

/**
 * Why no answer of the service came.
 *
 * @param kind which of the known causes
 * @param detail what the network or the other side said, for the record: a host, a status, a reason; never the content of
 *     an answer and never a token; may be empty
 */
public record Failure(Kind kind, String detail) {
    /** The causes, as far as they can be told apart. */
    public enum Kind {
        /** The name of the endpoint's host could not be resolved. */
        HOST_NOT_FOUND,
        /** Nothing listens there. */
        CONNECTION_REFUSED,
        /** No connection, or no answer, within the time allowed. */
        TIMED_OUT,
        /** The other side's certificate, or the encryption, was not acceptable. */
        TLS_FAILED,
        /** The connection broke before the answer was whole. */
        CONNECTION_LOST,
        /** Something answered, but not as the service does: a proxy's or an emulator's page. */
        NOT_THE_SERVICE,
        /** The file with further certificate authorities cannot be used. */
        CA_BUNDLE,
        /** Anything else. */
        OTHER
    }
}
