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
 * Explains why the service would not give an IdentityId. Where its message is not known, the explanation rests on what was
 * found in the request.
 */
public final class Explanations {
    /** IAM's name for what a policy denies; it is not in the service's model. */
    private static final String ACCESS_DENIED = "AccessDenied";

    private Explanations() {}

    /** What that refusal means for that request; {@code now} is this machine's time. */
    public static Explanation explain(Refusal refusal, IdentityRequest request, CallTrace trace, Instant now) {
        RefusalExplainer explainer = new RefusalExplainer(request, trace, now);
        return KnownMessage.in(refusal.serviceMessage())
                .map(explainer::explanation)
                .orElseGet(() -> ofUnknownWords(refusal, explainer));
    }

    private static Explanation ofUnknownWords(Refusal refusal, RefusalExplainer explainer) {
        boolean isSilent = refusal.serviceMessage().isBlank();
        if (refusal.errorCode().startsWith(ACCESS_DENIED)) {
            return explainer.besides(Explanation.of(KnownMessage.POLICY.name()), false);
        }
        Optional<Explanation> ofKind = ofKind(refusal.kind());
        Explanation explanation = ofKind.map(
                        known -> explainer.besides(known, refusal.kind() == Refusal.Kind.RESOURCE_CONFLICT))
                .orElseGet(() -> explainer.explanationOfUnknownWords(nothingKnown(isSilent)));
        if (!isSilent) {
            return explanation;
        }
        List<Message> seen = new ArrayList<>(explanation.evidence());
        seen.addFirst(Message.of("evidence.noMessage"));
        return explanation.withEvidence(seen);
    }

    /** What the message of the service means that stands somewhere in the text: a log line, an exception, an answer. */
    public static Explanation explainText(String pasted) {
        return new PastedMessage(pasted).explanation();
    }

    /** Without a message there is nothing to read or to look up but the name of the exception. */
    static Explanation nothingKnown(boolean isSilent) {
        return Explanation.of(isSilent ? "NO_MESSAGE" : "UNKNOWN").withCause(Optional.empty());
    }

    /** What is known of an exception whose texts are not; nothing where it can mean anything. */
    static Optional<Explanation> ofKind(Refusal.Kind kind) {
        return switch (kind) {
            case RESOURCE_CONFLICT, TOO_MANY_REQUESTS, INTERNAL_ERROR, LIMIT_EXCEEDED, EXTERNAL_SERVICE ->
                Optional.of(Explanation.of(kind.name()));
            case INVALID_PARAMETER, RESOURCE_NOT_FOUND, NOT_AUTHORIZED, VALIDATION, OTHER -> Optional.empty();
        };
    }
}
