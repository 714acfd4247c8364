package io.github.identitydesk.cli;

import io.github.identitydesk.diagnosis.Finding;
import io.github.identitydesk.diagnosis.Findings;
import io.github.identitydesk.model.HarmlessText;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes the findings about the logins of a request to standard error, each with its rule and advice. Standard output and the
 * exit code are not affected.
 *
 * @param request the request
 * @param console the console
 */
record FindingPrinter(IdentityRequest request, Console console) {
    /** Writes all findings at the given time, except notes. */
    void printAll(Instant now) {
        Findings.of(request, now).stream()
                .filter(finding -> !finding.kind().isNote())
                .forEach(this::print);
    }

    /** Writes a finding with the advice for its kind. */
    void print(Finding finding) {
        print(finding, finding.advice());
    }

    /** Writes a finding with the given advice. */
    void print(Finding finding, Message advice) {
        Message found = providerName(request, finding)
                .map(name -> Message.of("cause.finding", name, finding.what()))
                .orElse(finding.what());
        console.printErr("cli.finding", found, finding.rule(), advice);
    }

    /** Returns the provider name of the login that the finding is about, if any, sanitized for a terminal. */
    static Optional<String> providerName(IdentityRequest request, Finding finding) {
        return finding.place() instanceof Place.Cell cell
                ? Optional.of(
                        HarmlessText.name(Findings.shownName(request.logins().get(cell.row()))))
                : Optional.empty();
    }
}
