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
 * Writes what was found in the logins of a request to standard error, each finding with its rule and what to do about it.
 * It never changes standard output or the exit code.
 *
 * @param request the request
 * @param console where it is written
 */
record FindingPrinter(IdentityRequest request, Console console) {
    /** Writes all that was found at that time, but for what is merely worth knowing. */
    void warn(Instant now) {
        Findings.of(request, now).stream()
                .filter(finding -> !finding.kind().isNote())
                .forEach(this::warn);
    }

    /** Writes one finding with what its kind asks for. */
    void warn(Finding finding) {
        warn(finding, finding.advice());
    }

    /** Writes one finding with that advice. */
    void warn(Finding finding, Message advice) {
        Message found = providerName(request, finding)
                .map(name -> Message.of("cause.finding", name, finding.what()))
                .orElse(finding.what());
        console.tell("cli.finding", found, finding.rule(), advice);
    }

    /** The provider name of the login that the finding is about, where it is about one; fit for a terminal. */
    static Optional<String> providerName(IdentityRequest request, Finding finding) {
        return finding.place() instanceof Place.Cell cell
                ? Optional.of(
                        HarmlessText.name(Findings.shownName(request.logins().get(cell.row()))))
                : Optional.empty();
    }
}
