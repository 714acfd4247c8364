package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.RequestChecks;
import io.github.identitydesk.sandbox.Caller.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SampleRequestTest {
    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(0, CLOCK, java.util.UUID::randomUUID, delay -> {});
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Reply ask(SampleRequest sample) {
        return new Caller(sandbox).ask(sample.request(CLOCK));
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "LOGIN", "LINKED_LOGINS", "ALL_PROVIDERS", "SLOW_ANSWER"})
    void validSamplesGetAnIdentity(SampleRequest sample) {
        Reply reply = ask(sample);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.identityId()).matches(Limits.IDENTITY_POOL_ID);
    }

    /** The refusals that users encounter, with the service's message and the sample that produces each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    PROVIDER_NOT_REGISTERED   | NotAuthorizedException    | Logins don't match. Please include at least one valid login for this identity or identity pool.
                    APP_CLIENT_NOT_REGISTERED | NotAuthorizedException    | Token is not from a supported provider of this identity pool.
                    EXPIRED_TOKEN             | NotAuthorizedException    | Invalid login token. Token expired: 1795428000 >= 1795424640
                    WRONG_PROVIDER_NAME       | NotAuthorizedException    | Invalid login token. Issuer doesn't match providerName
                    OPAQUE_TOKEN              | NotAuthorizedException    | Invalid login token. Not a valid OpenId Connect identity token.
                    ACCESS_TOKEN              | NotAuthorizedException    | Invalid login token. Missing a required claim: aud
                    TRUNCATED_TOKEN           | NotAuthorizedException    | Invalid login token. Couldn't verify signed token.
                    AUDIENCE_NOT_REGISTERED   | NotAuthorizedException    | Invalid login token. Incorrect token audience.
                    NOT_A_COGNITO_TOKEN       | NotAuthorizedException    | Invalid login token. Not a Cognito token.
                    DEVELOPER_TOKEN           | NotAuthorizedException    | Invalid login token. Can't pass in a Cognito token.
                    EXPIRED_OPENID_TOKEN      | NotAuthorizedException    | Invalid login token. Token is expired.
                    SAML_NOT_ENCODED          | NotAuthorizedException    | Invalid base64 SAMLResponse
                    EXPIRED_SAML              | NotAuthorizedException    | Token expired: 1795428000000 >= 1795424340000
                    SIGNED_OUT_USER           | NotAuthorizedException    | Token has been revoked.
                    DENIED_BY_POLICY          | AccessDeniedException     | ``
                    GUEST_REFUSED             | NotAuthorizedException    | Unauthenticated access is not supported for this identity pool.
                    POOL_NOT_FOUND            | ResourceNotFoundException | IdentityPool 'us-east-1:00000000-0000-4000-8000-000000000000' not found.
                    USER_POOL_ID              | ValidationException       | 1 validation error detected: Value 'us-east-1_123456789' at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+
                    RATE_EXCEEDED             | TooManyRequestsException  | Rate exceeded
                    """)
    void otherSamplesAreRefusedWithTheServiceMessage(SampleRequest sample, String type, String message) {
        Reply reply = ask(sample);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo(type);
        assertThat(reply.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "USER_POOL_ID")
    void onlyTheMistakenPoolIdIsBlockedByTheForm(SampleRequest sample) {
        assertThat(RequestChecks.check(sample.request(CLOCK))).noneMatch(Problem::isError);
    }

    @ParameterizedTest
    @CsvSource({"GUEST, 0", "LOGIN, 1", "LINKED_LOGINS, 2", "SLOW_ANSWER, 0", "RATE_EXCEEDED, 1", "DENIED_BY_POLICY, 1"
    })
    void sampleHasTheLoginsThatItShows(SampleRequest sample, int logins) {
        assertThat(sample.request(CLOCK).logins()).hasSize(logins);
    }

    @Test
    void sampleOfAllProvidersHasTheMaximumOfLogins() {
        IdentityRequest request = SampleRequest.ALL_PROVIDERS.request(CLOCK);

        assertThat(request.logins()).hasSize(Limits.LOGINS);
    }
}
