package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.diagnosis.Suspects.Suspect;
import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.TokenForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains a refusal in the context of its request. The explanation is based on the first available of these: a finding
 * that is a known cause of the message, another finding that may be the cause, and the general cause of the message.
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

    /** Returns the explanation of a known message. */
    Explanation explanation(MessageMatch match) {
        KnownMessage message = match.message();
        Suspects suspects = Suspects.of(match, logins, clocks.judged());
        Causes causes = new Causes(match, request, trace, clocks, suspects);
        boolean isOtherProvider = message == KnownMessage.USER_REVOKED && !logins.isEmpty() && !suspects.hasUserPool();
        Explanation general = general(match, isOtherProvider ? KnownMessage.PROVIDER_REVOKED : message);
        Explanation led = suspects.finding()
                .filter(finding -> causes.isExplainedBy(finding))
                .map(finding -> explainedBy(finding, suspects.likely().getFirst(), general, message))
                .orElseGet(() -> general.withCause(causes.cause().or(general::likelyCause))
                        .withAdvice(causes.advice().orElse(general.whatToDo())));
        List<Message> evidence = new ArrayList<>(Evidence.ofMessage(match));
        evidence.addAll(ofSuspects(suspects, message));
        clocks.difference().ifPresent(evidence::add);
        return led.withEvidence(evidence)
                .withFindings(findings(Optional.of(message), LoginMessages.isAboutLogins(message)))
                .withFixes(fixes(
                        led.culprit(), LoginMessages.isAboutLogins(message) ? suspects : new Suspects(List.of())));
    }

    /**
     * Returns the explanation of a message without regard to the request. Words that it does not explain are its title.
     *
     * @param meant the message that has the explanation
     */
    private static Explanation general(MessageMatch match, KnownMessage meant) {
        Explanation general = Explanation.of(meant.name());
        return match.message() == KnownMessage.INVALID_LOGIN && match.detail(0).isPresent()
                ? general.withTitle(Message.of(
                        "explain.title.INVALID_LOGIN.words",
                        Excerpt.ofSentence(match.detail(0).get())))
                : general;
    }

    /**
     * Returns the explanation of an unknown message, based on the findings in the request, or otherwise on the
     * exception.
     *
     * @param mayBeAboutLogins whether refusals of logins have this exception
     */
    Explanation explanationOfUnknownWords(Explanation ofException, boolean mayBeAboutLogins) {
        Suspects suspects = Suspects.ofUnknownMessage(logins, clocks.judged());
        Optional<Suspect> first = suspects.likely().stream().findFirst();
        Explanation led = first.flatMap(suspect -> suspect.finding()
                        .map(finding -> Explanation.of(finding, inLogin(suspect.login(), finding.what()))
                                .withAdvice(advice(finding, suspect.login()))))
                .or(() -> first.flatMap(suspect -> explainedBy(
                        suspect, UnusualLogin.of(suspect.login()).or(() -> UnusualLogin.ofSignature(suspect.login())))))
                .orElseGet(() -> mayBeAboutLogins ? ofHealthyLogins(ofException, suspects) : ofException);
        List<Message> evidence = new ArrayList<>(severalLogins(suspects));
        clocks.difference().ifPresent(evidence::add);
        return led.withEvidence(evidence)
                .withFindings(findings(Optional.empty(), mayBeAboutLogins))
                .withFixes(fixes(led.culprit(), suspects));
    }

    private static Explanation ofHealthyLogins(Explanation ofException, Suspects suspects) {
        return ofException
                .withCause(Causes.ofHealthyLogins(suspects))
                .withAdvice(suspects.single()
                        .map(Suspect::login)
                        .map(Registration::new)
                        .flatMap(Registration::advice)
                        .map(register -> Message.of("advice.registerOrReport", register))
                        .orElse(ofException.whatToDo()));
    }

    /** Returns the explanation of a provider's failure, if one of the logins is from a provider that AWS cannot reach. */
    Optional<Explanation> explanationOfUnreachable() {
        return logins.stream()
                .map(login -> new Suspect(login, Optional.empty()))
                .flatMap(suspect -> explainedBy(suspect, UnusualLogin.outOfReach(suspect.login())).stream())
                .findFirst();
    }

    /** Returns the cause of a provider's failure, if all logins are from issuers whose keys AWS fetches. */
    Optional<Message> causeOfUnreachable() {
        return logins.stream().allMatch(login -> login.wanted() == TokenForm.ID_TOKEN) && !logins.isEmpty()
                ? Optional.of(Message.of(
                        "cause.externalService.issuer",
                        logins.stream().map(ParsedLogin::providerName).collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    /**
     * Adds the findings in the request to an explanation that is not based on them. Notes are added only if it may be based on
     * one of the logins.
     */
    Explanation addFindings(Explanation explanation, boolean mayBeOneLogin) {
        return explanation
                .withEvidence(clocks.difference().stream().toList())
                .withFindings(findings(Optional.empty(), mayBeOneLogin))
                .withFixes(
                        mayBeOneLogin
                                ? fixes(Optional.empty(), Suspects.ofUnknownMessage(logins, clocks.judged()))
                                : List.of());
    }

    private Optional<Explanation> explainedBy(Suspect suspect, Optional<UnusualLogin> found) {
        return found.map(unusual -> Explanation.of(
                unusual.title(),
                inLogin(suspect.login(), unusual.what()),
                Optional.of(unusual.why()),
                unusual.advice()));
    }

    /** Returns a sentence about a login. If there are several logins, it begins with the provider name. */
    private Message inLogin(ParsedLogin login, Message sentence) {
        return logins.size() > 1 ? Finding.inLogin(login.providerName(), sentence) : sentence;
    }

    private Explanation explainedBy(Finding finding, Suspect suspect, Explanation general, KnownMessage message) {
        ParsedLogin login = suspect.login();
        Message found = inLogin(login, finding.what());
        Explanation led = Relevance.of(Optional.of(message), finding.kind()) == Relevance.STRONG
                ? general.withCause(Optional.of(found)).withCulprit(finding)
                : Explanation.of(finding, found);
        return led.withAdvice(advice(finding, login));
    }

    /** Returns the advice for a finding. If the issuer's clock is wrong, the advice is to set it. */
    private Message advice(Finding finding, ParsedLogin login) {
        return finding.kind() == Finding.Kind.NOT_YET_VALID
                ? clocks.issuerAhead(login).orElse(finding.advice())
                : finding.advice();
    }

    /** Returns the findings in the logins, ordered by how well they explain the message. */
    private List<Finding> findings(Optional<KnownMessage> message, boolean withNotes) {
        return logins.stream()
                .flatMap(login -> Findings.of(login, clocks.judged()).stream())
                .filter(finding -> withNotes || !finding.kind().isNote())
                .sorted(Relevance.order(message))
                .toList();
    }

    private List<Message> ofSuspects(Suspects suspects, KnownMessage message) {
        List<Message> lines = new ArrayList<>(severalLogins(suspects));
        suspects.likely().forEach(suspect -> lines.addAll(Evidence.ofLogin(suspect.login(), message, clocks.judged())));
        return lines;
    }

    /** Returns the message that several logins match, if the explanation is based on a finding in one of them. */
    private static List<Message> severalLogins(Suspects suspects) {
        return suspects.likely().size() > 1 && suspects.finding().isPresent()
                ? List.of(Message.of(
                        "evidence.severalLogins",
                        suspects.likely().stream()
                                .map(suspect -> suspect.login().providerName())
                                .collect(Collectors.joining(", "))))
                : List.of();
    }

    /**
     * Returns the fix of the leading finding, and if there are several logins, a retry without each one that may be the
     * cause.
     */
    private List<Fix> fixes(Optional<Finding> culprit, Suspects suspects) {
        Stream<Fix> retries = logins.size() > 1
                ? suspects.likely().stream()
                        .map(suspect -> new Fix.RetryWithout(
                                suspect.login().row(), suspect.login().login().providerName()))
                : Stream.of();
        return Stream.concat(culprit.flatMap(Finding::fix).stream(), retries).toList();
    }
}
