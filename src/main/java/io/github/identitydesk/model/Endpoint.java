package io.github.identitydesk.model;

import java.net.URI;

/** The endpoint of a request. No other server is contacted. */
public sealed interface Endpoint {
    /** Returns the region that the request is for. */
    Region region();

    /** Returns the address to which requests are sent. */
    URI url();

    /**
     * The service itself, in a region.
     *
     * @param region the region that is called
     */
    record Aws(Region region) implements Endpoint {
        /**
         * {@inheritDoc} The SDK could determine the address too, but takes the domain from a file if the environment variable
         * {@code AWS_PARTITIONS_FILE} is set. Here, it depends only on the region.
         */
        @Override
        public URI url() {
            return ServiceAddress.ofIdentityPools(region).url();
        }
    }

    /**
     * The embedded sandbox, which is not AWS.
     *
     * @param url its address on loopback
     * @param region the region of the request
     */
    record Sandbox(URI url, Region region) implements Endpoint {}

    /**
     * Another server that implements the service's protocol, such as LocalStack.
     *
     * @param url its address, {@code http} or {@code https}
     * @param region the region of the request
     */
    record Custom(URI url, Region region) implements Endpoint {}
}
