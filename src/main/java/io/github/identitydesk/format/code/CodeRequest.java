package io.github.identitydesk.format.code;

import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Optional;

/**
 * A request that code for an AWS SDK sends, as far as the code contains it.
 *
 * @param identityPoolId the identity pool ID; empty if the code contains only logins
 * @param accountId the AWS account ID
 * @param region the name of the region
 * @param endpointUrl the address of the service
 * @param hasLogins whether the code sets the logins; their values may be unknown
 * @param logins the logins; a token that is not in the code is blank
 */
public record CodeRequest(
        Optional<String> identityPoolId,
        Optional<String> accountId,
        Optional<String> region,
        Optional<String> endpointUrl,
        boolean hasLogins,
        List<Login> logins) {
    public CodeRequest {
        logins = List.copyOf(logins);
    }
}
