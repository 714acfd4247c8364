package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.token.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cause and the advice for a known message, by the request and the endpoint. */
class ExplainedCausesTest {
    private static final Region REGION = new Region("us-east-1");

    @ParameterizedTest
    @CsvSource({
        "us-east-1:123456789012, aws, cause.pool.account, explain.do.POOL_NOT_FOUND",
        "us-east-1:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, aws, cause.pool.sample, explain.do.POOL_NOT_FOUND",
        "us-east-1:00000000-0000-0000-0000-000000000000, aws, cause.pool.sample, explain.do.POOL_NOT_FOUND",
        "mars-north-9:1a2b3c4d-1234-5678-9abc-def012345678, aws, cause.pool.noRegion, advice.pool.noRegion",
        "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678, aws, cause.pool.region, explain.do.POOL_NOT_FOUND",
        "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678, https://cognito-identity.us-east-1.amazonaws.com, cause.pool.region, explain.do.POOL_NOT_FOUND",
        "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678, http://localhost:4566, cause.pool.custom, advice.poolElsewhere",
        "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678, sandbox, cause.pool.sandbox, advice.poolElsewhere"
    })
    void poolThatIsNotFound(String pool, String endpoint, String cause, String advice) {
        Endpoint called = switch (endpoint) {
            case "aws" -> new Endpoint.Aws(REGION);
            case "sandbox" -> new Endpoint.Sandbox(URI.create("http://127.0.0.1:4000"), REGION);
            default -> new Endpoint.Custom(URI.create(endpoint), REGION);
        };
        assertThat(keys("IdentityPool '" + pool + "' not found.", IdentityRequest.guest(pool), called))
                .containsExactly(cause, advice);
    }

