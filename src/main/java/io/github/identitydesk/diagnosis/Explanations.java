package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains why the service would not give an IdentityId. Where its message is not known, the explanation rests on what was
 * found in the request.
 */
public final class Explanations {
    private static final Pattern ERROR_CODE = Pattern.compile("\\b([A-Z]\\w{2,60}Exception)\\b");
    private static final Pattern OPERATION =
            Pattern.compile("calling the (\\w{3,60}) operation|AWSCognitoIdentityService\\.(\\w{3,60})");

    private Explanations() {}

    /** What that refusal means for that request; {@code now} is this machine's time. */
    public static Explanation explain(Refusal refusal, IdentityRequest request, CallTrace trace, Instant now) {
        return KnownMessage.in(refusal.serviceMessage())
                .map(match -> new RefusalExplainer(match, request, trace, now).explanation())
                .orElseGet(() -> byFindings(refusal, request, now).withEvidence(evidence(refusal, trace)));
    }

    private static List<Message> evidence(Refusal refusal, CallTrace trace) {
        List<Message> seen = new ArrayList<>();
        if (refusal.serviceMessage().isBlank()) {
            seen.add(Message.of("evidence.noMessage"));
        }
        Evidence.ofClocks(trace).ifPresent(seen::add);
        return seen;
    }

    /** A message that is not known says nothing, so the explanation rests on what the request itself shows. */
    private static Explanation byFindings(Refusal refusal, IdentityRequest request, Instant now) {
        if (refusal.kind().isTransient()) {
            return unknown(refusal);
        }
        List<ParsedLogin> logins = ParsedLogin.all(request);
        Explanation explanation = LikelyCulprit.mostTelling(Optional.empty(), logins, now)
                .flatMap(suspect -> suspect.finding()
                        .map(finding -> Explanation.of(finding, suspect.login().providerName())))
                .orElseGet(() -> unknown(refusal));
        return explanation.withFindings(RefusalExplainer.findings(Optional.empty(), logins, now));
    }

    /** What the message of the service means that stands somewhere in the text: a log line, an exception, an answer. */
    public static Explanation explainText(String pasted) {
        List<Message> evidence = new ArrayList<>();
        operation(pasted)
                .filter(operation -> !operation.equals("GetId"))
                .ifPresent(operation -> evidence.add(Message.of("evidence.operation", operation)));
        Optional<MessageMatch> match = KnownMessage.in(pasted);
        match.ifPresent(seen -> evidence.addAll(Evidence.ofMessage(seen)));
        return match.map(seen -> Explanation.of(seen.message().name()))
                .or(() -> kind(pasted).map(Explanations::ofKind))
                .orElseGet(() -> Explanation.of("NOTHING_KNOWN").withCause(Optional.empty()))
                .withEvidence(evidence);
    }

    /** Without a message there is nothing to read or to look up but the name of the exception. */
    private static Explanation unknown(Refusal refusal) {
        Explanation known = ofKind(refusal.kind());
        boolean isSilent =
                refusal.serviceMessage().isBlank() && known.likelyCause().isEmpty();
        return isSilent ? Explanation.of("NO_MESSAGE").withCause(Optional.empty()) : known;
    }

    private static Explanation ofKind(Refusal.Kind kind) {
        return switch (kind) {
            case RESOURCE_CONFLICT, TOO_MANY_REQUESTS, INTERNAL_ERROR, LIMIT_EXCEEDED, EXTERNAL_SERVICE ->
                Explanation.of(kind.name());
            case INVALID_PARAMETER, RESOURCE_NOT_FOUND, NOT_AUTHORIZED, VALIDATION, OTHER ->
                Explanation.of("UNKNOWN").withCause(Optional.empty());
        };
    }

    private static Optional<Refusal.Kind> kind(String text) {
        return ERROR_CODE
                .matcher(text)
                .results()
                .map(code -> Refusal.Kind.of(code.group(1)))
                .filter(kind -> kind != Refusal.Kind.OTHER)
                .findFirst();
    }

    private static Optional<String> operation(String text) {
        Matcher matcher = OPERATION.matcher(text);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
                : Optional.empty();
    }
}
