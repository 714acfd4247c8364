package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Explains why the service returned no IdentityId. If its message is unknown, the explanation is based on the findings
 * in the request.
 */
public final class Explanations {
    /** IAM's error code for calls that a policy denies. It is not in the service model. */
    private static final String ACCESS_DENIED = "AccessDenied";

    /** The explanation of such a code with a message that names another reason. */
    private static final String ACCESS_DENIED_OTHERWISE = "ACCESS_DENIED";

    private static final Pattern POLICY =
            Pattern.compile("polic|not authori[sz]ed|explicit|permission|denied", Pattern.CASE_INSENSITIVE);

    /** A user pool in a message. */
    private static final Pattern USER_POOL = Pattern.compile("(?i)\\buser ?pool");

    /** The beginning of the error codes with which AWS services and proxies report too many calls. */
    private static final String THROTTLED = "Throttl";

    private static final int SERVER_ERROR = 500;

    private Explanations() {}

    /**
     * Returns the explanation of a refusal of a request.
     *
     * @param now the time of this computer
     */
    public static Explanation explain(Refusal refusal, IdentityRequest request, CallTrace trace, Instant now) {
        RefusalExplainer explainer = new RefusalExplainer(request, trace, now);
        return KnownMessage.in(refusal.serviceMessage())
                .or(() -> poolNotFound(refusal))
                .map(explainer::explanation)
                .orElseGet(() -> ofUnknownWords(refusal, explainer, OtherServer.at(trace.endpoint())));
    }

    /** The identity pool is the only resource that GetId looks up, unless the message names a user pool. */
    private static Optional<MessageMatch> poolNotFound(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.RESOURCE_NOT_FOUND
                        && !USER_POOL.matcher(refusal.serviceMessage()).find()
                ? Optional.of(new MessageMatch(KnownMessage.POOL_NOT_FOUND, List.of(), 0))
                : Optional.empty();
    }

    /** Returns the explanation of an exception, by its name or, if GetId has none of this name, by its status. */
    private static Optional<Explanation> ofError(Refusal refusal, Optional<OtherServer> server) {
        boolean isFailure = refusal.kind() == Refusal.Kind.INTERNAL_ERROR
                || (refusal.kind() == Refusal.Kind.OTHER && refusal.status() >= SERVER_ERROR);
        if (isFailure && server.isPresent()) {
            return server.map(OtherServer::failure);
        } else if (refusal.kind() != Refusal.Kind.OTHER) {
            return ofKind(refusal.kind());
        } else if (refusal.errorCode().startsWith(THROTTLED)) {
            return ofKind(Refusal.Kind.TOO_MANY_REQUESTS);
        }
        return isFailure
                ? ofKind(Refusal.Kind.INTERNAL_ERROR)
                : server.filter(OtherServer::isOfAws).map(other -> other.refusal(refusal.errorCode()));
    }

    private static Explanation ofUnknownWords(
            Refusal refusal, RefusalExplainer explainer, Optional<OtherServer> server) {
        boolean isSilent = refusal.serviceMessage().isBlank();
        if (refusal.errorCode().startsWith(ACCESS_DENIED)) {
            boolean isAboutPolicies =
                    isSilent || POLICY.matcher(refusal.serviceMessage()).find();
            return explainer.addFindings(
                    Explanation.of(isAboutPolicies ? KnownMessage.POLICY.name() : ACCESS_DENIED_OTHERWISE), false);
        }
        if (refusal.kind() == Refusal.Kind.EXTERNAL_SERVICE) {
            return ofProvider(explainer);
        }
        Explanation explanation = ofError(refusal, server)
                .map(known -> explainer.addFindings(known, refusal.kind() == Refusal.Kind.RESOURCE_CONFLICT))
                .orElseGet(() -> explainer.explanationOfUnknownWords(
                        ofUnknownError(refusal, server), refusal.kind() == Refusal.Kind.NOT_AUTHORIZED));
        if (!isSilent) {
            return explanation;
        }
        List<Message> seen = new ArrayList<>(explanation.evidence());
        seen.addFirst(Message.of("evidence.noMessage"));
        return explanation.withEvidence(seen);
    }

    private static Explanation ofProvider(RefusalExplainer explainer) {
        Explanation general = Explanation.of(Refusal.Kind.EXTERNAL_SERVICE.name());
        Explanation explanation = explainer
                .explanationOfUnreachable()
                .or(() -> explainer
                        .causeOfUnreachable()
                        .map(cause -> general.withCause(Optional.of(cause))
                                .withAdvice(Message.of("advice.externalService.issuer"))))
                .orElse(general);
        return explainer.addFindings(explanation, true);
    }

    private static Explanation ofUnknownError(Refusal refusal, Optional<OtherServer> server) {
        Explanation unknown = unknownMessage(refusal.serviceMessage());
        if (refusal.kind() == Refusal.Kind.OTHER && server.isPresent()) {
            return server.get().refusal(refusal.errorCode());
        }
        return refusal.kind() == Refusal.Kind.OTHER
                ? unknown.withCause(Optional.of(Message.of("cause.unknown.exception", Excerpt.of(refusal.errorCode()))))
                : unknown;
    }

    /**
     * Returns the explanations of the messages of the service in a text, such as a log, an exception or a response, in the order of
     * the text. There is at least one, which can be that the text has no known message.
     */
    public static List<ExplainedMessage> explainText(String pasted) {
        return PastedMessage.allIn(pasted);
    }

    /**
     * Returns the explanation of a refusal with unknown words, which are its title. Without words, only the name of the exception
     * is available.
     */
    private static Explanation unknownMessage(String words) {
        return words.isBlank()
                ? Explanation.of("NO_MESSAGE").withCause(Optional.empty())
                : unknownMessage().withTitle(Message.of("explain.title.UNKNOWN.words", Excerpt.ofSentence(words)));
    }

    /** Returns the explanation of a refusal with unknown words. */
    static Explanation unknownMessage() {
        return Explanation.of("UNKNOWN").withCause(Optional.empty());
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
