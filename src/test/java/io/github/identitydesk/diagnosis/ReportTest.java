package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.SampleCalls.request;
import static io.github.identitydesk.diagnosis.SampleTickets.EXPIRED;
import static io.github.identitydesk.diagnosis.SampleTickets.refused;
import static io.github.identitydesk.diagnosis.SampleTickets.report;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.token.TokenFingerprint;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

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
    void findingThatTheExplanationIncludesIsNotRepeated() {
        Login expired = Login.of(USER_POOL, Tokens.expiring(Tokens.userPoolClaims(), Duration.ofMinutes(-30)));
        Login misnamed = Login.of("Google", Tokens.rsa(Tokens.googleClaims()));

        assertThat(refused(EXPIRED, expired)).doesNotContain("#### Findings");
        assertThat(refused(EXPIRED, expired, misnamed)).containsOnlyOnce("#### Findings\n\n- `Google`: ");
    }
}
