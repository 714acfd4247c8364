package io.github.identitydesk.cli;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Explanations;
import io.github.identitydesk.diagnosis.Report;
import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reports the outcome of a call on standard error: first the error in the form of the AWS CLI, then its explanation.
 *
 * @param request the request
 * @param outcome the outcome of the call
 * @param now the current time
 */
record OutcomePrinter(IdentityRequest request, Outcome outcome, Instant now) {
    /** The text that the AWS CLI prints if the service sent no message. */
    private static final String NO_MESSAGE = "Unknown";

    /**
     * Reports on standard error why there is no IdentityId.
     *
     * @param findings writes the findings in the request
     * @param errorFormat the format of the error as data, if one is given
     */
    void printError(FindingPrinter findings, Console console, Optional<OutputFormat> errorFormat) {
        if (errorFormat.isPresent()) {
            console.err().print(errorFormat.get().writeQueried(data(console.messages())));
            console.err().flush();
            return;
        }
        switch (outcome) {
            case Outcome.Found found -> throw new IllegalStateException("There is an IdentityId");
            case Outcome.Refused refused -> printRefusal(refused, findings, console);
            case Outcome.NotReached notReached -> printFailure(notReached, console);
            case Outcome.Cancelled cancelled -> console.printErr("cli.cancelled");
        }
    }

    /** Returns an error with its explanation, using the AWS CLI's names where it has them. */
    private Map<String, Object> data(Messages messages) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Refused refused) {
            Refusal refusal = refused.refusal();
            Explanation explanation = Explanations.explain(refusal, request, refused.trace(), now);
            data.put("Code", refusal.errorCode());
            data.put("Message", refusal.serviceMessage());
            data.put("Title", messages.format(explanation.title()));
            data.put("Explanation", messages.format(explanation.whatHappened()));
            explanation.likelyCause().ifPresent(cause -> data.put("LikelyCause", messages.format(cause)));
            data.put("Advice", messages.format(explanation.whatToDo()));
            if (!explanation.findings().isEmpty()) {
                data.put(
                        "Findings",
                        explanation.findings().stream()
                                .map(finding -> data(finding, messages))
                                .toList());
            }
        } else {
            data.put("Title", messages.format(outcome.title()));
            data.put("Advice", messages.format(outcome.advice()));
        }
        outcome.trace().requestId().ifPresent(id -> data.put("RequestId", id));
        outcome.trace().serviceTime().ifPresent(time -> data.put("ServerTime", time.toString()));
        return data;
    }

    private Map<String, Object> data(Finding finding, Messages messages) {
        Map<String, Object> data = new LinkedHashMap<>();
        FindingPrinter.providerName(request, finding).ifPresent(name -> data.put("ProviderName", name));
        data.put("Finding", messages.format(finding.what()));
        data.put("Rule", messages.format(finding.rule()));
        data.put("Advice", messages.format(finding.advice()));
        return data;
    }

    private void printRefusal(Outcome.Refused refused, FindingPrinter findings, Console console) {
        Refusal refusal = refused.refusal();
        String message = refusal.serviceMessage().isBlank() ? NO_MESSAGE : refusal.serviceMessage();
        console.printErr("cli.refused", refusal.errorCode(), message);
        new ExplanationPrinter(findings, console).print(Explanations.explain(refusal, request, refused.trace(), now));
        refused.trace().requestId().ifPresent(id -> console.printErr("cli.requestId", id));
        refused.trace()
                .serviceTime()
                .ifPresent(time -> console.printErr("cli.serviceTime", time, RelativeTime.of(time, now)));
    }

    private static void printFailure(Outcome.NotReached notReached, Console console) {
        Failure failure = notReached.failure();
        boolean isKnown = failure.kind() != Failure.Kind.OTHER;
        Message advice = isKnown ? notReached.advice() : Message.of("cli.tryDebug");
        console.printErr("cli.explanation", notReached.title(), advice);
        notReached.trace().url().ifPresent(url -> console.printErr("cli.called", url));
        notReached.trace().proxy().ifPresent(proxy -> console.printErr("cli.proxy", proxy));
        if (!failure.detail().isBlank()) {
            console.printErr("cli.cause", failure.detail());
        }
    }

    /**
     * Writes the report of the call to standard error, for {@code --debug}. It contains no token, and neither the findings nor the
     * explanation, which the command writes anyway.
     */
    void printReport(Console console) {
        Messages messages = console.messages();
        console.err()
                .print(new Report(Report.versions(messages), request, outcome, CheckedGrants.NONE, now).call(messages));
        console.err().flush();
    }
}
