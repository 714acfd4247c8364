package io.github.identitydesk.cli;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Explanations;
import io.github.identitydesk.diagnosis.Report;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.words.Messages;
import java.time.Instant;

/**
 * Tells how a call ended: the answer on standard output, and on standard error why there is none, in the service's words
 * as the AWS CLI gives them and then in ours.
 *
 * @param request what was asked
 * @param outcome how it ended
 * @param now when it is told
 */
record OutcomePrinter(IdentityRequest request, Outcome outcome, Instant now) {
    /** What the AWS CLI prints in place of a message that is not there. */
    private static final String NO_MESSAGE = "Unknown";

    void tell(Console console, OutputFormat format) {
        switch (outcome) {
            case Outcome.Found found -> console.answer(format.write(found.identityId()));
            case Outcome.Refused refused -> refused(refused, console);
            case Outcome.NotReached notReached -> notReached(notReached, console);
            case Outcome.Cancelled cancelled -> console.tell("cli.cancelled");
        }
    }

    private void refused(Outcome.Refused refused, Console console) {
        Refusal refusal = refused.refusal();
        String message = refusal.serviceMessage().isBlank() ? NO_MESSAGE : refusal.serviceMessage();
        console.tell("cli.refused", refusal.errorCode(), message);
        Explanation explanation = Explanations.explain(refusal, request, refused.trace(), now);
        console.tell("cli.explanation", explanation.title(), explanation.whatHappened());
        explanation.likelyCause().ifPresent(console::tell);
        console.tell(explanation.whatToDo());
        explanation.evidence().forEach(seen -> console.tell("cli.evidence", seen));
        explanation.findings().forEach(new FindingPrinter(request, console)::warn);
        refused.trace().requestId().ifPresent(id -> console.tell("cli.requestId", id));
        refused.trace().serviceTime().ifPresent(time -> console.tell("cli.serviceTime", time));
    }

    private static void notReached(Outcome.NotReached notReached, Console console) {
        Failure failure = notReached.failure();
        boolean isKnown = failure.kind() != Failure.Kind.OTHER;
        Message advice = isKnown ? notReached.advice() : Message.of("cli.tryDebug");
        console.tell("cli.explanation", notReached.title(), advice);
        notReached.trace().url().ifPresent(url -> console.tell("cli.called", url));
        notReached.trace().proxy().ifPresent(proxy -> console.tell("cli.proxy", proxy));
        if (!failure.detail().isBlank()) {
            console.tell("cli.cause", failure.detail());
        }
    }

    /** Writes the report of the call to standard error, for {@code --debug}; it holds no token. */
    void report(Console console) {
        Messages messages = console.messages();
        console.err().print(new Report(Report.versions(messages), request, outcome, now).markdown(messages));
        console.err().flush();
    }
}