    @Test
    void poolOfAnotherAccountIsNotFound() {
        IdentityRequest request = new IdentityRequest(Tokens.POOL, Optional.of("123456789012"), List.of());

        assertThat(keys("IdentityPool '" + Tokens.POOL + "' not found.", request, SampleCalls.AWS))
                .containsExactly("cause.pool.accountGiven", "advice.pool.accountGiven");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x          | identityPoolId       | Member must have length less than or equal to 55        | IDENTITY_POOL_ID
            x          | accountId            | Member must have length less than or equal to 15        | ACCOUNT_ID
            x          | identityId           | Member must have length less than or equal to 55        | IDENTITY_ID
            x          | customRoleArn        | Member must have length less than or equal to 2048      | CUSTOM_ROLE_ARN
            x          | somethingNew         | Member must not be null                                 | OTHER
            {a=b}      | logins               | Member must have length less than or equal to 128       | PROVIDER_NAME
            {a=b}      | logins.a.member      | Member must have length less than or equal to 50000     | LONG_TOKEN
            {a=b}      | logins               | Member must have length less than or equal to 50000, Member must have length greater than or equal to 1 | TOKEN
            {a=b}      | logins               | Member must have length greater than or equal to 1      | EMPTY_TOKEN
            {a=b}      | logins               | Member must have length less than or equal to 10        | MANY_LOGINS
            {a=b}      | logins               | Member must not be null                                 | OTHER
            """)
    void valueThatViolatesAConstraint(String value, String member, String rule, String part) {
        String message = "1 validation error detected: Value '" + value + "' at '" + member
                + "' failed to satisfy constraint: " + rule;
        assertThat(keys(message, SampleCalls.request(), SampleCalls.AWS))
                .containsExactly("constraint.cause." + part, "constraint.do." + part);
    }

    @Test
    void emptyTokenThatTheServiceQuotesIsNamed() {
        String message = "1 validation error detected: Value '{a.example=x, b.example=}' at 'logins' failed to satisfy"
                + " constraint: Map value must satisfy constraint: [Member must have length less than or equal to 50000,"
                + " Member must have length greater than or equal to 1]";
        assertThat(keys(message, SampleCalls.request(), SampleCalls.AWS))
                .containsExactly("constraint.cause.EMPTY_TOKEN.of", "constraint.do.EMPTY_TOKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "service control policy, cause.policy, advice.policy",
        "resource control policy, cause.policy, advice.policy",
        "identity-based policy, cause.policy, advice.policy.ofCaller",
        "permissions boundary, cause.policy, advice.policy.ofCaller",
        "VPC endpoint policy, cause.policy, explain.do.POLICY"
    })
    void policyThatDeniesTheCall(String policy, String cause, String advice) {
        String message = "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: arn:aws:x"
                + " with an explicit deny in a " + policy;
        assertThat(keys(message, SampleCalls.request(), SampleCalls.AWS)).containsExactly(cause, advice);
    }

    @ParameterizedTest
    @CsvSource({
        "Token is not from a supported provider of this identity pool., cause.noSuchApp, advice.register.FACEBOOK",
        "Invalid login token., cause.opaque, advice.opaque",
        "Invalid login token. Not a valid OpenId Connect identity token., explain.cause.NOT_OPENID_CONNECT, advice.token.ACCESS_TOKEN",
        "Something new., cause.unknown.provider, advice.registerOrReport"
    })
    void tokenThatOnlyItsProviderCanRead(String message, String cause, String advice) {
        Login facebook = Login.of("graph.facebook.com", Tokens.FACEBOOK_TOKEN);

        assertThat(keys(message, SampleCalls.request(facebook), SampleCalls.AWS))
                .containsExactly(cause, advice);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidIdentityPoolConfigurationException, Invalid identity pool configuration., NO_ROLE",
        "NotAuthorizedException, Ambiguous role mapping rules denied., AMBIGUOUS_ROLES",
        "NotAuthorizedException, Access to Identity 'us-east-1:1a2b' is forbidden., FORBIDDEN",
        "ResourceNotFoundException, Identity 'us-east-1:1a2b' not found., UNKNOWN_IDENTITY",
        "InvalidParameterException, Basic (classic) flow is not supported with SAML., CLASSIC_FLOW_SAML",
        "InvalidParameterException, Basic (classic) flow is not enabled., CLASSIC_FLOW_OFF"
    })
    void identityWithoutCredentials(String errorCode, String message, String name) {
        Refusal refusal = Refusal.of(errorCode, message, 400);

        Explanation explanation =
                CredentialsExplanations.explain(refusal, SampleCalls.request(), false, SampleCalls.trace(), NOW);

        assertThat(explanation.title().key()).isEqualTo("credentials.title." + name);
        assertThat(explanation.whatHappened().key()).isEqualTo("credentials.what." + name);
        assertThat(explanation.likelyCause()).map(Message::key).contains("credentials.cause." + name);
        assertThat(explanation.whatToDo().key()).isEqualTo("credentials.do." + name);
        assertThat(CredentialsExplanations.isAboutRole(refusal)).isEqualTo(name.equals("NO_ROLE"));
    }

    @ParameterizedTest
    @CsvSource({
        "NotAuthorizedException, Something new., true, true",
        "InvalidParameterException, Something new., true, true",
        "NotAuthorizedException, Something new., false, false",
        "ResourceNotFoundException, Something new., true, false",
        "NotAuthorizedException, Unauthenticated access is not supported for this identity pool., true, false"
    })
    void roleThatWasRequestedIsTheCauseOfWhatNothingElseExplains(
            String errorCode, String message, boolean customRole, boolean isCause) {
        String title = CredentialsExplanations.explain(
                        Refusal.of(errorCode, message, 400),
                        SampleCalls.request(),
                        customRole,
                        SampleCalls.trace(),
                        NOW)
                .title()
                .key();

        assertThat(title.equals("credentials.title.CUSTOM_ROLE")).as(title).isEqualTo(isCause);
    }

    private static List<String> keys(String message, IdentityRequest request, Endpoint endpoint) {
        Explanation explanation = Explanations.explain(
                Refusal.of("NotAuthorizedException", message, 400), request, SampleCalls.trace(endpoint, NOW), NOW);
        return List.of(
                explanation.likelyCause().map(Message::key).orElse("–"),
                explanation.whatToDo().key());
    }
}
