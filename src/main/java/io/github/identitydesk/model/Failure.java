package io.github.identitydesk.model;

/**
 * The reason why no answer of the service was received.
 *
 * @param kind the kind of failure
 * @param detail details from the network or the server, such as a host, a status or a reason; never the content of an answer
 *     or a token; may be empty
 * @param mayHaveCreatedGuest whether a guest request may have reached the service, which then has created an identity with an
 *     unknown ID; a repeated call creates a second one
 */
public record Failure(Kind kind, String detail, boolean mayHaveCreatedGuest) {
    /** The kinds of failure. */
    public enum Kind {
        /** The name of the endpoint's host could not be resolved. */
        HOST_NOT_FOUND,
        /** Nothing listens at the address. */
        CONNECTION_REFUSED,
        /** The connection or the answer took longer than its time limit. */
        TIMED_OUT,
        /** The whole call took longer than its time limit. */
        CALL_TIMED_OUT,
        /** The server's certificate is not issued by a trusted authority, or is unacceptable for another reason. */
        TLS_FAILED,
        /** The server's certificate has expired, or is not valid yet. */
        CERTIFICATE_EXPIRED,
        /** The server's certificate is for another host. */
        CERTIFICATE_NAME,
        /** The server supports no version of TLS that the client supports, or does not use TLS. */
        TLS_PROTOCOL,
        /** The connection was closed before the answer was complete. */
        CONNECTION_LOST,
        /** The server closed an unencrypted connection without an answer, as a server that supports only TLS does. */
        CLOSED_WITHOUT_ANSWER,
        /** The answer is not the service's, for example the page of a proxy or an emulator. */
        NOT_THE_SERVICE,
        /** The server does not use HTTP, or supports only TLS. */
        NOT_HTTP,
        /** The answer is endless, or violates HTTP. */
        MALFORMED_ANSWER,
        /** A redirect, which is not followed because tokens would go with it. */
        REDIRECTED,
        /** An answer that a server or proxy limits the size of requests: 413. */
        REQUEST_TOO_LARGE,
        /** An answer with the status that reports too many calls, 429, that is not the service's. */
        BUSY,
        /** An empty answer with a status that reports a server error: 500, 502, 503, 504. */
        SERVER_FAILED,
        /** The proxy's host name could not be resolved, or nothing listens at its address. */
        PROXY_UNREACHABLE,
        /** The proxy requires a user name and a password, or rejected those it was sent: 407. */
        PROXY_AUTHENTICATION,
        /** The answer through the proxy took longer than its time limit. */
        PROXY_TIMED_OUT,
        /** The proxy closed the connection. */
        PROXY_CONNECTION_LOST,
        /** The proxy answered the call itself instead of forwarding it. */
        PROXY_ANSWERED,
        /** The proxy setting cannot be used. */
        PROXY_SETTING,
        /** The file of additional certificate authorities cannot be used. */
        CA_BUNDLE,
        /** Any other failure. */
        OTHER
    }

    /** Creates a failure after which a repeated call does not create a second identity. */
    public Failure(Kind kind, String detail) {
        this(kind, detail, false);
    }

    /** Returns this failure for a guest request that may have reached the service. */
    public Failure afterGuestRequest() {
        return new Failure(kind, detail, true);
    }

    /** Returns a short description of the failure. */
    public Message title() {
        return Message.of("outcome.notReached." + kind + ".title");
    }

    /** Returns what the user can do next. */
    public Message advice() {
        Message advice = Message.of("outcome.notReached." + kind + ".advice");
        return mayHaveCreatedGuest ? Message.of("outcome.notReached.guest.advice", advice) : advice;
    }
}
