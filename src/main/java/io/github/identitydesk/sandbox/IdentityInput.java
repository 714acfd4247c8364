package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Token;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request about an identity, of GetCredentialsForIdentity or GetOpenIdToken.
 *
 * @param identityId the member {@code IdentityId}
 * @param logins the member {@code Logins} by provider name
 * @param customRoleArn the member {@code CustomRoleArn}, which only GetCredentialsForIdentity has
 */
record IdentityInput(Optional<String> identityId, SortedMap<String, Token> logins, Optional<String> customRoleArn) {
    IdentityInput {
        logins = Collections.unmodifiableSortedMap(new TreeMap<>(logins));
    }

    static IdentityInput of(WireInput input) throws MalformedBody {
        return new IdentityInput(input.text("IdentityId"), input.logins(), input.text("CustomRoleArn"));
    }
}
