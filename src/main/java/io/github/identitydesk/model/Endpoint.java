package io.github.identitydesk.model;

import java.net.URI;

/** Where a request goes: nothing else is ever contacted. */
public sealed interface Endpoint {
    /** The region for which the request is meant. */
    Region region();

    /** The address to which requests are sent. */
    URI url();

    /**
     * The service itself, in a region.
     *
     * @param region the region whose endpoint is called
     */
    record Aws(Region region) implements Endpoint {
        /**
         * {@inheritDoc} The SDK can find it too, but it lets a file named in the environment ({@code AWS_PARTITIONS_FILE}) decide
         * on the domain; here nothing but the region does.
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
     * @param region the region that the request names
     */
    record Sandbox(URI url, Region region) implements Endpoint {}

    /**
     * Another server that speaks the service's protocol, such as LocalStack.
     *
     * @param url its address, {@code http} or {@code https}
     * @param region the region that the request names
     */
    record Custom(URI url, Region region) implements Endpoint {}
}
