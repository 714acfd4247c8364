package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.model.Attempt;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.token.SecretRedactor;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The report of a call for a ticket. It contains no tokens, and only claims that do not identify the user: issuer,
 * audience, client, use and times. Email addresses are removed everywhere.
 *
 * @param versions the versions of this program, Java and the operating system
 * @param request the request
 * @param outcome the outcome of the call
 * @param grants whether the identity gets credentials or an OpenID token, as far as this was requested
 * @param now the time of the report
 */
public record Report(
        List<String> versions, IdentityRequest request, Outcome outcome, CheckedGrants grants, Instant now) {
    public Report {
        versions = List.copyOf(versions);
    }

    /** Returns the versions of this program, Java and the operating system. */
    public static List<String> versions(Messages messages) {
        return List.of(
                messages.format("app.name") + " " + messages.format("app.version"),
                "Java " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    /**
     * Returns the text for a ticket as Markdown (CommonMark), with times in UTC: the outcome in the form that users search for in
     * tickets, its explanation, and the report of the call. Untrusted text cannot act as markup.
     */
    public String ticket(Messages messages) {
        return new Writer(this, messages).ticket();
    }

    /** Returns the report of the call without findings and explanation, for an output that contains them anyway. */
    public String call(Messages messages) {
        return new Writer(this, messages).callWithOutcome();
    }

    private static final class Writer {
        private final Report report;
        private final CallTrace trace;
        private final Messages messages;
        private final SecretRedactor redaction;
        private final Markdown markdown = new Markdown();

        Writer(Report report, Messages messages) {
            this.report = report;
            this.trace = report.outcome.trace();
            this.messages = messages;
            this.redaction = new SecretRedactor(
                    report.request, messages.format("report.redacted.token"), messages.format("report.redacted.email"));
        }

        String ticket() {
            Optional<Explanation> explanation = report.outcome instanceof Outcome.Refused refused
                    ? Optional.of(Explanations.explain(refused.refusal(), report.request, trace, report.now))
                    : Optional.empty();
            Message title = explanation.map(Explanation::title).orElseGet(report.outcome::title);
            markdown.line("**" + format(title) + "**").gap();
            outcome();
            requestId();
            explanation.ifPresent(this::explanation);
            if (report.outcome instanceof Outcome.NotReached failed) {
                markdown.gap().line(format(failed.advice()));
            }
            call();
            findings(explanation.flatMap(Explanation::culprit));
            attempts();
            return markdown.toString();
        }

        String callWithOutcome() {
            call();
            markdown.heading(4, messages.format("report.outcome"));
            outcome();
            attempts();
            requestId();
            return markdown.toString();
        }

        private void call() {
            markdown.heading(3, messages.format("report.title"));
            item("report.made", code(report.now.truncatedTo(ChronoUnit.SECONDS)));
            item("report.started", code(trace.startedAt().truncatedTo(ChronoUnit.MILLIS)));
            item("report.versions", code(String.join(", ", report.versions)));
            switch (trace.endpoint()) {
                case Endpoint.Aws aws -> item("report.endpoint.aws", code(aws.region()));
                case Endpoint.Sandbox sandbox -> item("report.endpoint.sandbox", code(sandbox.url()));
                case Endpoint.Custom custom ->
                    item("report.endpoint.custom", code(custom.url()), code(custom.region()));
            }
            trace.url().map(URI::toString).ifPresent(url -> item("report.url", code(url)));
            trace.proxy().ifPresent(proxy -> item("report.proxy", code(proxy)));
            item("report.pool", code(report.request.identityPoolId()));
            report.request.accountId().ifPresent(id -> item("report.account", code(id)));
            new ReportedLogins(report.request, report.now, this::format, this::code).write(markdown);
        }

        /** Writes the findings, except the one that the explanation includes. */
        private void findings(Optional<Finding> explained) {
            List<Finding> findings = Findings.of(report.request, report.now).stream()
                    .filter(finding -> !explained.equals(Optional.of(finding)))
                    .toList();
            if (!findings.isEmpty()) {
                markdown.heading(4, messages.format("report.findings"));
                findings.forEach(finding -> markdown.item(
                        0, login(finding.place()) + format(finding.what()) + " " + format(finding.rule())));
            }
        }

        /** Returns the name of the login that a finding belongs to, if any. */
        private String login(Place place) {
            return place instanceof Place.Cell cell
                    ? code(Findings.shownName(report.request.logins().get(cell.row()))) + ": "
                    : "";
        }

        private void outcome() {
            switch (report.outcome) {
                case Outcome.Found found -> {
                    item("report.found", code(found.identityId()));
                    report.grants.credentials().ifPresent(yes -> item("report.credentials", answer(yes)));
                    report.grants.openIdToken().ifPresent(yes -> item("report.openIdToken", answer(yes)));
                }
                case Outcome.Refused refused -> {
                    item(
                            "report.refused",
                            code(refused.refusal().errorCode()),
                            refused.refusal().status());
                    item("report.words", code(refused.refusal().serviceMessage()));
                }
                case Outcome.NotReached failed ->
                    item(
                            "report.notReached",
                            code(failed.failure().kind()),
                            code(failed.failure().detail()));
                case Outcome.Cancelled cancelled -> item("report.cancelled");
            }
        }

        private void requestId() {
            trace.requestId().ifPresent(id -> item("report.requestId", code(id)));
        }

        private String answer(boolean granted) {
            return messages.format(granted ? "grants.yes" : "grants.no");
        }

        private void explanation(Explanation explanation) {
            markdown.gap().line(format(explanation.whatHappened()));
            explanation.likelyCause().ifPresent(cause -> markdown.line(format(cause)));
            markdown.line(format(explanation.whatToDo()));
            if (!explanation.evidence().isEmpty()) {
                markdown.gap();
                explanation.evidence().forEach(line -> markdown.item(0, format(line)));
            }
        }

        private void attempts() {
            markdown.heading(4, messages.format("report.attempts"));
            trace.attempts().forEach(attempt -> markdown.item(0, attempt(attempt)));
            item("report.duration", trace.duration().toMillis());
            trace.serviceTime().ifPresent(time -> item("report.serviceTime", code(time)));
        }

        private String attempt(Attempt attempt) {
            long offset = attempt.offset().toMillis();
            long duration = attempt.duration().toMillis();
            String text = attempt.status()
                    .map(status -> messages.format("report.attempt", attempt.number(), status, offset, duration))
                    .orElseGet(() -> messages.format("report.attempt.unanswered", attempt.number(), offset, duration));
            return attempt.timeToFirstByte()
                    .map(time -> messages.format("report.attempt.firstByte", text, time.toMillis()))
                    .orElse(text);
        }

        private void item(String key, Object... arguments) {
            markdown.item(0, messages.format(key, arguments));
        }

        private String format(Message message) {
            return Markdown.plain(redaction.of(messages.format(message)));
        }

        private String code(Object outside) {
            return Markdown.code(redaction.of(outside.toString()));
        }
    }
}
