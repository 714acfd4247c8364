package io.github.identitydesk.token;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt.Flaw;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedJwtTest {
    private static final String HEALTHY = Tokens.rsa(Tokens.userPoolClaims());
    private static final String OTHER = Tokens.rsa(Tokens.googleClaims());

    private static Jwt jwt(String token) {
        ParsedToken parsed = TokenReader.read(new Token(token));
        assertThat(parsed).isInstanceOf(Jwt.class);
        return (Jwt) parsed;
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
                Arguments.of("a Cyrillic letter at the beginning", "е" + HEALTHY.substring(1), Flaw.FOREIGN_CHARACTER),
                Arguments.of("two ID tokens", HEALTHY + "," + OTHER, Flaw.SEVERAL),
                Arguments.of("two ID tokens in a list", "[\"" + HEALTHY + "\", \"" + OTHER + "\"]", Flaw.SEVERAL),
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
                Arguments.of("upper case", HEALTHY.toUpperCase(Locale.ROOT), Flaw.UPPER_CASE),
                Arguments.of("header cut", parts[0].substring(0, parts[0].length() - 3), Flaw.CUT_AT_END),
                Arguments.of("no dot before the signature", parts[0] + "." + parts[1] + parts[2], Flaw.DOTS),
                Arguments.of(
                        "issuer that runs into the next claim",
                        Tokens.rsa(Tokens.claims("https://idp.example.com,\"aud\":", "x")),
                        Flaw.CLAIMS),
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
        assertThat(headless.signatureLength()).isEqualTo(256);
    }

    @ParameterizedTest
    @CsvSource({"RS256,256", "RS384,384", "RS512,384", "PS256,256", "ES256,64", "HS256,32"})
    void signatureLengthIsCheckedForEachAlgorithm(String algorithm, int length) {
        Jwt jwt = jwt(Tokens.signed(JWSAlgorithm.parse(algorithm), "JWT", Tokens.userPoolClaims()));

        assertThat(jwt.flaw()).isEmpty();
        assertThat(jwt.signatureLength()).isEqualTo(length);
    }

    /** The lengths are those of RFC 7518, section 3, and of RFC 8037. */
    @ParameterizedTest
    @CsvSource({
        "RS256,128,127",
        "RS256,512,500",
        "PS512,1024,100",
        "ES256,64,63",
        "ES384,96,64",
        "ES512,132,128",
        "EdDSA,64,65",
        "EdDSA,114,113",
        "HS256,32,31",
        "HS384,48,32",
        "HS512,64,48"
    })
    void signatureOfAnotherLengthIsAFlaw(String algorithm, int right, int wrong) {
        assertThat(withSignature(algorithm, right).flaw()).isEmpty();
        assertThat(withSignature(algorithm, wrong).flaw()).contains(Flaw.SIGNATURE_LENGTH);
    }

    private static Jwt withSignature(String algorithm, int length) {
        String signed = Tokens.withAlgorithm(algorithm, Tokens.unsigned(Tokens.googleClaims()));
        return jwt(signed + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[length]));
    }

    @Test
    void unsignedJwtHasNoFlaw() {
        Jwt jwt = jwt(Tokens.unsigned(Tokens.googleClaims()));

        assertThat(jwt.flaw()).isEmpty();
        assertThat(jwt.algorithm()).contains("none");
    }
}
