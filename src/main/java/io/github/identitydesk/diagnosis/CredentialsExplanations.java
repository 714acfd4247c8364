package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Explains why an identity received no credentials or no OpenID token. Refusals that are specific to these calls are
 * explained here; all others as for GetId.
 */
public final class CredentialsExplanations {
    private CredentialsExplanations() {}

    /** Returns the name of the texts for a refusal that is specific to these calls. */
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
     * Returns the explanation of a refusal.
     *
     * @param refusal the refusal
     * @param request the request with which GetId returned the identity
     * @param customRole whether a role was requested by its ARN
     * @param trace the trace of the call
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

    /** Returns whether the roles of the identity pool are the cause, so that {@link TrustPolicy} helps. */
    public static boolean isAboutRole(Refusal refusal) {
        return own(refusal).equals(Optional.of("NO_ROLE"));
    }

    /** Removes the fixes that retry without a login, because such a call would request another identity. */
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
