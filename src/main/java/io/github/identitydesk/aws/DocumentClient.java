package io.github.identitydesk.aws;

import io.github.identitydesk.model.Failure;
import java.net.URI;

/** Fetches a public document, such as the keys of a token's issuer. Sends nothing but the address that is asked for. */
public interface DocumentClient {
    /** What came of it. */
    sealed interface Fetched {
        /**
         * The document.
         *
         * @param text its text
         */
        record Document(String text) implements Fetched {}

        /**
         * No document came.
         *
         * @param failure why
         */
        record NotFetched(Failure failure) implements Fetched {}

        /** The thread that waited was interrupted. */
        record Cancelled() implements Fetched {}
    }

    /**
     * Fetches a document and waits for it. Expected failures are results, never exceptions. A redirect is followed on
     * the same host only. Interrupting the waiting thread ends the call.
     *
     * @param address an {@code http} or {@code https} address
     */
    Fetched fetch(URI address);
}
