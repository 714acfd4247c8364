package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.CLOCK;
import static io.github.identitydesk.sandbox.Caller.TOKENS;
import static io.github.identitydesk.sandbox.SandboxPool.GUESTS;
import static io.github.identitydesk.sandbox.SandboxProvider.APPLE;
import static io.github.identitydesk.sandbox.SandboxProvider.GOOGLE;
import static io.github.identitydesk.sandbox.SandboxProvider.OPENID_CONNECT;
import static io.github.identitydesk.sandbox.SandboxProvider.SAML;
import static io.github.identitydesk.sandbox.SandboxProvider.USER_POOL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.Caller.Reply;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox checks the pool of a login, its provider name, and the form and signature of its token. */
class LoginRulesTest extends LoginFixture {
    private static final String NO_MATCH =
            "Logins don't match. Please include at least one valid login for this identity or identity pool.";
    private static final String NOT_OPENID = "Invalid login token. Not a valid OpenId Connect identity token.";
    private static final String SIGNATURE = "Invalid login token. Couldn't verify signed token.";

    @ParameterizedTest
    @EnumSource
    void validLoginOfEveryProviderIsAccepted(SandboxProvider provider) {
        assertThat(refusal(provider, good(provider))).isEqualTo(FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void poolWithoutProvidersRefusesLogins(SandboxProvider provider) {
        assertThat(refusal(SandboxPool.GUESTS_ONLY, provider.providerName(), good(provider)))
                .isEqualTo(NO_MATCH);
    }

    @Test
    void tokenWithARealSignatureIsAccepted() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String[] parts = good(USER_POOL).split("\\.", -1);
        String content = parts[0] + "." + parts[1];

        assertThat(refusal(
                        USER_POOL,
                        content + "."
                                + sign(content, generator.generateKeyPair().getPrivate())))
                .isEqualTo(FOUND);
    }

    private static String sign(String content, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    /** Provider names that users mistakenly give for a valid token of the user pool. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cognito-idp.us_east_1.amazonaws.com/us-east-1_123456789",
                "cognito-idp.us-east-1.amazonaws.com/us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617",
                "cognito-idp.eu-central-1.amazonaws.com/us-east-1_123456789",
                "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_123456789",
                "issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_123456789",
                "(null)/us-east-1_123456789",
                "accounts.google.com",
                "SignInWithApple",
                "COGNITO"
            })
    void nameOtherThanTheIssuersDoesNotMatch(String providerName) {
        assertThat(refusal(GUESTS, providerName, good(USER_POOL))).isEqualTo(ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts.google.com", "appleid.apple.com", "login.example.com/sandbox", "Facebook", "x"})
    void opaqueTokenIsNotAnIdToken(String providerName) {
        assertThat(refusal(GUESTS, providerName, "EAAB0123456789")).isEqualTo(NOT_OPENID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "a.b", "..", "e30.e30", "e30.W10.e30", "W10.e30.e30", "e30.e30.e30.e30", "é.é.é"})
    void textThatOnlyResemblesAJwtIsNotAJwt(String token) {
        assertThat(refusal(GOOGLE, token)).isEqualTo(NOT_OPENID);
        assertThat(refusal(USER_POOL, token)).isEqualTo(NOT_COGNITO);
    }

    @Test
    void tokenOfAnotherIssuerIsNotACognitoToken() {
        assertThat(refusal(USER_POOL, good(GOOGLE))).isEqualTo(NOT_COGNITO);
        assertThat(refusal(USER_POOL, good(OPENID_CONNECT))).isEqualTo(NOT_COGNITO);
    }

    @Test
    void developerAuthenticatedTokenIsRecognizedUnderAnyName() {
        String token = SampleRequest.DEVELOPER_TOKEN
                .request(CLOCK)
                .logins()
                .getFirst()
                .token()
                .value();

        assertThat(List.of("cognito-identity.amazonaws.com", "login.my.app", USER_POOL.providerName()))
                .allSatisfy(name -> assertThat(refusal(GUESTS, name, token))
                        .isEqualTo("Invalid login token. Can't pass in a Cognito token."));
    }

    @Test
    void unregisteredUserPoolIsNotSupported() {
        ObjectNode claims = TOKENS.idClaims(USER_POOL);
        String name = "cognito-idp.us-east-1.amazonaws.com/us-east-1_Recreated";
        claims.put("iss", "https://" + name);

        assertThat(refusal(GUESTS, name, SampleTokens.jwt(claims))).isEqualTo(NOT_SUPPORTED);
        assertThat(refusal(SandboxPool.GUESTS_ONLY, name, SampleTokens.jwt(claims)))
                .isEqualTo(NO_MATCH);
    }

    @Test
    void unregisteredIssuerDoesNotMatch() {
        ObjectNode claims = TOKENS.idClaims(OPENID_CONNECT);
        claims.put("iss", "https://login.example.org/other");

        assertThat(refusal(GUESTS, "login.example.org/other", SampleTokens.jwt(claims)))
                .isEqualTo(NO_MATCH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 40, 341, 342})
    void truncatedTokenCannotBeVerified(int missing) {
        String token = good(USER_POOL);

        assertThat(refusal(USER_POOL, token.substring(0, token.length() - missing)))
                .isEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES256", "PS256", ""})
    void nonRsaSignatureCannotBeVerified(String algorithm) {
        String[] parts = good(GOOGLE).split("\\.", -1);
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(Json.object().put("typ", "JWT").put("alg", algorithm)));

        assertThat(refusal(GOOGLE, header + "." + parts[1] + "." + parts[2])).isEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({
        "graph.facebook.com, EAAB 0123",
        "graph.facebook.com, EAÄB0123",
        "www.amazon.com, 'Atza|\n'",
        "api.twitter.com, token",
        "api.twitter.com, token;",
        "api.twitter.com, ;secret",
        "api.twitter.com, token;secret;more",
        "www.digits.com, token secret"
    })
    void implausibleOpaqueTokenIsNotSupported(String providerName, String token) {
        assertThat(refusal(GUESTS, providerName, token)).isEqualTo(NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<samlp:Response><Assertion/></samlp:Response>",
                "PD94bWw%2B",
                "bm90IFhNTA==",
                "PEFzc2Vy\ndGlvbi8+"
            })
    void samlResponseNotInBase64IsInvalid(String token) {
        assertThat(refusal(SAML, token)).isEqualTo("Invalid base64 SAMLResponse");
    }

    @Test
    void poolThatChecksTheUserPoolRefusesOnlyItsUsers() {
        assertThat(refusal(SandboxPool.SIGNED_OUT_USERS, USER_POOL.providerName(), good(USER_POOL)))
                .isEqualTo("Token has been revoked.");
        assertThat(refusal(SandboxPool.SIGNED_OUT_USERS, GOOGLE.providerName(), good(GOOGLE)))
                .isEqualTo(FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTROL_POLICY, with an explicit deny in a resource control policy",
        "SERVICE_POLICY, with an explicit deny in a service control policy",
        "ENDPOINT_POLICY, because no VPC endpoint policy allows the cognito-identity:GetId action",
    })
    void policyDenialHasTheIamMessage(SandboxPool pool, String end) {
        Reply reply = new Caller(sandbox).ask(pool, TOKENS.login(GOOGLE));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("AccessDeniedException");
        assertThat(reply.header("x-amzn-errortype")).isEqualTo("AccessDeniedException:");
        assertThat(reply.member("Message"))
                .isEqualTo(
                        "User: anonymous is not authorized to perform: cognito-identity:GetId on resource: * " + end);
        assertThat(reply.message()).isEmpty();
    }

    @Test
    void facebookLimitedLoginTokenIsNotSupported() {
        assertThat(refusal(GUESTS, "graph.facebook.com", good(OPENID_CONNECT))).isEqualTo(NOT_SUPPORTED);
    }

    @Test
    void oneInvalidLoginAmongValidOnesIsRefused() {
        Reply reply = new Caller(sandbox)
                .ask(GUESTS, TOKENS.login(USER_POOL), Login.of(GOOGLE.providerName(), "opaque"), TOKENS.login(APPLE));

        assertThat(reply.message()).isEqualTo(NOT_OPENID);
    }
}
