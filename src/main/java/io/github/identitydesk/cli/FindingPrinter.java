package io.github.identitydesk.cli;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.model.HarmlessText;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the findings about the logins of a request to standard error, each once, with its rule and advice. Standard output and
 * the exit code are not affected.
 */
final class FindingPrinter {
    private final IdentityRequest request;
    private final Console console;
    private final Set<Written> written = new HashSet<>();

    /** A finding that was written. Its text is not compared, because it may contain a length of time. */
    private record Written(Place place, Finding.Kind kind) {
        static Written of(Finding finding) {
            return new Written(finding.place(), finding.kind());
        }
    }

    /**
     * @param request the request
     * @param console the console
     */
    FindingPrinter(IdentityRequest request, Console console) {
        this.request = request;
        this.console = console;
    }

    /** Writes all findings at the given time, except notes. */
    void printAll(Instant now) {
        Findings.of(request, now).stream()
                .filter(finding -> !finding.kind().isNote())
                .forEach(this::print);
    }

    /** Writes a finding with the advice for its kind, unless it was written before. */
    void print(Finding finding) {
        if (!written.contains(Written.of(finding))) {
            print(finding, finding.advice());
        }
    }

    /** Writes a finding with the given advice. If it was written before, only the advice is written. */
    void print(Finding finding, Message advice) {
        if (!written.add(Written.of(finding))) {
            console.printErr(advice);
            return;
        }
        Message found = providerName(request, finding)
                .map(name -> Finding.inLogin(name, finding.what()))
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
