package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Explanations;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The window explains a refusal of what was typed into the form like the command, which gets the same text as an option. */
class ShownCauseTest extends GetIdCallFixture {
    private static final String TOKEN = Tokens.rsa(Tokens.userPoolClaims());

    static Stream<Arguments> logins() {
        return Stream.of(
                Arguments.of(Tokens.USER_POOL, TOKEN + "\n"),
                Arguments.of(Tokens.USER_POOL, "\"" + TOKEN + "\""),
                Arguments.of(Tokens.USER_POOL, "Bearer " + TOKEN),
                Arguments.of(Tokens.USER_POOL, "{\"id_token\":\"" + TOKEN + "\"}"),
                Arguments.of(Tokens.USER_POOL, TOKEN + TOKEN),
                Arguments.of(Tokens.USER_POOL, TOKEN.substring(5)),
                Arguments.of(Tokens.USER_POOL, Tokens.rsa(Tokens.accessTokenClaims())),
                Arguments.of(Tokens.USER_POOL + "/", TOKEN),
                Arguments.of("https://" + Tokens.USER_POOL, TOKEN),
                Arguments.of(Tokens.USER_POOL.replace("cognito", "Cognito"), TOKEN),
                Arguments.of("accounts.google.com", TOKEN),
                Arguments.of("graph.facebook.com", Tokens.AMAZON_TOKEN));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void typedLoginIsExplainedLikeAnOption(String name, String token) {
        RequestForm form = new RequestForm();
        form.identityPoolId().set(Tokens.POOL);
        LoginRow row = form.rows().add("").orElseThrow();
        row.providerName().set(name);
        row.token().set(new Token(token));
        client.refusing = true;

        call.start(form.request(), EndpointChoice.AWS);
        background.runAll();

        assertThat(call.state().get())
                .isInstanceOfSatisfying(
                        CallState.Ended.class,
                        ended -> assertThat(ended.explanation()).contains(explanation(name, token, ended.outcome())));
    }

    private static Explanation explanation(String name, String token, Outcome outcome) {
        IdentityRequest request = new IdentityRequest(Tokens.POOL, Optional.empty(), List.of(Login.of(name, token)));
        Outcome.Refused refused = (Outcome.Refused) outcome;
        return Explanations.explain(refused.refusal(), request, refused.trace(), CLOCK.instant());
    }
}
