package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.sandbox.IdentityAccess.Access;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * GetCredentialsForIdentity. It returns obviously false keys, so that the identity-pool providers of AWS SDKs can be tried
 * against the sandbox, but the keys give no access to anything.
 */
final class GetCredentials implements Operation {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String ACCESS_KEY_ID = "ASIA_sandbox_false_key";
    private static final String SECRET_KEY = "sandbox_false_secret_key_that_opens_nothing";
    private static final String SESSION_TOKEN = "sandbox_false_session_token_that_opens_nothing";

    private final IdentityAccess identities;
    private final Clock clock;

    GetCredentials(IdentityAccess identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public Answer answer(WireInput input) throws MalformedBody {
        return switch (identities.check(IdentityInput.of(input))) {
            case Access.Refused refused -> refused.answer();
            case Access.Open open ->
                switch (open.pool().roles()) {
                    case ASSIGNED -> credentials(open.identityId());
                    case MISSING ->
                        Answer.error(
                                "InvalidIdentityPoolConfigurationException",
                                "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
                    case AMBIGUOUS ->
                        Answer.error("NotAuthorizedException", "The ambiguous role mapping rules denied this request");
                };
        };
    }

    private Answer credentials(String identityId) {
        ObjectNode credentials = Json.object();
        credentials.put("AccessKeyId", ACCESS_KEY_ID);
        credentials.put("SecretKey", SECRET_KEY);
        credentials.put("SessionToken", SESSION_TOKEN);
        credentials.put("Expiration", clock.instant().plus(LIFE).getEpochSecond());
        ObjectNode members = Json.object();
        members.put("IdentityId", identityId);
        members.set("Credentials", credentials);
        return new Answer.Members(members);
    }
}
