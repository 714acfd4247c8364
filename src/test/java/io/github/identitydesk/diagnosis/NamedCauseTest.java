package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.rsa;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.diagnosis.finding.HealthyLogins;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words in which a cause is named first, if the service's message is not known or is missing. */
class NamedCauseTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("UTC"));
    private static final String TOKEN = rsa(Tokens.userPoolClaims());

    /** A login and the words that name its fault. */
    record Row(String description, Login login, String words) {
        @Override
        public String toString() {
            return description;
        }

        static Row of(String description, String name, String token, String words) {
            return new Row(description, Login.of(name, token), words);
        }
    }

    static Stream<Row> rows() {
        return Stream.of(NamedIssuerCauses.all(), NamedTextCauses.all(), NamedPurposeCauses.all())
                .flatMap(causes -> causes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void causeIsNamedWhateverTheServiceSays(Row row) {
        for (String message : List.of("Words of tomorrow.", "", "Invalid login token. Something new.")) {
            Explanation explanation = Explanations.explain(
                    Refusal.of("NotAuthorizedException", message, 400),
                    SampleCalls.request(row.login()),
                    SampleCalls.trace(),
                    NOW);

            assertThat(MESSAGES.format(explanation.whatHappened()) + " "
                            + explanation.likelyCause().map(MESSAGES::format).orElse(""))
                    .as(message)
                    .contains(row.words());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI,app client 4abcdefghijklmnopqrstuvwxy",
        "accounts.google.com,1234987819200-abc.apps.googleusercontent.com",
        "graph.facebook.com,App ID of the Facebook app"
    })
    void loginWithoutFindingsIsExplainedByWhatThePoolMustContain(String providerName, String words) {
        Login login = HealthyLogins.all().stream()
                .map(HealthyLogins.HealthyLogin::login)
                .filter(it -> it.providerName().equals(providerName))
                .findFirst()
                .orElseThrow();
        Explanation explanation = Explanations.explain(
                Refusal.of("NotAuthorizedException", "Words of tomorrow.", 400),
                SampleCalls.request(login),
                SampleCalls.trace(),
                NOW);

        assertThat(explanation.culprit()).isEmpty();
        assertThat(explanation.likelyCause().map(MESSAGES::format).orElse("")).contains("pool");
        assertThat(MESSAGES.format(explanation.whatToDo()))
                .contains(words)
                .contains("If that is so already, send the report");
    }

    @Test
    void exceptionThatIsNotAboutLoginsDoesNotBlameTheLogin() {
        Explanation explanation = Explanations.explain(
                Refusal.of("ServiceUnavailableException", "", 503),
                SampleCalls.request(Login.of(USER_POOL, TOKEN)),
                SampleCalls.trace(),
                NOW);

        assertThat(explanation.title().key()).isEqualTo("explain.title.INTERNAL_ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException,Slow down.,Too many calls",
        "ThrottlingException,Too many requests,Too many calls",
        "ResourceNotFoundException,Pool is gone.,no such pool here",
        "ResourceNotFoundException,User pool us-east-1_AbCdEfGhI does not exist.,User pool us-east-1_AbCdEfGhI does not exist",
        "ForbiddenException,Forbidden,Something else may have answered",
        "BadGatewayException,'',fault lies in Cognito"
    })
    void exceptionExplainsAnUnknownMessage(String exception, String message, String words) {
        int status = exception.startsWith("BadGateway") ? 502 : 400;
        Explanation explanation = Explanations.explain(
                Refusal.of(exception, message, status),
                SampleCalls.request(Login.of(USER_POOL, TOKEN)),
                SampleCalls.trace(),
                NOW);

        assertThat(MESSAGES.format(explanation.title()) + " "
                        + explanation.likelyCause().map(MESSAGES::format).orElse(""))
                .contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.identitydesk.diagnosis.NamedIssuerCauses#audiences")
    void unusualAudienceIsNoFindingBeforeTheCall(Row row) {
        assertThat(Findings.of(0, row.login(), NOW)).isEmpty();
    }
}
