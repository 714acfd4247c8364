package io.github.identitydesk.cli;

import io.github.identitydesk.diagnosis.Finding;
import io.github.identitydesk.diagnosis.Findings;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import java.time.Instant;

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

    /** Writes one finding. */
    void warn(Finding finding) {
        Message found = finding.place() instanceof Place.Cell cell
                ? Message.of("cause.finding", request.logins().get(cell.row()).providerName(), finding.what())
                : finding.what();
        console.tell("cli.finding", found, finding.rule(), finding.advice());
    }
}
