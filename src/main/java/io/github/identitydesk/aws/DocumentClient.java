package io.github.identitydesk.aws;

import io.github.identitydesk.model.Failure;
import java.net.URI;

/** Fetches a public document, such as the keys of a token's issuer. Sends only the requested address. */
public interface DocumentClient {
    /** The result of a fetch. */
    sealed interface Fetched {
        /**
         * The document was received.
         *
         * @param text the content of the document
         */
        record Document(String text) implements Fetched {}

        /**
         * No document was received.
         *
         * @param failure the reason
         */
        record NotFetched(Failure failure) implements Fetched {}

        /** The waiting thread was interrupted. */
        record Cancelled() implements Fetched {}
    }

    /**
     * Fetches a document and waits for it. Expected failures are results, never exceptions. A redirect is followed on the
     * same host only. Interrupting the waiting thread ends the call.
     *
     * @param address an {@code http} or {@code https} address
     */
    Fetched fetch(URI address);
}
