package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.ExplainedRefusals.MESSAGES;
import static io.github.identitydesk.diagnosis.SampleCalls.AWS;
import static io.github.identitydesk.diagnosis.SampleCalls.request;
import static io.github.identitydesk.diagnosis.SampleCalls.trace;
import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock that is wrong is named, and by how much: that of this computer, or that of a token's issuer. */
class WrongClocksTest {
    private static final String ISSUER = "https://id.example.com";
    private static final Refusal REFUSAL = Refusal.of("NotAuthorizedException", "Something new.", 400);

    /** The call took 143 ms, so this computer's clock showed that much more when the answer came. */
    @ParameterizedTest
    @CsvSource({
        "PT-59.857S, none",
        "PT-59.858S, This computer’s clock is 1 min 0 s ahead",
        "PT-2H, This computer’s clock is 2 h 0 min ahead",
        "PT1M0.143S, none",
        "PT1M0.144S, This computer’s clock is 1 min 0 s behind",
        "PT3H0.143S, This computer’s clock is 3 h 0 min behind",
        "PT0S, none"
    })
    void clockOfThisComputerIsNamedIfItIsMoreThanAMinuteOff(Duration service, String sentence) {
        Explanation explanation = Explanations.explain(REFUSAL, request(), trace(AWS, NOW.plus(service)), NOW);
        assertThat(explanation.evidence().stream()
                        .map(MESSAGES::format)
                        .findFirst()
                        .orElse("none"))
                .startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({"PT5M, false", "PT5M1S, true", "PT30M, true"})
    void clockOfTheIssuerIsNamedIfItIsMoreThanFiveMinutesAhead(Duration issued, boolean named) {
        assertThat(issuer(trace(), NOW.plus(issued)).orElse("none"))
                .startsWith(
                        named ? "The clock of the issuer " + ISSUER + " is " + issued.toMinutes() + " min" : "none");
    }

    @Test
    void clockOfTheIssuerIsComparedWithThatOfTheService() {
        CallTrace later = trace(AWS, NOW.plus(Duration.ofHours(1)));
        assertThat(issuer(later, NOW.plus(Duration.ofMinutes(30)))).isEmpty();
        assertThat(issuer(later, NOW.plus(Duration.ofMinutes(90))))
                .hasValueSatisfying(text -> assertThat(text).contains(" is 30 min ahead of Cognito’s"));
    }

    private static Optional<String> issuer(CallTrace trace, Instant issued) {
        Map<String, Object> claims = Tokens.claims(ISSUER, "desk", "iat", issued.getEpochSecond());
        Login login = Login.of(
                "id.example.com",
                Tokens.rsa(Tokens.with(
                        Tokens.with(claims, "nbf", issued.getEpochSecond()),
                        "exp",
                        issued.plusSeconds(3600).getEpochSecond())));
        return Optional.of(MESSAGES.format(Explanations.explain(REFUSAL, request(login), trace, NOW)
                        .whatToDo()))
                .filter(text -> text.startsWith("The clock of the issuer"));
    }
}
