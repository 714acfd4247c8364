package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a refusal means, in plain words. The service's own words are not repeated here; they belong beside it.
 *
 * @param title what happened, in a few words
 * @param whatHappened what happened, in a sentence
 * @param likelyCause why, most likely; absent where it would be a guess
 * @param whatToDo what to do now
 * @param evidence what was seen in the request, the call or the text; it quotes no token
 * @param fixes what the program can do about it, the best first
 * @param findings everything that was found in the request, what explains the refusal best first
 * @param culprit the finding that the explanation rests on, which cause and advice tell already
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

    /** An explanation in those words, with nothing yet of the case at hand. */
    static Explanation of(Message title, Message whatHappened, Optional<Message> likelyCause, Message whatToDo) {
        return new Explanation(
                title, whatHappened, likelyCause, whatToDo, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** The explanation whose words are kept under that name, with nothing yet of the case at hand. */
    static Explanation of(String name) {
        return of(
                Message.of("explain.title." + name),
                Message.of("explain.what." + name),
                Optional.of(Message.of("explain.cause." + name)),
                Message.of("explain.do." + name));
    }

    /** What a finding alone explains, where the service's message says nothing of it. */
    static Explanation of(Finding finding, String providerName) {
        return of(
                        Message.of("explain.title.FINDING", providerName),
                        finding.what(),
                        Optional.of(finding.rule()),
                        finding.advice())
                .withCulprit(finding);
    }

    /** All that it says under its title, in order: what happened, why, what to do, and what was seen. */
    public Stream<Message> sentences() {
        return Stream.of(Stream.of(whatHappened), likelyCause.stream(), Stream.of(whatToDo), evidence.stream())
                .flatMap(part -> part);
    }

    /** The findings that the explanation does not tell already. */
    public List<Finding> otherFindings() {
        return findings.stream()
                .filter(finding -> culprit.filter(finding::equals).isEmpty())
                .toList();
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

    Explanation withCulprit(Finding finding) {
        return new Explanation(
                title, whatHappened, likelyCause, whatToDo, evidence, fixes, findings, Optional.of(finding));
    }
}
