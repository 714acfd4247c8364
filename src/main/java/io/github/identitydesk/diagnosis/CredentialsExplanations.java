package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Explains why an identity got no credentials, or no open-ID token. What these calls refuse for their own reasons is explained
 * here; what they say of logins is what GetId says of them.
 */
public final class CredentialsExplanations {
    private CredentialsExplanations() {}

    /** The refusals of these calls, by words that stay the same in all pools (public issue threads of the AWS SDKs). */
    private enum Known {
        NO_ROLE("invalid ?identity ?pool ?configuration"),
        AMBIGUOUS_ROLES("ambiguous role mapping"),
        FORBIDDEN("access to identity"),
        UNKNOWN_IDENTITY("identity '"),
        CLASSIC_FLOW_SAML("flow is not supported with saml"),
        CLASSIC_FLOW_OFF("flow is not enabled");

        private final Pattern words;

        Known(String words) {
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        }

        static Optional<Known> of(Refusal refusal) {
            String text = refusal.errorCode() + "\n" + refusal.serviceMessage();
            return Arrays.stream(values())
                    .filter(known -> known.words.matcher(text).find())
                    .findFirst();
        }
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
        Optional<Known> known = Known.of(refusal);
        if (known.isPresent()) {
            return own(known.get(), request, trace);
        }
        boolean isAboutRole = customRole
                && (refusal.kind() == Refusal.Kind.NOT_AUTHORIZED || refusal.kind() == Refusal.Kind.INVALID_PARAMETER);
        Explanation ofLogins = Explanations.explain(refusal, request, trace, now);
        boolean isUnexplained =
                ofLogins.likelyCause().isEmpty() && ofLogins.fix().isEmpty();
        return isAboutRole && isUnexplained ? words("CUSTOM_ROLE", request, trace) : ofLogins;
    }

    /** Whether the roles of the pool are at fault, so that {@link TrustPolicy} helps. */
    public static boolean isAboutRole(Refusal refusal) {
        return Known.of(refusal).equals(Optional.of(Known.NO_ROLE));
    }

    private static Explanation own(Known known, IdentityRequest request, CallTrace trace) {
        return words(known.name(), request, trace);
    }

    private static Explanation words(String name, IdentityRequest request, CallTrace trace) {
        Object[] about = {request.identityPoolId(), TrustPolicy.amr(request.isGuest())};
        return new Explanation(
                Message.of("credentials.title." + name, about),
                Message.of("credentials.what." + name, about),
                Optional.of(Message.of("credentials.cause." + name, about)),
                Message.of("credentials.do." + name, about),
                Evidence.ofClocks(trace).stream().toList(),
                Optional.empty(),
                List.of());
    }
}
