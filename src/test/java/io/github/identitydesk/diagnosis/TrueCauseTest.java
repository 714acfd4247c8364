package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.FailingLogins.Failure;
import io.github.identitydesk.diagnosis.finding.Finding;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrueCauseTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("UTC"));

    static Stream<Failure> failures() {
        return FailingLogins.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void trueCauseIsReportedFirst(Failure failure) {
        Explanation explanation = Explanations.explain(
                Refusal.of("NotAuthorizedException", failure.message(), 400),
                SampleCalls.request(failure.login()),
                SampleCalls.trace(),
                NOW);

        assertThat(explanation.findings()).extracting(Finding::kind).startsWith(failure.cause());
        assertThat(MESSAGES.format(explanation.whatHappened()) + " "
                        + explanation.likelyCause().map(MESSAGES::format).orElse(""))
                .contains(MESSAGES.format(explanation.findings().getFirst().what()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Words of tomorrow.", "Invalid login token.", "Token is expired."})
    void noteIsNotTheCauseBesideAFinding(String message) {
        String expired = Tokens.samlXml(Duration.ofHours(-2)).replace("Attributes/RoleSessionName", "Attributes/Other");

        Explanation explanation = Explanations.explain(
                Refusal.of("NotAuthorizedException", message, 400),
                SampleCalls.request(Login.of(Tokens.SAML, Tokens.base64(expired))),
                SampleCalls.trace(),
                NOW);

        assertThat(explanation.findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.EXPIRED, Kind.SAML_SESSION_NAME);
        assertThat(explanation.culprit().map(Finding::kind)).contains(Kind.EXPIRED);
    }

    @Test
    void manyFailingLoginsAreTested() {
        assertThat(failures()).hasSizeGreaterThanOrEqualTo(140);
    }
}
