package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.CLOCK;
import static io.github.identitydesk.sandbox.Caller.TOKENS;
import static io.github.identitydesk.sandbox.SandboxPool.GUESTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.Caller.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/** Base class of tests that send logins to a sandbox and read the message with which it refuses them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LoginFixture {
    static final String FOUND = "";
    static final String NOT_SUPPORTED = "Token is not from a supported provider of this identity pool.";
    static final String ISSUER = "Invalid login token. Issuer doesn't match providerName";
    static final String NOT_COGNITO = "Invalid login token. Not a Cognito token.";

    /** Not static, since two subclasses may run at the same time. */
    Sandbox sandbox;

    @BeforeAll
    void start() throws IOException {
        sandbox = Sandbox.start(0, CLOCK);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    /** Returns the message with which the login is refused, or an empty string if it is accepted. */
    String refusal(SandboxPool pool, String providerName, String token) {
        Reply reply = new Caller(sandbox).ask(pool, Login.of(providerName, token));
        assertThat(reply.status()).isEqualTo(reply.message().isEmpty() ? 200 : 400);
        assertThat(reply.type()).isIn("", "NotAuthorizedException");
        return reply.message();
    }

    String refusal(SandboxProvider provider, String token) {
        return refusal(GUESTS, provider.providerName(), token);
    }

    String refusalOf(SandboxProvider provider, String claim, Object value) {
        ObjectNode claims = TOKENS.idClaims(provider);
        claims.set(claim, Json.read(Caller.json(value).getBytes(UTF_8)).orElseThrow());
        return refusal(provider, SampleTokens.jwt(claims));
    }

    static String good(SandboxProvider provider) {
        return TOKENS.login(provider).token().value();
    }
}
