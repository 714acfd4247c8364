package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.KnownMessage.MessageMatch;
import io.github.identitydesk.diagnosis.LikelyCulprits.LikelyCulprit;
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
        LikelyCulprits culprits = LikelyCulprits.of(match, logins, clocks.judged());
        Causes causes = new Causes(match, request, trace, clocks, culprits);
        boolean isOtherProvider = message == KnownMessage.USER_REVOKED && !logins.isEmpty() && !culprits.hasUserPool();
        Explanation general = general(match, isOtherProvider ? KnownMessage.PROVIDER_REVOKED : message);
        Explanation led = culprits.finding()
                .filter(finding -> causes.isExplainedBy(finding))
                .map(finding -> explainedBy(finding, culprits.likely().getFirst(), general, message))
                .orElseGet(() -> general.withCause(causes.cause().or(general::likelyCause))
                        .withAdvice(causes.advice().orElse(general.whatToDo())));
        List<Message> evidence = new ArrayList<>(Evidence.ofMessage(match));
        evidence.addAll(ofCulprits(culprits, message));
        clocks.difference().ifPresent(evidence::add);
        return led.withEvidence(evidence)
                .withFindings(findings(Optional.of(message), LoginMessages.isAboutLogins(message)))
                .withFixes(fixes(
                        led.culprit(),
                        LoginMessages.isAboutLogins(message) ? culprits : new LikelyCulprits(List.of())));
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
        LikelyCulprits culprits = LikelyCulprits.ofUnknownMessage(logins, clocks.judged());
        Optional<LikelyCulprit> first = culprits.likely().stream().findFirst();
        Explanation led = first.flatMap(culprit -> culprit.finding()
                        .map(finding -> Explanation.of(finding, inLogin(culprit.login(), finding.what()))
                                .withAdvice(advice(finding, culprit.login()))))
                .or(() -> first.flatMap(culprit -> explainedBy(
                        culprit, UnusualLogin.of(culprit.login()).or(() -> UnusualLogin.ofSignature(culprit.login())))))
                .orElseGet(() -> mayBeAboutLogins ? ofHealthyLogins(ofException, culprits) : ofException);
        List<Message> evidence = new ArrayList<>(severalLogins(culprits));
        clocks.difference().ifPresent(evidence::add);
        return led.withEvidence(evidence)
                .withFindings(findings(Optional.empty(), mayBeAboutLogins))
                .withFixes(fixes(led.culprit(), culprits));
    }

    private static Explanation ofHealthyLogins(Explanation ofException, LikelyCulprits culprits) {
        return ofException
                .withCause(Causes.ofHealthyLogins(culprits))
                .withAdvice(culprits.single()
                        .map(LikelyCulprit::login)
                        .map(Registration::new)
                        .flatMap(Registration::advice)
                        .map(register -> Message.of("advice.registerOrReport", register))
                        .orElse(ofException.whatToDo()));
    }

    /** Returns the explanation of a provider's failure, if one of the logins is from a provider that AWS cannot reach. */
    Optional<Explanation> explanationOfUnreachable() {
        return logins.stream()
                .map(login -> new LikelyCulprit(login, Optional.empty()))
                .flatMap(culprit -> explainedBy(culprit, UnusualLogin.outOfReach(culprit.login())).stream())
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
                                ? fixes(Optional.empty(), LikelyCulprits.ofUnknownMessage(logins, clocks.judged()))
                                : List.of());
    }

    private Optional<Explanation> explainedBy(LikelyCulprit culprit, Optional<UnusualLogin> found) {
        return found.map(unusual -> Explanation.of(
                unusual.title(),
                inLogin(culprit.login(), unusual.what()),
                Optional.of(unusual.why()),
                unusual.advice()));
    }

    /** Returns a sentence about a login. If there are several logins, it begins with the provider name. */
    private Message inLogin(ParsedLogin login, Message sentence) {
        return logins.size() > 1 ? Finding.inLogin(login.providerName(), sentence) : sentence;
    }

    private Explanation explainedBy(Finding finding, LikelyCulprit culprit, Explanation general, KnownMessage message) {
        ParsedLogin login = culprit.login();
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

    private List<Message> ofCulprits(LikelyCulprits culprits, KnownMessage message) {
        List<Message> lines = new ArrayList<>(severalLogins(culprits));
        culprits.likely().forEach(culprit -> lines.addAll(Evidence.ofLogin(culprit.login(), message, clocks.judged())));
        return lines;
    }

    /** Returns the message that several logins match, if the explanation is based on a finding in one of them. */
    private static List<Message> severalLogins(LikelyCulprits culprits) {
        return culprits.likely().size() > 1 && culprits.finding().isPresent()
                ? List.of(Message.of(
                        "evidence.severalLogins",
                        culprits.likely().stream()
                                .map(culprit -> culprit.login().providerName())
                                .collect(Collectors.joining(", "))))
                : List.of();
    }

    /**
     * Returns the fix of the leading finding, and if there are several logins, a retry without each one that may be the
     * cause.
     */
    private List<Fix> fixes(Optional<Finding> leading, LikelyCulprits culprits) {
        Stream<Fix> retries = logins.size() > 1
                ? culprits.likely().stream()
                        .map(culprit -> new Fix.RetryWithout(
                                culprit.login().row(), culprit.login().login().providerName()))
                : Stream.of();
        return Stream.concat(leading.flatMap(Finding::fix).stream(), retries).toList();
    }
}
