package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Partition;
import io.github.identitydesk.model.ServiceAddress;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint of the user's own that is not the endpoint of identity pools: an emulator, a gateway, or another service of
 * AWS. Its failures are not those of Cognito.
 *
 * @param endpoint the endpoint that was called
 * @param host its host, with its port
 */
record OtherServer(Endpoint.Custom endpoint, String host) {
    /** The labels of the hosts of identity pools, also of VPC endpoints. */
    private static final List<String> LABELS = List.of("cognito-identity", "cognito-identity-fips");

    /** Returns the server at an endpoint, or empty if AWS offers identity pools there. */
    static Optional<OtherServer> at(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Custom custom && custom.url().getHost() != null
                ? Optional.of(new OtherServer(custom, custom.url().getAuthority()))
                        .filter(server -> !server.hasIdentityPools())
                : Optional.empty();
    }

    private boolean hasIdentityPools() {
        return isOfAws()
                && List.of(endpoint.url().getHost().split("\\.", -1)).stream().anyMatch(LABELS::contains);
    }

    /** Returns whether it is another service of AWS. */
    boolean isOfAws() {
        return Partition.isHostOfAws(endpoint.url().getHost());
    }

    /** Returns the explanation of a failure of the server. */
    Explanation failure() {
        return Explanation.of(
                Message.of("explain.title.SERVER_FAILED"),
                Message.of("explain.what.SERVER_FAILED", host),
                Optional.of(Message.of("explain.cause.SERVER_FAILED")),
                Message.of("explain.do.SERVER_FAILED", host));
    }

    /** Returns the explanation of a refusal with an exception that GetId does not have. */
    Explanation refusal(String errorCode) {
        String error = Excerpt.of(errorCode);
        if (isOfAws()) {
            String right = ServiceAddress.ofIdentityPools(endpoint.region()).host();
            return Explanation.of(
                    Message.of("explain.title.OTHER_SERVICE"),
                    Message.of("explain.what.OTHER_SERVICE", host, error),
                    Optional.of(Message.of("explain.cause.OTHER_SERVICE", right)),
                    Message.of("explain.do.OTHER_SERVICE", right));
        }
        return Explanation.of(
                Message.of("explain.title.OTHER_SERVER", host),
                Message.of("explain.what.OTHER_SERVER", host, error),
                Optional.of(Message.of("explain.cause.OTHER_SERVER")),
                Message.of("explain.do.OTHER_SERVER", host));
    }
}
