package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.diagnosis.Suspects.Suspect;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A refusal in the light of the request that met with it. What explains it best leads: a finding that the message is known
 * for, then any finding that may stand behind it, then what the message itself is known for.
 */
final class RefusalExplainer {
    private final IdentityRequest request;
    private final CallTrace trace;
    private final Clocks clocks;
    private final List<ParsedLogin> logins;

    RefusalExplainer(IdentityRequest request, CallTrace trace, Instant now) {
        this.request = request;
        this.trace = trace;
        this.clocks = new Clocks(trace, now);
        this.logins = ParsedLogin.all(request);
    }

    /** The explanation of a message that is known. */
    Explanation explanation(MessageMatch match) {
        KnownMessage message = match.message();
        Suspects suspects = Suspects.of(match, logins, clocks.judged());
        Causes causes = new Causes(match, request, trace, clocks, suspects);
        Explanation general = Explanation.of(message.name());
        Explanation led = suspects.finding()
                .filter(finding -> causes.isLedBy(finding))
                .map(finding -> ledBy(finding, suspects.likely().getFirst(), general, message))
                .orElseGet(() -> general.withCause(causes.cause().or(general::likelyCause))
                        .withAdvice(causes.advice().orElse(general.whatToDo())));
        List<Message> evidence = new ArrayList<>(Evidence.ofMessage(match));
        evidence.addAll(ofSuspects(suspects, message));
        clocks.difference().ifPresent(evidence::add);
        return led.withEvidence(evidence)
                .withFindings(findings(Optional.of(message)))
                .withFixes(fixes(
                        led.culprit(), LoginMessages.isAboutLogins(message) ? suspects : new Suspects(List.of())));
    }

    /** The explanation of words that are not known: what the request itself shows, or else what that says of the exception. */
    Explanation explanationOfUnknownWords(Explanation ofException) {
        Suspects suspects = Suspects.ofUnknownMessage(logins, clocks.judged());
        Optional<Suspect> first = suspects.likely().stream().findFirst();
        Explanation led = first.flatMap(suspect -> suspect.finding()
                        .map(finding -> Explanation.of(finding, suspect.login().providerName())
                                .withAdvice(advice(finding, suspect.login()))))
                .orElseGet(() ->
                        ofException.withCause(ofException.likelyCause().or(() -> Causes.ofHealthyLogins(logins))));
        List<Message> evidence = new ArrayList<>(severalFit(suspects));
        clocks.difference().ifPresent(evidence::add);
        return led.withEvidence(evidence)
                .withFindings(findings(Optional.empty()))
                .withFixes(fixes(led.culprit(), suspects));
    }

    /** What else was found, beside an explanation that does not rest on it. */
    Explanation besides(Explanation explanation, boolean mayBeOneLogin) {
        return explanation
                .withEvidence(clocks.difference().stream().toList())
                .withFindings(findings(Optional.empty()))
                .withFixes(
                        mayBeOneLogin
                                ? fixes(Optional.empty(), Suspects.ofUnknownMessage(logins, clocks.judged()))
                                : List.of());
    }

    private Explanation ledBy(Finding finding, Suspect suspect, Explanation general, KnownMessage message) {
        ParsedLogin login = suspect.login();
        Explanation led = Relevance.of(Optional.of(message), finding.kind()) == Relevance.STRONG
                ? general.withCause(Optional.of(Message.of("cause.finding", login.providerName(), finding.what())))
                        .withCulprit(finding)
                : Explanation.of(finding, login.providerName());
        return led.withAdvice(advice(finding, login));
    }

    /** What the finding asks for; where the clock of the issuer is at fault, that it be set. */
    private Message advice(Finding finding, ParsedLogin login) {
        return finding.kind() == Finding.Kind.NOT_YET_VALID
                ? clocks.issuerAhead(login).orElse(finding.advice())
                : finding.advice();
    }

    /** Everything that was found in the logins, what explains the message best first. */
    private List<Finding> findings(Optional<KnownMessage> message) {
        return logins.stream()
                .flatMap(login -> Findings.of(login, clocks.judged()).stream())
                .sorted(Relevance.order(message))
                .toList();
    }

    private List<Message> ofSuspects(Suspects suspects, KnownMessage message) {
        List<Message> lines = new ArrayList<>(severalFit(suspects));
        suspects.likely().forEach(suspect -> lines.addAll(Evidence.ofLogin(suspect.login(), message, clocks.judged())));
        return lines;
    }

    /** That a finding leads which is not the only one that fits. */
    private static List<Message> severalFit(Suspects suspects) {
        return suspects.likely().size() > 1 && suspects.finding().isPresent()
                ? List.of(Message.of(
                        "evidence.severalLogins",
                        suspects.likely().stream()
                                .map(suspect -> suspect.login().providerName())
                                .collect(Collectors.joining(", "))))
                : List.of();
    }

    /** The fix of what leads, and of several logins to try again without each that may be the one. */
    private List<Fix> fixes(Optional<Finding> culprit, Suspects suspects) {
        Stream<Fix> retries = logins.size() > 1
                ? suspects.likely().stream()
                        .map(suspect -> new Fix.RetryWithout(
                                suspect.login().row(), suspect.login().login().providerName()))
                : Stream.of();
        return Stream.concat(culprit.flatMap(Finding::fix).stream(), retries).toList();
    }
}
