package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * The meaning of a refusal. The message of the service is not part of it; it is shown beside the explanation.
 *
 * @param title what happened, in a few words
 * @param whatHappened what happened, in a sentence
 * @param likelyCause the most likely cause; absent if it would be a guess
 * @param whatToDo what to do now
 * @param evidence observations in the request, the call or the text; contains no tokens
 * @param fixes what the program can do about it, the best one first
 * @param findings all findings in the request, ordered by how well they explain the refusal
 * @param culprit the finding on which the explanation is based; the cause and the advice already include it
 */
public record Explanation(
        Message title,
        Message whatHappened,
        Optional<Message> likelyCause,
        Message whatToDo,
        List<Message> evidence,
        List<Fix> fixes,
        List<Finding> findings,
        Optional<Finding> culprit) {
    public Explanation {
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
        findings = List.copyOf(findings);
    }

    /** Returns an explanation with the given texts, and without details of the case. */
    static Explanation of(Message title, Message whatHappened, Optional<Message> likelyCause, Message whatToDo) {
        return new Explanation(
                title, whatHappened, likelyCause, whatToDo, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** Returns the explanation with the texts of the given name, and without details of the case. */
    static Explanation of(String name) {
        return of(
                Message.of("explain.title." + name),
                Message.of("explain.what." + name),
                Optional.of(Message.of("explain.cause." + name)),
                Message.of("explain.do." + name));
    }

    /**
     * Returns an explanation that is based on a finding only, because the service's message does not explain the
     * refusal.
     *
     * @param found what was found, and where the request has several logins, in which one
     */
    static Explanation of(Finding finding, Message found) {
        return of(finding.title(), found, Optional.of(finding.rule()), finding.advice())
                .withCulprit(finding);
    }

    /** Returns whether the explanation consists of its culprit, because the service's message adds nothing to it. */
    public boolean isOnlyFinding() {
        return culprit.isPresent() && likelyCause.equals(culprit.map(Finding::rule));
    }

    /** Returns the findings that are not already part of the explanation. */
    public List<Finding> otherFindings() {
        return findings.stream()
                .filter(finding -> culprit.filter(finding::equals).isEmpty())
                .toList();
    }

    Explanation withTitle(Message newTitle) {
        return new Explanation(newTitle, whatHappened, likelyCause, whatToDo, evidence, fixes, findings, culprit);
    }

    Explanation withCause(Optional<Message> cause) {
        return new Explanation(title, whatHappened, cause, whatToDo, evidence, fixes, findings, culprit);
    }

    Explanation withAdvice(Message advice) {
        return new Explanation(title, whatHappened, likelyCause, advice, evidence, fixes, findings, culprit);
    }

    Explanation withEvidence(List<Message> seen) {
        return new Explanation(title, whatHappened, likelyCause, whatToDo, seen, fixes, findings, culprit);
    }

    Explanation withFixes(List<Fix> newFixes) {
        return new Explanation(title, whatHappened, likelyCause, whatToDo, evidence, newFixes, findings, culprit);
    }

    Explanation withFindings(List<Finding> found) {
        return new Explanation(title, whatHappened, likelyCause, whatToDo, evidence, fixes, found, culprit);
    }

    /** Returns this explanation based on a finding: its title names what was found. */
    Explanation withCulprit(Finding finding) {
        return new Explanation(
                finding.title(), whatHappened, likelyCause, whatToDo, evidence, fixes, findings, Optional.of(finding));
    }
}
