package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sandbox receives and answers does not appear in the text forms of its objects, which may be logged. */
class SandboxSecretsTest {
    private static final String SECRET = "sandbox-sample";

    static Stream<Object> objects() throws MalformedBody {
        byte[] body = "{\"Logins\":{\"accounts.google.com\":\"sandbox-sample\"}}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                WireInput.read(body),
                GetIdInput.of(WireInput.read(body)),
                IdentityInput.of(WireInput.read(body)),
                new Answer.Members(Json.object().put("Token", SECRET)),
                new LoginCheck.Verdict.Accepted(SECRET),
                Jwt.parse(SampleTokens.jwt(TOKENS.idClaims(SandboxProvider.GOOGLE)))
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void textFormContainsNoSecret(Object object) {
        assertThat(object.toString()).isNotEmpty().doesNotContain(SECRET);
    }
}
