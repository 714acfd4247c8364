package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.sandbox.IdentityAccess.Access;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** GetOpenIdToken, the second call of the basic (classic) flow. Its tokens are signed with the sandbox's own key. */
final class GetOpenIdToken implements Operation {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String REFUSED = "InvalidParameterException";

    private final IdentityAccess identities;
    private final SandboxKey key;
    private final Clock clock;

    GetOpenIdToken(IdentityAccess identities, SandboxKey key, Clock clock) {
        this.identities = identities;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Answer answer(WireInput input) throws MalformedBody {
        return switch (identities.check(IdentityInput.of(input))) {
            case Access.Refused refused -> refused.answer();
            case Access.Open open -> {
                if (!open.pool().allowsClassicFlow()) {
                    yield Answer.error(REFUSED, "Basic (classic) flow is not enabled, please use enhanced flow.");
                }
                yield open.providers().stream().anyMatch(GetOpenIdToken::isSaml)
                        ? Answer.error(
                                REFUSED, "Basic (classic) flow is not supported with SAML, please use enhanced flow.")
                        : token(open);
            }
        };
    }

    private static boolean isSaml(String providerName) {
        return ProviderPreset.of(providerName).equals(Optional.of(ProviderPreset.SAML));
    }

    /**
     * Returns a token with the claims of the service's own tokens (Amazon Cognito developer guide, “Basic (classic)
     * authflow”).
     */
    private Answer token(Access.Open open) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = Json.object();
        claims.put("sub", open.identityId());
        claims.put("aud", open.pool().id());
        ArrayNode methods = claims.putArray("amr");
        methods.add(open.providers().isEmpty() ? "unauthenticated" : "authenticated");
        open.providers().forEach(methods::add);
        claims.put("iss", "https://cognito-identity.amazonaws.com");
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        ObjectNode members = Json.object();
        members.put("IdentityId", open.identityId());
        members.put("Token", key.sign(claims));
        return new Answer.Members(members);
    }
}
