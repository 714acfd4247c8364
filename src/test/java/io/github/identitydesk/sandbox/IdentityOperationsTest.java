package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.Caller.CLOCK;
import static io.github.identitydesk.sandbox.Caller.NOW;
import static io.github.identitydesk.sandbox.Caller.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.Caller.Reply;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls after GetId, and the documents of the sample issuer. */
class IdentityOperationsTest {
    private static final String CREDENTIALS = "GetCredentialsForIdentity";
    private static final String OPEN_ID = "GetOpenIdToken";
    private static final Login USER_POOL = TOKENS.login(SandboxProvider.USER_POOL);
    private static final Login GOOGLE = TOKENS.login(SandboxProvider.GOOGLE);
    private static final Login SAML = TOKENS.login(SandboxProvider.SAML);

    @AutoClose
    private final Sandbox sandbox = Caller.startSandbox();

    private final Caller caller = new Caller(sandbox);

    private static JsonNode tree(Reply reply) {
        return new JsonMapper().readTree(reply.body());
    }

    private static void assertRefused(Reply reply, String type, String message) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo(type);
        assertThat(reply.message()).isEqualTo(message);
        assertThat(reply.header("x-amzn-errortype")).isEqualTo(type + ":");
    }

    @Test
    void credentialsAreMarkedAsFalseAndLastAnHour() {
        String guest = caller.ask(SandboxPool.GUESTS).identityId();
        Reply reply = caller.call(CREDENTIALS, guest);
        JsonNode credentials = tree(reply).path("Credentials");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.identityId()).isEqualTo(guest);
        assertThat(credentials.path("AccessKeyId").asString())
                .matches("\\w{16,128}")
                .contains("sandbox");
        assertThat(credentials.path("SecretKey").asString()).contains("sandbox");
        assertThat(credentials.path("SessionToken").asString()).contains("sandbox");
        assertThat(credentials.path("Expiration").asLong())
                .isEqualTo(NOW.plus(Duration.ofHours(1)).getEpochSecond());
    }

    @Test
    void anyLoginOfAnIdentityGivesAccessToIt() {
        String linked = caller.ask(SandboxPool.GUESTS, USER_POOL, GOOGLE).identityId();
        assertThat(caller.call(CREDENTIALS, linked, GOOGLE).status()).isEqualTo(200);
        assertThat(caller.call(CREDENTIALS, linked, USER_POOL).status()).isEqualTo(200);
        assertThat(caller.call(CREDENTIALS, linked, USER_POOL, GOOGLE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {CREDENTIALS, OPEN_ID})
    void identityOfALoginNeedsItsLogin(String operation) {
        String identity = caller.ask(SandboxPool.GUESTS, USER_POOL).identityId();
        assertRefused(
                caller.call(operation, identity),
                "NotAuthorizedException",
                "Access to Identity '" + identity + "' is forbidden.");
        assertRefused(
                caller.call(operation, identity, GOOGLE),
                "NotAuthorizedException",
                "Logins don't match. Please include at least one valid login for this identity or identity pool.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-east-1:00000000-0000-4000-8000-000000000000",
                "us-east-1:123",
            })
    void unknownIdentityIsNotFound(String identity) {
        assertRefused(
                caller.call(CREDENTIALS, identity),
                "ResourceNotFoundException",
                "Identity '" + identity + "' not found.");
    }

    @ParameterizedTest
    @ValueSource(strings = {CREDENTIALS, OPEN_ID})
    void unknownProviderIsNotAPublicProvider(String operation) {
        String identity = caller.ask(SandboxPool.GUESTS, GOOGLE).identityId();
        assertRefused(
                caller.call(operation, identity, new Login("Google", GOOGLE.token())),
                "InvalidParameterException",
                "Please provide a valid public provider");
    }

    @Test
    void identityOfAnotherRegionIsNotFound() {
        String guest = caller.ask(SandboxPool.GUESTS).identityId();
        String elsewhere = guest.replace("us-east-1", "eu-west-1");
        assertThat(caller.call(CREDENTIALS, elsewhere).type()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void identityOfALoginIsKnownAfterARestart() throws IOException {
        String identity = caller.ask(SandboxPool.GUESTS, USER_POOL).identityId();
        String other = caller.ask(SandboxPool.GUESTS, GOOGLE).identityId();
        try (Sandbox restarted = Sandbox.start(0, CLOCK)) {
            Caller again = new Caller(restarted);
            assertThat(again.call(CREDENTIALS, identity, USER_POOL).status()).isEqualTo(200);
            assertThat(again.call(CREDENTIALS, identity).type()).isEqualTo("ResourceNotFoundException");
            assertThat(again.call(CREDENTIALS, other, USER_POOL).type()).isEqualTo("ResourceNotFoundException");
        }
    }

    @Test
    void expiredTokenIsRefused() {
        String identity = caller.ask(SandboxPool.GUESTS, USER_POOL).identityId();
        Login old = new SampleTokens(NOW.minus(Duration.ofHours(2))).login(SandboxProvider.USER_POOL);
        assertThat(caller.call(CREDENTIALS, identity, old).message()).startsWith("Invalid login token. Token expired");
    }

    @Test
    void eachPoolHasItsRefusal() {
        String noRole = caller.ask(SandboxPool.NO_ROLE).identityId();
        String ambiguous = caller.ask(SandboxPool.AMBIGUOUS_ROLES).identityId();
        String classicOff = caller.ask(SandboxPool.CLASSIC_FLOW_OFF).identityId();
        assertRefused(
                caller.call(CREDENTIALS, noRole),
                "InvalidIdentityPoolConfigurationException",
                "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
        assertRefused(
                caller.call(CREDENTIALS, ambiguous),
                "NotAuthorizedException",
                "The ambiguous role mapping rules denied this request");
        assertRefused(
                caller.call(OPEN_ID, classicOff),
                "InvalidParameterException",
                "Basic (classic) flow is not enabled, please use enhanced flow.");
        assertThat(caller.call(CREDENTIALS, classicOff).status()).isEqualTo(200);
    }

    @Test
    void malformedIdViolatesAConstraint() {
        Reply reply = caller.call(CREDENTIALS, "not an ID");
        assertThat(reply.type()).isEqualTo("ValidationException");
        assertThat(reply.message()).contains("'identityId'");
    }

    @Test
    void emptyTokenViolatesAConstraint() {
        String guest = caller.ask(SandboxPool.GUESTS).identityId();
        Reply reply = caller.call(CREDENTIALS, guest, Login.of("accounts.google.com", ""));
        assertThat(reply.type()).isEqualTo("ValidationException");
        assertThat(reply.message()).contains("'logins'");
    }

    @Test
    void openIdTokenIsSignedWithThePublishedKeyAndSaysWhoSignedIn() throws ParseException, JOSEException {
        String identity = caller.ask(SandboxPool.GUESTS, USER_POOL).identityId();
        SignedJWT token =
                SignedJWT.parse(caller.call(OPEN_ID, identity, USER_POOL).member("Token"));
        JWK key = JWKSet.parse(caller.get("/.well-known/jwks.json").body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(identity);
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(SandboxPool.GUESTS.id());
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(NOW.plus(Duration.ofMinutes(10))));
        assertThat(token.getJWTClaimsSet().getStringListClaim("amr"))
                .containsExactly("authenticated", USER_POOL.providerName());

        String guest = caller.ask(SandboxPool.GUESTS).identityId();
        assertThat(SignedJWT.parse(caller.call(OPEN_ID, guest).member("Token"))
                        .getJWTClaimsSet()
                        .getStringListClaim("amr"))
                .containsExactly("unauthenticated");
    }

    @Test
    void classicFlowRefusesSaml() {
        String identity = caller.ask(SandboxPool.GUESTS, SAML).identityId();
        assertRefused(
                caller.call(OPEN_ID, identity, SAML),
                "InvalidParameterException",
                "Basic (classic) flow is not supported with SAML, please use enhanced flow.");
    }

    @Test
    void configurationNamesTheIssuerAndItsKeys() throws ParseException {
        Reply configuration = caller.get("/.well-known/openid-configuration");
        String root = sandbox.url().toString().replaceFirst("/$", "");
        assertThat(configuration.header("Content-Type")).isEqualTo("application/json");
        assertThat(configuration.member("issuer")).isEqualTo(root);
        Reply keys = caller.get(configuration.member("jwks_uri").substring(root.length()));
        assertThat(JWKSet.parse(keys.body()).getKeys())
                .singleElement()
                .matches(key -> !key.isPrivate())
                .extracting(JWK::getKeyID)
                .isNotNull();
    }

    @Test
    void sandboxKeepsItsKey() {
        assertThat(caller.get("/.well-known/jwks.json").body())
                .isEqualTo(caller.get("/.well-known/jwks.json").body());
    }

    @Test
    void customRoleMustBeAnArn() {
        String guest = caller.ask(SandboxPool.GUESTS).identityId();
        assertThat(Constraints.violatedBy(new IdentityInput(Optional.of(guest), new TreeMap<>(), Optional.of("role"))))
                .hasValueSatisfying(message -> assertThat(message).contains("'customRoleArn'"));
        assertThat(Constraints.violatedBy(new IdentityInput(
                        Optional.of(guest), new TreeMap<>(), Optional.of("arn:aws:iam::123456789012:role/path/Name"))))
                .isEmpty();
    }
}
