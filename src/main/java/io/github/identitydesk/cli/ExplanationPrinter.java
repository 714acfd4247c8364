package io.github.identitydesk.cli;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Finding;
import io.github.identitydesk.diagnosis.Fix;
import io.github.identitydesk.model.IdentityRequest;
import java.util.Optional;

/**
 * Writes to standard error what a refusal means.
 *
 * @param request the request that was refused
 * @param console where it is written
 */
record ExplanationPrinter(IdentityRequest request, Console console) {
    /** Writes it, the cause first. A finding that is the cause is told once, with its rule and its fix. */
    void print(Explanation explanation) {
        FindingPrinter findings = new FindingPrinter(request, console);
        boolean isAllOfIt = explanation.culprit().map(Finding::what).equals(Optional.of(explanation.whatHappened()));
        if (isAllOfIt) {
            console.tell("cli.title", explanation.title());
        } else {
            console.tell("cli.explanation", explanation.title(), explanation.whatHappened());
        }
        explanation.culprit().ifPresentOrElse(culprit -> findings.warn(culprit, explanation.whatToDo()), () -> {
            explanation.likelyCause().ifPresent(console::tell);
            console.tell(explanation.whatToDo());
        });
        explanation.otherFindings().forEach(findings::warn);
        explanation.evidence().forEach(seen -> console.tell("cli.evidence", seen));
        explanation.fixes().stream()
                .filter(Fix.RetryWithout.class::isInstance)
                .forEach(fix -> console.tell("cli.retry", fix.label()));
    }
}
