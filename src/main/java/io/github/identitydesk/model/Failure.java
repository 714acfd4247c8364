package io.github.identitydesk.model;

/**
 * Why no answer of the service came.
 *
 * @param kind which of the known causes
 * @param detail what the network or the server reported: a host, a status, a reason; never the content of an answer and
 *     never a token; may be empty
 * @param mayHaveMadeGuest whether the request of a guest may have reached the service, which then has created an
 *     identity whose ID is unknown; another call creates a second one
 */
public record Failure(Kind kind, String detail, boolean mayHaveMadeGuest) {
    /** The causes, as far as they can be told apart. */
    public enum Kind {
        /** The name of the endpoint's host could not be resolved. */
        HOST_NOT_FOUND,
        /** Nothing listens there. */
        CONNECTION_REFUSED,
        /** No connection, or no answer, within the time allowed for it. */
        TIMED_OUT,
        /** The whole call took longer than is allowed. */
        CALL_TIMED_OUT,
        /**
         * The other side's certificate is of an authority that is not trusted, or is not acceptable for another reason.
         */
        TLS_FAILED,
        /** The other side's certificate has expired, or is not valid yet. */
        CERTIFICATE_EXPIRED,
        /** The other side's certificate is for another host. */
        CERTIFICATE_NAME,
        /** The two sides have no version of TLS in common, or the other side does not speak TLS. */
        TLS_PROTOCOL,
        /** The connection broke before the answer was whole. */
        CONNECTION_LOST,
        /** The other side closed an unencrypted connection and sent nothing, as a server does that speaks TLS only. */
        CLOSED_WITHOUT_ANSWER,
        /** Something answered, but not as the service does: a proxy's or an emulator's page. */
        NOT_THE_SERVICE,
        /** What answers there does not speak HTTP, or speaks TLS only. */
        NOT_HTTP,
        /** The answer has no end, or breaks the rules of HTTP. */
        MALFORMED_ANSWER,
        /** An empty answer says by its status that there are too many calls: 429. */
        BUSY,
        /** An empty answer says by its status that the server failed: 500, 502, 503, 504. */
        SERVER_FAILED,
        /** The proxy's host is not known, or nothing listens there. */
        PROXY_UNREACHABLE,
        /** The proxy asks for a user name and a password, or refuses the ones that it got: 407. */
        PROXY_AUTHENTICATION,
        /** No answer came through the proxy in time. */
        PROXY_TIMED_OUT,
        /** The proxy closed the connection. */
        PROXY_CONNECTION_LOST,
        /** The proxy answered itself instead of passing the call on. */
        PROXY_ANSWERED,
        /** The setting of the proxy cannot be used. */
        PROXY_SETTING,
        /** The file with further certificate authorities cannot be used. */
        CA_BUNDLE,
        /** Anything else. */
        OTHER
    }

    /** A failure after which a call can be repeated without a second identity. */
    public Failure(Kind kind, String detail) {
        this(kind, detail, false);
    }

    /** The same after a guest's request that may have reached the service. */
    public Failure afterGuestRequest() {
        return new Failure(kind, detail, true);
    }

    /** What happened, in a few plain words. */
    public Message title() {
        return Message.of("outcome.notReached." + kind + ".title");
    }

    /** What the user can do next. */
    public Message advice() {
        Message advice = Message.of("outcome.notReached." + kind + ".advice");
        return mayHaveMadeGuest ? Message.of("outcome.notReached.guest.advice", advice) : advice;
    }
}
