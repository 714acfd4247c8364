package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.Findings;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.RequestChecks;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.sandbox.Caller.Reply;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.verify.IssuerKeys;
import io.github.identitydesk.token.verify.PublicKeys;
import io.github.identitydesk.token.verify.SignatureCheck;
import io.github.identitydesk.token.verify.SignatureResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sample tokens with verifiable signatures, used as in the window. */
class SignedSampleTest {
    @AutoClose
    private static final Sandbox SANDBOX = Caller.startSandbox();

    private static IdentityRequest request(SignedSample sample) {
        return sample.request(SANDBOX.issuer(), NOW);
    }

    private static Reply ask(SignedSample sample) {
        return new Caller(SANDBOX).ask(request(sample));
    }

    private static Token token(SignedSample sample) {
        return request(sample).logins().getFirst().token();
    }

    /** Finds the keys from the token, as a client of OpenID Connect Discovery does. */
    private static SignatureResult verify(Token token) throws IOException, InterruptedException {
        Jwt jwt = (Jwt) TokenReader.read(token);
        IssuerKeys issuer = IssuerKeys.of(jwt).orElseThrow();
        IssuerKeys.KeySet keys = ((IssuerKeys.Configuration) issuer)
                .keySetIn(fetch(issuer.address()))
                .orElseThrow();
        return SignatureCheck.of(token, PublicKeys.parse(fetch(keys.address())).orElseThrow());
    }

    private static String fetch(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void genuineTokenGetsAnIdentityAndItsSignatureIsValid() throws Exception {
        assertThat(ask(SignedSample.GENUINE).status()).isEqualTo(200);
        assertThat(ask(SignedSample.GENUINE).identityId())
                .isEqualTo(ask(SignedSample.GENUINE).identityId());
        assertThat(verify(token(SignedSample.GENUINE))).isInstanceOf(SignatureResult.Genuine.class);
    }

    @Test
    void alteredTokenIsRefusedAndItsSignatureIsInvalid() throws Exception {
        Reply reply = ask(SignedSample.ALTERED);

        assertThat(reply.type()).isEqualTo("NotAuthorizedException");
        assertThat(reply.message()).isEqualTo("Invalid login token. Couldn't verify signed token.");
        assertThat(verify(token(SignedSample.ALTERED))).isInstanceOf(SignatureResult.Altered.class);
    }

    @Test
    void poolWithoutProvidersDoesNotKnowTheIssuer() {
        Reply reply = new Caller(SANDBOX)
                .ask(
                        SandboxPool.GUESTS_ONLY,
                        request(SignedSample.GENUINE).logins().getFirst());

        assertThat(reply.message()).startsWith("Logins don't match.");
    }

    @Test
    void tokenOfAnEarlierDayHasExpired() {
        Login old = SANDBOX.issuer().login(NOW.minus(Duration.ofDays(1)));

        assertThat(new Caller(SANDBOX).ask(SandboxPool.GUESTS, old).message())
                .isEqualTo("Invalid login token. Token is expired.");
    }

    @Test
    void malformedSignatureIsInvalid() {
        String genuine = token(SignedSample.GENUINE).value();
        String name = SANDBOX.issuer().providerName();
        for (String damaged : List.of(
                genuine.substring(0, genuine.length() - 40),
                genuine.substring(0, genuine.lastIndexOf('.') + 1) + "A".repeat(342),
                genuine + "AAAA")) {
            assertThat(new Caller(SANDBOX)
                            .ask(SandboxPool.GUESTS, Login.of(name, damaged))
                            .message())
                    .contains("Couldn't verify signed token");
        }
    }

    @ParameterizedTest
    @EnumSource
    void formReportsNoProblems(SignedSample sample) {
        assertThat(RequestChecks.check(request(sample))).isEmpty();
        assertThat(Findings.of(request(sample), NOW)).isEmpty();
    }
}
