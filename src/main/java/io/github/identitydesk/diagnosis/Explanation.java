package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * What a refusal means, in plain words. The service's own words are not repeated here; they belong beside it.
 *
 * @param title what happened, in a few words
 * @param whatHappened what happened, in a sentence
 * @param likelyCause why, most likely; absent where it would be a guess
 * @param whatToDo what to do now
 * @param evidence what was seen in the request, the call or the text; it quotes no token
 * @param fix what the program can do about it
 * @param findings everything that was found in the request, what explains the refusal best first
 */
public record Explanation(
        Message title,
        Message whatHappened,
        Optional<Message> likelyCause,
        Message whatToDo,
        List<Message> evidence,
        Optional<Fix> fix,
        List<Finding> findings) {
    public Explanation {
        findings = List.copyOf(findings);
        evidence = List.copyOf(evidence);
    }

    /** The explanation whose words are kept under that name, with nothing yet of the case at hand. */
    static Explanation of(String name) {
        return new Explanation(
                Message.of("explain.title." + name),
                Message.of("explain.what." + name),
                Optional.of(Message.of("explain.cause." + name)),
                Message.of("explain.do." + name),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** What a finding alone explains, where the service's message says nothing that is known. */
    static Explanation of(Finding finding, String providerName) {
        return new Explanation(
                Message.of("explain.title.FINDING", providerName),
                finding.what(),
                Optional.of(finding.rule()),
                finding.advice(),
                List.of(),
                finding.fix(),
                List.of(finding));
    }

    Explanation withCause(Optional<Message> cause) {
        return new Explanation(title, whatHappened, cause, whatToDo, evidence, fix, findings);
    }

    Explanation withAdvice(Message advice) {
        return new Explanation(title, whatHappened, likelyCause, advice, evidence, fix, findings);
    }

    Explanation withFindings(List<Finding> found) {
        return new Explanation(title, whatHappened, likelyCause, whatToDo, evidence, fix, found);
    }

    Explanation withEvidence(List<Message> seen) {
        return new Explanation(title, whatHappened, likelyCause, whatToDo, seen, fix, findings);
    }

    Explanation withFix(Optional<Fix> newFix) {
        return new Explanation(title, whatHappened, likelyCause, whatToDo, evidence, newFix, findings);
    }
}
