package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Explains why an identity got no credentials, or no open-ID token. What these calls refuse for their own reasons is explained
 * here; what they say of logins is what GetId says of them.
 */
public final class CredentialsExplanations {
    private CredentialsExplanations() {}

    /** The name of the words for what these calls refuse for their own reasons. */
    private static Optional<String> own(Refusal refusal) {
        return KnownMessage.in(refusal.errorCode() + " " + refusal.serviceMessage())
                .map(KnownMessage.MessageMatch::message)
                .flatMap(message -> switch (message) {
                    case POOL_CONFIGURATION -> Optional.of("NO_ROLE");
                    case ROLE_MAPPING -> Optional.of("AMBIGUOUS_ROLES");
                    case IDENTITY_FORBIDDEN -> Optional.of("FORBIDDEN");
                    case IDENTITY_NOT_FOUND -> Optional.of("UNKNOWN_IDENTITY");
                    case CLASSIC_FLOW_SAML -> Optional.of("CLASSIC_FLOW_SAML");
                    case CLASSIC_FLOW -> Optional.of("CLASSIC_FLOW_OFF");
                    default -> Optional.empty();
                });
    }

    /**
     * What that refusal means.
     *
     * @param refusal the refusal
     * @param request the request with which GetId gave the identity
     * @param customRole whether a role was asked for by its ARN
     * @param trace what was seen of the call
     * @param now the time of this computer
     */
    public static Explanation explain(
            Refusal refusal, IdentityRequest request, boolean customRole, CallTrace trace, Instant now) {
        Optional<String> known = own(refusal);
        if (known.isPresent()) {
            return words(known.get(), request, trace, now);
        }
        boolean isAboutRole = customRole
                && (refusal.kind() == Refusal.Kind.NOT_AUTHORIZED || refusal.kind() == Refusal.Kind.INVALID_PARAMETER);
        Explanation ofLogins = withoutRetries(Explanations.explain(refusal, request, trace, now));
        boolean isUnexplained =
                ofLogins.likelyCause().isEmpty() && ofLogins.culprit().isEmpty();
        return isAboutRole && isUnexplained ? words("CUSTOM_ROLE", request, trace, now) : ofLogins;
    }

    /** Whether the roles of the pool are at fault, so that {@link TrustPolicy} helps. */
    public static boolean isAboutRole(Refusal refusal) {
        return own(refusal).equals(Optional.of("NO_ROLE"));
    }

    /** To leave a login out would ask for another identity. */
    private static Explanation withoutRetries(Explanation explanation) {
        return explanation.withFixes(explanation.fixes().stream()
                .filter(fix -> !(fix instanceof Fix.RetryWithout))
                .toList());
    }

    private static Explanation words(String name, IdentityRequest request, CallTrace trace, Instant now) {
        Object[] about = {request.identityPoolId(), TrustPolicy.amr(request.isGuest())};
        return Explanation.of(
                        Message.of("credentials.title." + name, about),
                        Message.of("credentials.what." + name, about),
                        Optional.of(Message.of("credentials.cause." + name, about)),
                        Message.of("credentials.do." + name, about))
                .withEvidence(new Clocks(trace, now).difference().stream().toList());
    }
}
