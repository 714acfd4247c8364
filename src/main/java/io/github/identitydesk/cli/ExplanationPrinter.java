package io.github.identitydesk.cli;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.finding.Fix;

/**
 * Writes the explanation of a refusal to standard error.
 *
 * @param findings writes the findings in the request that was refused
 * @param console the console
 */
record ExplanationPrinter(FindingPrinter findings, Console console) {
    /**
     * Writes the explanation, starting with the cause. If a finding is the cause, it is written only once, with its rule and
     * its fix. Findings that were written before the call are not repeated.
     */
    void print(Explanation explanation) {
        if (explanation.isOnlyFinding()) {
            console.printErr("cli.title", explanation.title());
        } else {
            console.printErr("cli.explanation", explanation.title(), explanation.whatHappened());
        }
        explanation.culprit().ifPresentOrElse(culprit -> findings.print(culprit, explanation.whatToDo()), () -> {
            explanation.likelyCause().ifPresent(console::printErr);
            console.printErr(explanation.whatToDo());
        });
        explanation.otherFindings().forEach(findings::print);
        explanation.evidence().forEach(seen -> console.printErr("cli.evidence", seen));
        explanation.fixes().stream()
                .filter(Fix.RetryWithout.class::isInstance)
                .forEach(fix -> console.printErr("cli.retry", fix.label()));
    }
}
