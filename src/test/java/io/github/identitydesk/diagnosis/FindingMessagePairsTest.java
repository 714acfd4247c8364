package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.diagnosis.finding.FindingRows;
import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.diagnosis.finding.HealthyLogins;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding under every message that can come with it: which of the two is the cause, and whether all is said. */
@Tag("slow")
class FindingMessagePairsTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("UTC"));
    private static final int MAX_WORDS = 30;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");

    /** Messages that say nothing of a login, or say all of the cause themselves. */
    private static final Set<KnownMessage> SPEAK_FOR_THEMSELVES = EnumSet.of(
            KnownMessage.GUESTS_REFUSED,
            KnownMessage.POOL_NOT_FOUND,
            KnownMessage.CONSTRAINT,
            KnownMessage.POLICY,
            KnownMessage.RATE_EXCEEDED,
            KnownMessage.HOST_NOT_FOUND,
            KnownMessage.CLASSIC_FLOW,
            KnownMessage.DEVELOPER_PROVIDER,
            KnownMessage.POOL_CONFIGURATION,
            KnownMessage.CLASSIC_FLOW_SAML,
            KnownMessage.ROLE_MAPPING,
            KnownMessage.IDENTITY_FORBIDDEN,
            KnownMessage.IDENTITY_NOT_FOUND,
            KnownMessage.ROLE_DENIED,
            KnownMessage.PROVIDER_REVOKED,
            KnownMessage.USER_REVOKED);

    /** Messages that mean one thing only: the findings that are that thing. */
    private static final Map<KnownMessage, Set<Kind>> MEAN_ONE_THING = new EnumMap<>(Map.of(
            KnownMessage.TOKEN_EXPIRED, EnumSet.of(Kind.EXPIRED, Kind.TIME_FORMAT),
            KnownMessage.COGNITO_TOKEN, EnumSet.of(Kind.DEVELOPER_TOKEN)));

    /** Checked by the service only after names and audiences, so no cause of a message about those. */
    private static final Set<Kind> CHECKED_LATE =
            EnumSet.of(Kind.EXPIRED, Kind.EXPIRES_SOON, Kind.NOT_YET_VALID, Kind.TIME_FORMAT);

    private static final Set<KnownMessage> ABOUT_NAMES = EnumSet.of(
            KnownMessage.LOGINS_DONT_MATCH,
            KnownMessage.UNSUPPORTED_PROVIDER,
            KnownMessage.ISSUER_DIFFERS,
            KnownMessage.PUBLIC_PROVIDER,
            KnownMessage.AUDIENCE);

    /** Never a cause: nothing is wrong with the token yet, or the name alone is worth a note. */
    private static final Set<Kind> MERE_HINTS = EnumSet.of(
            Kind.EXPIRES_SOON, Kind.RETIRED, Kind.ISSUER_NEWER, Kind.NOT_YET_VALID, Kind.ALGORITHM_UNDOCUMENTED);

    /** One text of each message. */
    private static final Map<KnownMessage, String> TEXTS = KnownMessageRows.rows().stream()
            .collect(Collectors.toMap(KnownMessageRows.Row::message, KnownMessageRows.Row::text, (one, other) -> one));

    private static Explanation explain(String words, Login... logins) {
        return Explanations.explain(
                Refusal.of("NotAuthorizedException", words, 400),
                SampleCalls.request(logins),
                SampleCalls.trace(),
                NOW);
    }

    /** One test a finding and not a pair, because 6 000 tests take longer to report than to run. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.identitydesk.diagnosis.finding.FindingRows#rows")
    void theFindingLeadsUnlessTheMessageSpeaksForItself(FindingRows.Row row) {
        assertThat(TEXTS).allSatisfy((message, text) -> assertLeads(row, message, text));
    }

    private static void assertLeads(FindingRows.Row row, KnownMessage message, String text) {
        Explanation explanation = explain(text, Login.of(row.providerName(), row.token()));
        Optional<Kind> culprit = explanation.culprit().map(Finding::kind);

        boolean isAboutLogins = LoginMessages.isAboutLogins(message);
        assertThat(explanation.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrderElementsOf(row.kinds().stream()
                        .filter(kind -> isAboutLogins || !kind.isNote())
                        .toList());
        if (SPEAK_FOR_THEMSELVES.contains(message)) {
            assertThat(culprit).isEmpty();
        } else {
            Set<Kind> possible = row.kinds().stream()
                    .filter(kind -> MEAN_ONE_THING
                            .getOrDefault(message, EnumSet.allOf(Kind.class))
                            .contains(kind))
                    .filter(kind -> !(CHECKED_LATE.contains(kind) && ABOUT_NAMES.contains(message)))
                    .collect(Collectors.toSet());
            if (!possible.stream().allMatch(MERE_HINTS::contains)) {
                assertThat(culprit).get().isIn(possible);
                assertThat(explanation.findings().getFirst().kind()).isEqualTo(culprit.get());
                assertThat(explanation.title())
                        .isEqualTo(explanation.findings().getFirst().title());
            } else if (possible.isEmpty()) {
                assertThat(culprit).isEmpty();
            }
        }
        assertAllIsSaid(explanation);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.identitydesk.diagnosis.finding.FindingRows#rows")
    void wordsThatAreNotKnownLeaveTheLeadToTheFinding(FindingRows.Row row) {
        assumeFalse(row.kinds().equals(List.of(Kind.EXPIRES_SOON)), "a token that is still good is no cause");
        for (String words : List.of("Words of tomorrow.", "")) {
            Explanation explanation = explain(words, Login.of(row.providerName(), row.token()));

            assertThat(explanation.findings())
                    .extracting(Finding::kind)
                    .containsExactlyInAnyOrderElementsOf(row.kinds());
            assertThat(explanation.culprit().map(Finding::title)).contains(explanation.title());
            assertThat(explanation.culprit().map(Finding::what)).contains(explanation.whatHappened());
            assertAllIsSaid(explanation);
        }
    }

    /** The finding as such, whatever the message. */
    @ParameterizedTest
    @MethodSource("io.github.identitydesk.diagnosis.finding.FindingRows#rows")
    void aFindingHasWhatWhyAndWhatToDoInShortSentences(FindingRows.Row row) {
        for (Finding finding : Findings.of(0, Login.of(row.providerName(), row.token()), NOW)) {
            assertShort(finding.what());
            assertShort(finding.rule());
            assertShort(finding.advice());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageWithoutARequestIsExplainedInWholeToo(KnownMessage message) {
        KnownMessageRows.rows().stream()
                .filter(row -> row.message() == message)
                .map(row -> SampleCalls.explainText(row.text()))
                .forEach(FindingMessagePairsTest::assertAllIsSaid);
    }

    @Test
    void aHealthyLoginIsExplainedByTheMessageAndNeverBlamed() {
        List<Login> healthy = HealthyLogins.all().stream()
                .map(HealthyLogins.HealthyLogin::login)
                .toList();
        for (String text : TEXTS.values()) {
            for (Login login : healthy) {
                String region = login.providerName().contains("us-gov") ? "us-gov-west-1" : "us-east-1";
                Explanation explanation = Explanations.explain(
                        Refusal.of("NotAuthorizedException", text, 400),
                        new IdentityRequest(Tokens.POOL.replace("us-east-1", region), Optional.empty(), List.of(login)),
                        SampleCalls.trace(),
                        NOW);

                assertThat(explanation.findings()).as(text + " " + login).isEmpty();
                assertThat(explanation.culprit()).isEmpty();
                assertAllIsSaid(explanation);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleNamesItsSource(Kind kind) {
        assertThat(kind.source().reference()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageNamesItsSource(KnownMessage message) {
        assertThat(message.source().reference()).isNotBlank();
    }

    /** What happened, why in this request, and what to do. */
    private static void assertAllIsSaid(Explanation explanation) {
        assertThat(MESSAGES.format(explanation.title())).isNotBlank().doesNotEndWith(".");
        assertThat(explanation.likelyCause()).as(explanation.title().key()).isPresent();
        Stream.of(
                        Stream.of(explanation.whatHappened(), explanation.whatToDo()),
                        explanation.likelyCause().stream(),
                        explanation.evidence().stream())
                .flatMap(part -> part)
                .forEach(FindingMessagePairsTest::assertShort);
    }

    private static void assertShort(Message message) {
        String words = MESSAGES.format(message);
        assertThat(words).as(message.key()).isNotBlank().endsWith(".");
        for (String sentence : SENTENCE_END.split(words, -1)) {
            assertThat(sentence.split("\\s+", -1)).as(sentence).hasSizeLessThanOrEqualTo(MAX_WORDS);
        }
    }

    @Test
    void theServicesOwnTokensAreHandledLikeAnyOther() {
        Explanation explanation =
                explain("Words of tomorrow.", Login.of("login.my.app", Tokens.rsa(Tokens.developerClaims())));

        assertThat(explanation.fixes())
                .contains(new Fix.CopyIdentityId("us-east-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"));
    }
}
