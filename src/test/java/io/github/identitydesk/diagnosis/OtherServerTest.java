package io.github.identitydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.token.Tokens;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the errors of an endpoint that is not that of identity pools. */
class OtherServerTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final Instant NOW = Tokens.NOW;

    @Test
    void findingComesBeforeTheServer() {
        Explanation explained = Explanations.explain(
                Refusal.of("SomeException", "Words of tomorrow.", 400),
                SampleCalls.request(Login.of("accounts.google.com", "$ID_TOKEN")),
                SampleCalls.trace(
                        new Endpoint.Custom(URI.create("http://127.0.0.1:4566"), new Region("us-east-1")), NOW),
                NOW);

        assertThat(explained.title().key()).isEqualTo("finding.title.TOKEN_PLACEHOLDER");
    }

    @ParameterizedTest(name = "{0} answers {1}: {4}")
    @CsvSource({
        "http://127.0.0.1:4566, InternalFailure, 501, not yet emulated, SERVER_FAILED",
        "http://127.0.0.1:9229, UnsupportedFeature, 400, unsupported feature: GetId, OTHER_SERVER",
        "http://127.0.0.1:4566, InternalErrorException, 500, '', SERVER_FAILED",
        "https://api.example.com, InvalidSignatureException, 403, Signature expired, OTHER_SERVER",
        "https://api.example.com, UnrecognizedClientException, 400, The security token is invalid, OTHER_SERVER",
        "https://cognito-idp.us-east-1.amazonaws.com, UnknownOperationException, 400, '', OTHER_SERVICE",
        "https://sts.us-east-1.amazonaws.com, InvalidAction, 400, '', OTHER_SERVICE",
        "https://abc.execute-api.us-east-1.amazonaws.com/prod, MissingAuthenticationTokenException, 403, Missing Authentication Token, OTHER_SERVICE",
        "https://cognito-identity.us-east-1.amazonaws.com, InternalErrorException, 500, '', INTERNAL_ERROR",
        "https://vpce-0a1b.cognito-identity.us-east-1.vpce.amazonaws.com, InternalErrorException, 500, '', INTERNAL_ERROR",
        "https://cognito-identity-fips.us-east-1.amazonaws.com, InternalErrorException, 500, '', INTERNAL_ERROR",
        "http://127.0.0.1:4566, AccessDeniedException, 400, The account is suspended, ACCESS_DENIED",
        "http://127.0.0.1:4566, ThrottlingException, 400, Slow down, TOO_MANY_REQUESTS",
    })
    void serverIsNamedThatAnswered(String url, String error, int status, String message, String explanation) {
        Endpoint endpoint = new Endpoint.Custom(URI.create(url), new Region("us-east-1"));
        Explanation explained = Explanations.explain(
                new Refusal(Refusal.Kind.of(error), error, message, status),
                IdentityRequest.guest(POOL),
                SampleCalls.trace(endpoint, NOW),
                NOW);

        assertThat(explained.title().key()).isEqualTo("explain.title." + explanation);
    }
}
