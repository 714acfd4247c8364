package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Explains the messages of the service in a text, such as a log, a stack trace, a response or the output of an AWS SDK.
 * The request is unknown, so the explanation is based on the text only. Values in the text can be copied to the form.
 */
final class PastedMessage {
    private static final Pattern ERROR_CODE = Pattern.compile("\\b([A-Z]\\w{2,60}Exception|AccessDenied)\\b");

    private final String plain;
    private final Optional<MessageMatch> match;

    private PastedMessage(String plain, Optional<MessageMatch> match) {
        this.plain = plain;
        this.match = match;
    }

    /**
     * Explains the messages in a text, in the order of the text. A message that occurs several times is explained once, and of
     * several messages in one line the first, because the others are parts of it.
     *
     * @return at least one explanation, which can be that the text has no known message
     */
    static List<ExplainedMessage> allIn(String pasted) {
        String plain = PlainText.of(pasted);
        PlainLines lines = new PlainLines(pasted);
        Map<Integer, MessageMatch> matches = new TreeMap<>();
        KnownMessage.allInPlain(plain).forEach(match -> matches.putIfAbsent(lines.lineAt(match.position()), match));
        if (matches.isEmpty()) {
            return List.of(new ExplainedMessage(1, new PastedMessage(plain, Optional.empty()).explanation()));
        }
        return matches.entrySet().stream()
                .map(at -> new ExplainedMessage(
                        at.getKey(), new PastedMessage(plain, Optional.of(at.getValue())).explanation()))
                .toList();
    }

    private Explanation explanation() {
        PastedCall call =
                new PastedCall(plain, match.map(MessageMatch::position).orElse(0));
        List<Message> evidence = new ArrayList<>();
        call.operation()
                .ifPresent(operation -> evidence.add(
                        operation.equals("GetId")
                                ? Message.of("evidence.operation.getId")
                                : Message.of("evidence.operation", operation)));
        match.ifPresent(seen -> evidence.addAll(Evidence.ofMessage(seen)));
        return match.map(PastedMessage::ofMessage)
                .or(this::ofException)
                .orElseGet(() -> Explanation.of("NOTHING_KNOWN").withCause(Optional.empty()))
                .withEvidence(evidence)
                .withFixes(new PastedRequest(plain).fillForm().stream().toList());
    }

    private static Explanation ofMessage(MessageMatch match) {
        Explanation general = Explanation.of(match.message().name());
        return switch (match.message()) {
            case CONSTRAINT -> {
                ViolatedConstraint constraint = new ViolatedConstraint(match, Optional.empty());
                yield general.withCause(Optional.of(constraint.cause())).withAdvice(constraint.advice());
            }
            case POLICY -> general.withCause(Causes.policy(match).or(general::likelyCause));
            case MISSING_CLAIM ->
                match.detail(0).filter("aud"::equals).isPresent()
                        ? general
                        : general.withCause(match.detail(0).map(claim -> Message.of("cause.claim", claim)));
            default -> general;
        };
    }

    private Optional<Explanation> ofException() {
        List<String> codes = ERROR_CODE
                .matcher(plain)
                .results()
                .map(code -> code.group(1))
                .distinct()
                .toList();
        if (codes.stream().anyMatch(code -> code.startsWith("AccessDenied"))) {
            return Optional.of(Explanation.of(KnownMessage.POLICY.name()));
        }
        return codes.stream()
                .map(Refusal.Kind::of)
                .filter(kind -> kind != Refusal.Kind.OTHER)
                .findFirst()
                .map(kind -> Explanations.ofKind(kind).orElseGet(Explanations::unknownMessage));
    }
}
