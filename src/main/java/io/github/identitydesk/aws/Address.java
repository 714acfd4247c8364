package io.github.identitydesk.aws;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.ServiceAddress;
import java.net.URI;

/**
 * Where an endpoint is. The SDK can find the service's own address too, but it lets a file named in the environment
 * ({@code AWS_PARTITIONS_FILE}) decide under which domain; here nothing but the region does.
 */
final class Address {
    private Address() {}

    /** The address to which requests for that endpoint are sent. */
    static URI of(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Aws aws ->
                ServiceAddress.ofIdentityPools(aws.region()).url();
            case Endpoint.Sandbox sandbox -> sandbox.url();
            case Endpoint.Custom custom -> custom.url();
        };
    }
}
