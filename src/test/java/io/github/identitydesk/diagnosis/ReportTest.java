package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.SampleCalls.request;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.token.TokenFingerprint;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("Europe/Berlin"));
    private static final String EXPIRED = "Invalid login token. Token expired: 1795428000 >= 1795427000";

    private static String report(IdentityRequest request, Outcome outcome) {
        return new Report(
                        List.of("Identity Desk 0.1.0", "Java 25.0.3", "Linux 6.1 amd64"),
                        request,
                        outcome,
                        CheckedGrants.NONE,
                        NOW)
                .ticket(MESSAGES);
    }

    private static String refused(String words, Login... logins) {
        return report(
                request(logins),
                new Outcome.Refused(Refusal.of("NotAuthorizedException", words, 400), SampleCalls.trace()));
    }

    @Test
    void reportHasAllDetailsForATicket() {
        Login login = Login.of(USER_POOL, Tokens.expiring(Tokens.userPoolClaims(), Duration.ofMinutes(-30)));

        String report = refused(EXPIRED, login, Login.of("graph.facebook.com", Tokens.FACEBOOK_TOKEN));

        String fingerprint = TokenFingerprint.of(login.token(), TokenReader.read(login.token()))
                .orElseThrow();
        assertThat(report).isEqualTo("""
                        **The token has expired**

                        - Exception: `NotAuthorizedException`, status 400
                        - Message: `Invalid login token. Token expired: 1795428000 >= 1795427000`
                        - Request ID: `5f0c2f3a-7e05-4cd1-8d4a-2f0d4c1f2d11`

                        The token was no longer valid when the call reached Cognito.
                        In the login for cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI: The token expired 30 min ago, at 23 Nov 2026, 10:30:00 CET.
                        Get a new token: log in again, refresh the session, or let the job request one. If it is new already, the clock of its issuer is behind.

                        - By Cognito’s clock the call arrived at 23 Nov 2026, 11:00:00 CET, 16 min after its limit for the token, 23 Nov 2026, 10:43:20 CET. This limit is the token’s exp, to which Cognito can add 5 minutes.
                        - The login for cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI has: ID token, expired 30 min ago.
                        - The token’s exp is 23 Nov 2026, 10:30:00 CET, 30 min ago.

                        ### Identity Desk report

                        - Created: `2026-11-23T10:00:00Z`
                        - Called: `2026-11-23T10:00:00Z`
                        - Versions: `Identity Desk 0.1.0, Java 25.0.3, Linux 6.1 amd64`
                        - Endpoint: AWS, region `us-east-1`
                        - Sent to: `https://cognito-identity.us-east-1.amazonaws.com/`
                        - Identity pool: `us-east-1:1a2b3c4d-1234-5678-9abc-def012345678`
                        - `cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI`: ID token, expired 30 min ago
                          - issuer: `https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI`
                          - audience: `4abcdefghijklmnopqrstuvwxy`
                          - token_use: `id`
                          - algorithm: `RS256`
                          - issued: `2026-11-23T08:30:00Z` (1 h 30 min ago)
                          - expires: `2026-11-23T09:30:00Z` (30 min ago)
                          - fingerprint: `%s`
                        - `graph.facebook.com`: Facebook access token, 138 characters
                          - fingerprint: `52ce176a05ca`

                        #### Attempts

                        - Attempt 1: status 500, began after 0 ms, took 61 ms, first byte after 60 ms
                        - Attempt 2: status 400, began after 81 ms, took 62 ms
                        - Duration: 143 ms
                        - Server time: `2026-11-23T10:00:00Z`
                        """.formatted(fingerprint));
    }

    @Test
    void everyOutcomeIsReported() {
        Endpoint sandbox = new Endpoint.Sandbox(URI.create("http://127.0.0.1:4000"), new Region("eu-west-1"));
        Endpoint custom = new Endpoint.Custom(URI.create("http://localhost:4566"), new Region("eu-west-1"));

        assertThat(report(
                        IdentityRequest.guest(Tokens.POOL),
                        new Outcome.Found(Tokens.POOL, SampleCalls.trace(sandbox, NOW))))
                .contains("Identity found: `" + Tokens.POOL + "`")
                .contains("Logins: none (guest)")
                .contains("Endpoint: sandbox, not AWS, `http://127.0.0.1:4000`");
        assertThat(report(
                        request(),
                        new Outcome.NotReached(
                                new Failure(Failure.Kind.TIMED_OUT, "no answer after 15 s"),
                                SampleCalls.trace(custom, NOW))))
                .startsWith("""
                        **No answer in time**

                        - Not reached: `TIMED_OUT`, `no answer after 15 s`
                        - Request ID: `5f0c2f3a-7e05-4cd1-8d4a-2f0d4c1f2d11`

                        Check the network, the VPN and the proxy, then call again.
                        """)
                .contains("Endpoint: `http://localhost:4566`, region `eu-west-1`");
        assertThat(report(request(), new Outcome.Cancelled(SampleCalls.trace())))
                .contains("- Cancelled\n");
    }

    @Test
    void accountIdIsReported() {
        IdentityRequest request = new IdentityRequest(Tokens.POOL, Optional.of("123456789012"), List.of());

        assertThat(report(request, new Outcome.Cancelled(SampleCalls.trace()))).contains("Account ID: `123456789012`");
    }

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
    void findingThatTheExplanationIncludesIsNotRepeated() {
        Login expired = Login.of(USER_POOL, Tokens.expiring(Tokens.userPoolClaims(), Duration.ofMinutes(-30)));
        Login misnamed = Login.of("Google", Tokens.rsa(Tokens.googleClaims()));

        assertThat(refused(EXPIRED, expired)).doesNotContain("#### Findings");
        assertThat(refused(EXPIRED, expired, misnamed)).containsOnlyOnce("#### Findings\n\n- `Google`: ");
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
