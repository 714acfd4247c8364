package io.github.identitydesk.aws;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Region;
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
            case Endpoint.Aws aws -> ofService(aws.region());
            case Endpoint.Sandbox sandbox -> sandbox.url();
            case Endpoint.Custom custom -> custom.url();
        };
    }

    private static URI ofService(Region region) {
        String prefix = region.needsFips() ? "cognito-identity-fips." : "cognito-identity.";
        return URI.create("https://" + prefix + region.name() + "." + domain(region.name()));
    }

    /** The domain of the region's partition; an unknown region is taken for one of the public partition. */
    private static String domain(String region) {
        if (region.startsWith("cn-")) {
            return "amazonaws.com.cn";
        } else if (region.startsWith("eusc-")) {
            return "amazonaws.eu";
        } else if (region.startsWith("us-iso-")) {
            return "c2s.ic.gov";
        } else if (region.startsWith("us-isob-")) {
            return "sc2s.sgov.gov";
        } else if (region.startsWith("us-isof-")) {
            return "csp.hci.ic.gov";
        } else if (region.startsWith("eu-isoe-")) {
            return "cloud.adc-e.uk";
        } else {
            return "amazonaws.com";
        }
    }
}
