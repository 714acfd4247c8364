package io.github.identitydesk.token;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt.Flaw;
import io.github.identitydesk.token.ParsedToken.Blank;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.ParsedToken.TokenAndSecret;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {
    private static final String HEALTHY = Tokens.rsa(Tokens.userPoolClaims());

    private static ParsedToken read(String token) {
        return TokenReader.read(new Token(token));
    }

    private static Jwt jwt(String token) {
        assertThat(read(token)).isInstanceOf(Jwt.class);
        return (Jwt) read(token);
    }

    @Test
    void jwtHasSubjectAudienceAndTimes() {
        Jwt jwt = jwt(HEALTHY);

        assertThat(jwt.flaw()).isEmpty();
        assertThat(jwt.algorithm()).contains("RS256");
        assertThat(jwt.signatureLength()).isEqualTo(256);
        assertThat(jwt.issuer()).contains("https://" + Tokens.USER_POOL);
        assertThat(jwt.providerName()).contains(Tokens.USER_POOL);
        assertThat(jwt.audience()).containsExactly("4abcdefghijklmnopqrstuvwxy");
        assertThat(jwt.tokenUse()).contains("id");
        assertThat(jwt.subject()).contains("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
        assertThat(jwt.issuedAt()).contains(NOW);
        assertThat(jwt.expiresAt()).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(jwt.isAccessToken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\uFEFF", "\"\"", "Bearer "})
    void blankTextIsNotAToken(String text) {
        assertThat(read(text)).isInstanceOf(Blank.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " %s\n",
                "\"%s\"",
                "'%s'",
                "Bearer %s",
                "bearer  \"%s\"",
                "Authorization: Bearer %s",
                "\uFEFF%s\u00A0"
            })
    void surroundingTextIsIgnored(String wrapping) {
        assertThat(jwt(wrapping.formatted(HEALTHY)).flaw()).isEmpty();
        assertThat(CleanToken.of(wrapping.formatted(HEALTHY)).text()).isEqualTo(HEALTHY);
    }

    @Test
    void jwtBrokenIntoLinesIsReadAsOne() {
        assertThat(jwt(HEALTHY.replaceAll("(.{80})", "$1\n")).flaw()).isEmpty();
    }

    static List<Arguments> damagedJwts() {
        String[] parts = HEALTHY.split("\\.", -1);
        String half = parts[1].substring(0, parts[1].length() / 2);
        return List.of(
                Arguments.of("header alone", parts[0], Flaw.ONLY_HEADER),
                Arguments.of("claims alone", parts[1], Flaw.ONLY_CLAIMS),
                Arguments.of("no dots", HEALTHY.replace(".", ""), Flaw.DOTS),
                Arguments.of("spaces in place of dots", HEALTHY.replace(".", " "), Flaw.DOTS),
                Arguments.of("claims first", parts[1] + "." + parts[0] + "." + parts[2], Flaw.ORDER),
                Arguments.of("no claims", parts[0] + "." + parts[2], Flaw.CLAIMS),
                Arguments.of("masked", HEALTHY.substring(0, 20) + "•••••", Flaw.SHORTENED),
                Arguments.of(
                        "a dash in the signature",
                        HEALTHY.substring(0, HEALTHY.length() - 99) + "–" + HEALTHY.substring(HEALTHY.length() - 98),
                        Flaw.FOREIGN_CHARACTER),
                Arguments.of("no signature part", parts[0] + "." + parts[1], Flaw.CUT_AT_END),
                Arguments.of("a part too many", HEALTHY + ".more", Flaw.PARTS),
                Arguments.of("cut in the claims", parts[0] + "." + half, Flaw.CUT_AT_END),
                Arguments.of("beginning lost", HEALTHY.substring(2), Flaw.CUT_AT_BEGINNING),
                Arguments.of("header gone", parts[1] + "." + parts[2], Flaw.CUT_AT_BEGINNING),
                Arguments.of("cut in the header", HEALTHY.substring(20), Flaw.CUT_AT_BEGINNING),
                Arguments.of(
                        "beginning of the claims lost",
                        parts[1].substring(101) + "." + parts[2],
                        Flaw.CUT_AT_BEGINNING),
                Arguments.of(
                        "middle of the header lost", parts[0].substring(0, 20) + HEALTHY.substring(30), Flaw.HEADER),
                Arguments.of(
                        "three dots in the middle",
                        HEALTHY.substring(0, 30) + "..." + HEALTHY.substring(400),
                        Flaw.SHORTENED),
                Arguments.of(
                        "an ellipsis in the claims",
                        HEALTHY.substring(0, 90) + "…" + HEALTHY.substring(190),
                        Flaw.SHORTENED),
                Arguments.of("three dots at the end", HEALTHY.substring(0, 300) + "...", Flaw.SHORTENED),
                Arguments.of("truncated", HEALTHY.substring(0, 300) + "<truncated>", Flaw.SHORTENED),
                Arguments.of("lower case", HEALTHY.toLowerCase(Locale.ROOT), Flaw.LOWER_CASE),
                Arguments.of(
                        "a dash of a word processor",
                        HEALTHY.substring(0, 300) + "–" + HEALTHY.substring(301),
                        Flaw.FOREIGN_CHARACTER),
                Arguments.of("claims cut, signature there", parts[0] + "." + half + "." + parts[2], Flaw.CLAIMS),
                Arguments.of(
                        "claims are no object", parts[0] + "." + Tokens.encode("[1]") + "." + parts[2], Flaw.CLAIMS),
                Arguments.of("claims are null", parts[0] + "." + Tokens.encode("null") + "." + parts[2], Flaw.CLAIMS),
                Arguments.of(
                        "stray characters in the claims",
                        parts[0] + ".!" + parts[1] + "." + parts[2],
                        Flaw.FOREIGN_CHARACTER),
                Arguments.of(
                        "a claim twice",
                        parts[0] + "." + Tokens.encode("{\"a\":1,\"a\":2}") + "." + parts[2],
                        Flaw.CLAIMS),
                Arguments.of("empty signature", parts[0] + "." + parts[1] + ".", Flaw.SIGNATURE_MISSING),
                Arguments.of(
                        "signature cut by one", HEALTHY.substring(0, HEALTHY.length() - 1), Flaw.SIGNATURE_ENCODING),
                Arguments.of("signature cut by two", HEALTHY.substring(0, HEALTHY.length() - 2), Flaw.SIGNATURE_LENGTH),
                Arguments.of("ellipsis at the end", HEALTHY.substring(0, HEALTHY.length() - 9) + "…", Flaw.SHORTENED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedJwts")
    void damagedJwtHasItsFlaw(String description, String token, Flaw flaw) {
        assertThat(jwt(token).flaw()).contains(flaw);
    }

    @Test
    void restOfADamagedJwtIsRead() {
        String[] parts = HEALTHY.split("\\.", -1);
        Jwt cut = jwt(parts[0] + "." + parts[1].substring(0, parts[1].length() - 20));
        Jwt headless = jwt(HEALTHY.substring(2));

        assertThat(cut.issuer()).contains("https://" + Tokens.USER_POOL);
        assertThat(cut.expiresAt()).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(cut.subject()).as("nothing personal is picked out").isEmpty();
        assertThat(headless.audience()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RS256,256", "RS384,384", "RS512,384", "PS256,256", "ES256,64", "HS256,32"})
    void signatureLengthIsCheckedForEachAlgorithm(String algorithm, int length) {
        Jwt jwt = jwt(Tokens.signed(JWSAlgorithm.parse(algorithm), "JWT", Tokens.userPoolClaims()));

        assertThat(jwt.flaw()).isEmpty();
        assertThat(jwt.signatureLength()).isEqualTo(length);
    }

    @Test
    void unsignedJwtHasNoFlaw() {
        Jwt jwt = jwt(Tokens.unsigned(Tokens.googleClaims()));

        assertThat(jwt.flaw()).isEmpty();
        assertThat(jwt.algorithm()).contains("none");
    }

    @Test
    void refreshTokenOfAUserPoolIsEncrypted() {
        assertThat(jwt(Tokens.encrypted()).flaw()).contains(Flaw.ENCRYPTED);
    }

    static List<Arguments> accessTokens() {
        Map<String, Object> claims = Tokens.accessTokenClaims();
        Map<String, Object> plain = Tokens.claims("https://a.example", "api");
        Map<String, Object> okta = Tokens.claims("https://dev-1.okta.com/oauth2/default", "api://default");
        String entra = "https://sts.windows.net/9122040d-6c67-4c5b-b112-36a304b66dad/";
        Map<String, Object> auth0 = Tokens.claims("https://tenant.eu.auth0.com/", "https://api.example.com");
        Map<String, Object> keycloak = Tokens.claims("https://login.example.com/realms/Sales", "account");
        Map<String, Object> ory = Tokens.without(Tokens.claims("https://acme.projects.oryapis.com", ""), "aud");
        return List.of(
                Arguments.of("token_use", Tokens.rsa(claims)),
                Arguments.of("client without audience", Tokens.rsa(Tokens.without(claims, "token_use"))),
                Arguments.of("type", Tokens.signed(JWSAlgorithm.RS256, "at+jwt", plain)),
                Arguments.of("type written in full", Tokens.signed(JWSAlgorithm.RS256, "application/at+JWT", plain)),
                Arguments.of(
                        "Okta", Tokens.rsa(Tokens.with(Tokens.with(okta, "cid", "0oa1"), "scp", List.of("openid")))),
                Arguments.of(
                        "Entra ID for Graph", Tokens.rsa(Tokens.claims(entra, "00000003-0000-0000-c000-000000000000"))),
                Arguments.of(
                        "Entra ID for an application",
                        Tokens.rsa(Tokens.with(Tokens.claims(entra, "x"), "appid", "x"))),
                Arguments.of(
                        "Auth0 for an API",
                        Tokens.rsa(Tokens.with(Tokens.with(auth0, "azp", "A1"), "scope", "openid"))),
                Arguments.of("Auth0 for an API without scope", Tokens.rsa(Tokens.with(auth0, "azp", "A1"))),
                Arguments.of("Auth0 for a machine", Tokens.rsa(Tokens.with(auth0, "gty", "client-credentials"))),
                Arguments.of(
                        "Keycloak", Tokens.rsa(Tokens.with(Tokens.with(keycloak, "typ", "Bearer"), "azp", "desk"))),
                Arguments.of("Ory Hydra", Tokens.rsa(Tokens.with(Tokens.with(ory, "client_id", "x"), "scp", "openid"))),
                Arguments.of(
                        "PingOne",
                        Tokens.rsa(Tokens.with(
                                Tokens.with(
                                        Tokens.claims("https://auth.pingone.eu/1/as", "https://api.pingone.eu"),
                                        "client_id",
                                        "x"),
                                "scope",
                                "p1:read:user"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accessTokens")
    void accessTokenIsRecognized(String description, String token) {
        assertThat(jwt(token).isAccessToken()).isTrue();
        assertThat(jwt(token).isRefreshToken()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"typ,Refresh", "typ,Offline", "tokenName,refresh_token", "token_type,refresh"})
    void refreshTokenIsRecognized(String claim, String value) {
        Map<String, Object> claims = Tokens.claims("https://login.example.com/realms/Sales", "desk");

        assertThat(jwt(Tokens.rsa(Tokens.with(claims, claim, value))).isRefreshToken())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC,USER_POOL",
        "https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC,USER_POOL",
        "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE,KUBERNETES",
        "https://oidc-eks.eu-west-1.api.aws/id/EXAMPLE,KUBERNETES",
        "https://kubernetes.default.svc.cluster.local,KUBERNETES",
        "https://token.actions.githubusercontent.com/octo-org,GITHUB_ACTIONS",
        "https://securetoken.google.com/my-project,FIREBASE",
        "https://tenant.us.auth0.com/,AUTH0",
        "https://dev-1.oktapreview.com,OKTA",
        "https://sts.windows.net/9122040d/,ENTRA_V1",
        "https://login.microsoftonline.com/9122040d/v2.0,ENTRA_V2",
        "https://login.example.com/auth/realms/Sales,KEYCLOAK",
        "https://accounts.google.com.example.com,OTHER",
        "https://auth0.com.example.com,OTHER",
        "x,OTHER"
    })
    void issuerIdentifiesTheProvider(String issuer, IssuerKind kind) {
        assertThat(IssuerKind.of(jwt(Tokens.rsa(Tokens.claims(issuer, "x"))))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Atza|IQEBLjAsAhRm,AMAZON_ACCESS",
        "Atzr|IQEBLzAtAhR,AMAZON_REFRESH",
        "EAAGm0PX4ZCps,FACEBOOK_ACCESS",
        "ya29.a0AfB_byC,GOOGLE_ACCESS",
        "1//0gFh7example,GOOGLE_REFRESH"
    })
    void opaqueTokenIsRecognizedByItsPrefix(String token, OpaqueOrigin origin) {
        assertThat(read(token)).isEqualTo(new Opaque(token.length(), Optional.of(origin)));
    }

    @Test
    void opaqueTokenLengthIsInCodePoints() {
        assertThat(read("a😀b")).isEqualTo(new Opaque(3, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ey", "e", "a.b.c", "...", ".", ";", "a;", ";b", "a;b;c", "a; b", "PD", "PHhtbD4=", "<", "{}"})
    void otherTextIsOpaque(String text) {
        assertThat(read(text)).isInstanceOf(Opaque.class);
    }

    @Test
    void tokenAndSecretAreSeparatedByASemicolon() {
        assertThat(read("token;secret")).isEqualTo(new TokenAndSecret(12));
    }

    @Test
    void textFormsContainNoSecrets() {
        assertThat(jwt(HEALTHY).toString()).doesNotContain("jo@example.com", "aaaaaaaa", "RS256");
        assertThat(jwt(HEALTHY).claims().list().toString()).doesNotContain("jo@example.com", "aaaaaaaa");
        assertThat(read("secret-token")).asString().doesNotContain("secret-token");
        assertThat(read(Tokens.saml(Duration.ofHours(1))))
                .asInstanceOf(type(SamlAssertion.class))
                .asString()
                .doesNotContain("jo@example.com");
    }
}
