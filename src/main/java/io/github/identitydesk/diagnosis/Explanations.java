package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains why the service returned no IdentityId. If its message is unknown, the explanation is based on the findings
 * in the request.
 */
public final class Explanations {
    /** IAM's error code for calls that a policy denies. It is not in the service model. */
    private static final String ACCESS_DENIED = "AccessDenied";

    private Explanations() {}

    /**
     * Returns the explanation of a refusal of a request.
     *
     * @param now the time of this computer
     */
    public static Explanation explain(Refusal refusal, IdentityRequest request, CallTrace trace, Instant now) {
        RefusalExplainer explainer = new RefusalExplainer(request, trace, now);
        return KnownMessage.in(refusal.serviceMessage())
                .map(explainer::explanation)
                .orElseGet(() -> ofUnknownWords(refusal, explainer));
    }

    private static Explanation ofUnknownWords(Refusal refusal, RefusalExplainer explainer) {
        boolean isSilent = refusal.serviceMessage().isBlank();
        if (refusal.errorCode().startsWith(ACCESS_DENIED)) {
            return explainer.addFindings(Explanation.of(KnownMessage.POLICY.name()), false);
        }
        Optional<Explanation> ofKind = ofKind(refusal.kind());
        Explanation explanation = ofKind.map(
                        known -> explainer.addFindings(known, refusal.kind() == Refusal.Kind.RESOURCE_CONFLICT))
                .orElseGet(() -> explainer.explanationOfUnknownWords(
                        unknownMessage(isSilent), refusal.kind() == Refusal.Kind.NOT_AUTHORIZED));
        if (!isSilent) {
            return explanation;
        }
        List<Message> seen = new ArrayList<>(explanation.evidence());
        seen.addFirst(Message.of("evidence.noMessage"));
        return explanation.withEvidence(seen);
    }

    /**
     * Returns the explanation of a message of the service in a text, such as a log line, an exception or a response.
     */
    public static Explanation explainText(String pasted) {
        return new PastedMessage(pasted).explanation();
    }

    /**
     * Returns the explanation for an unknown refusal. Without a message, only the name of the exception is available.
     */
    static Explanation unknownMessage(boolean isSilent) {
        return Explanation.of(isSilent ? "NO_MESSAGE" : "UNKNOWN").withCause(Optional.empty());
    }

    /**
     * Returns the explanation of an exception whose message is unknown, or empty if the exception has many possible
     * causes.
     */
    static Optional<Explanation> ofKind(Refusal.Kind kind) {
        return switch (kind) {
            case RESOURCE_CONFLICT, TOO_MANY_REQUESTS, INTERNAL_ERROR, LIMIT_EXCEEDED, EXTERNAL_SERVICE ->
                Optional.of(Explanation.of(kind.name()));
            case INVALID_PARAMETER, RESOURCE_NOT_FOUND, NOT_AUTHORIZED, VALIDATION, OTHER -> Optional.empty();
        };
    }
}
