package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.SampleTickets.EXPIRED;
import static io.github.identitydesk.diagnosis.SampleTickets.refused;
import static io.github.identitydesk.diagnosis.SampleTickets.report;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.token.TokenFingerprint;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A text for a ticket contains no tokens and no personal data, and untrusted text in it is no markup. */
class ReportSecretsTest {
    @Test
    void reportHasNoPersonalClaims() {
        Map<String, Object> claims = new LinkedHashMap<>(Tokens.googleClaims());
        List<String> personal = List.of(
                "sub",
                "email",
                "name",
                "given_name",
                "family_name",
                "preferred_username",
                "cognito:username",
                "phone_number",
                "picture",
                "address",
                "birthdate",
                "nonce",
                "jti",
                "at_hash",
                "custom:department");
        personal.forEach(name -> claims.put(name, "marker-of-" + name.replace(':', '-')));
        claims.put("identities", List.of(Map.of("userId", "marker-of-user")));
        String token = Tokens.rsa(claims);

        String report = refused(
                EXPIRED,
                Login.of("accounts.google.com", token),
                Login.of("Google", Tokens.expiring(claims, Duration.ofHours(-1))),
                Login.of(Tokens.SAML, Tokens.saml(Duration.ofHours(1))),
                Login.of(USER_POOL, token.substring(0, token.length() - 360)));

        assertThat(report).doesNotContain("marker-of-", "jo@example.com", "eyJ").contains("urn:amazon:webservices");
    }

    @Test
    void emailAddressAsIssuerIsOmitted() {
        String token = Tokens.rsa(Tokens.claims("desk@project.iam.gserviceaccount.com", "jo.doe+x@mail.example.co.uk"));

        assertThat(refused("Issuer doesn't match providerName", Login.of("accounts.google.com", token)))
                .doesNotContain("gserviceaccount", "mail.example", "jo.doe")
                .contains("issuer: `(e-mail address left out)`");
    }

    @Test
    void tokenQuotedByTheServiceIsOmitted() {
        Login google = Login.of("accounts.google.com", Tokens.rsa(Tokens.googleClaims()));
        Login twitter = Login.of("api.twitter.com", Tokens.TWITTER_TOKEN);
        String secret = Tokens.TWITTER_TOKEN.substring(Tokens.TWITTER_TOKEN.indexOf(';') + 1);
        String other = Tokens.rsa(Tokens.appleClaims());

        String report = refused(
                "Value '{accounts.google.com=" + google.token().value() + "}' for " + secret + ", " + other + " and "
                        + Tokens.AMAZON_TOKEN,
                google,
                twitter);

        assertThat(report)
                .doesNotContain(secret, "eyJ", "Atza|", Tokens.TWITTER_TOKEN)
                .contains(
                        "Value '{accounts.google.com=(token left out)}' for (token left out), (token left out) and (token left out)");
    }

    @Test
    void tokenAsProviderNameIsOmitted() {
        String token = Tokens.rsa(Tokens.googleClaims()).substring(0, 120);

        String opaque = "c2f7b0a4".repeat(40);

        assertThat(refused("Logins don't match.", Login.of(token, token))).doesNotContain("eyJ");
        assertThat(refused("Logins don't match.", Login.of(opaque, opaque))).doesNotContain("c2f7b0a4");
    }

    @Test
    void serviceMessageCannotActAsMarkup() {
        String hostile = "`x` ``` <script>alert(1)</script>\n# Title\r\n| a | b |\n![i](http://x)\u202E\u0000";

        String report = refused(hostile);

        assertThat(report)
                .contains("```` `x` ``` <script>alert(1)</script> # Title  | a | b | ![i](http://x)   ````\n")
                .doesNotContain("\n# Title", "\r", "\u0000", "\u202E");
    }

    @Test
    void providerNameCannotActAsMarkup() {
        String name = "a`b <img src=x> [l](http://x) *b* _i_ |\n## T";

        String report = refused("Logins don't match.", Login.of(name, Tokens.FACEBOOK_TOKEN));

        assertThat(report.lines().filter(line -> line.contains("img src")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\\<img src=x\\> \\[l\\]") || line.contains("``a`b <img"));
        assertThat(report).doesNotContain("\n## T");
    }

    @Test
    void guessableTokenHasNoFingerprint() {
        String unsigned = Tokens.unsigned(Tokens.googleClaims());

        assertThat(TokenFingerprint.of(
                        Login.of("x", unsigned).token(),
                        TokenReader.read(Login.of("x", unsigned).token())))
                .isEmpty();
        assertThat(refused(EXPIRED, Login.of("api.twitter.com", "short;secret")))
                .doesNotContain("fingerprint");
    }
}
