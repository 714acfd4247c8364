package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.SampleTickets.refused;
import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of a report that describe the token of a login. */
class ReportedLoginsTest {
    @Test
    void tokenIsDescribedByItsClaims() {
        String token = Tokens.rsa(Tokens.claims(
                "https://id.example.com",
                List.of("desk", "web"),
                "azp",
                "phone",
                "client_id",
                "tablet",
                "token_use",
                "id",
                "iat",
                NOW.minusSeconds(600).getEpochSecond(),
                "nbf",
                NOW.minusSeconds(300).getEpochSecond(),
                "exp",
                NOW.plusSeconds(3600).getEpochSecond()));
        assertThat(details(Login.of("id.example.com", token)))
                .startsWith(
                        "issuer: `https://id.example.com`",
                        "audience: `desk, web`",
                        "authorized party: `phone`",
                        "client ID: `tablet`",
                        "token_use: `id`",
                        "algorithm: `RS256`",
                        "issued: `2026-11-23T09:50:00Z` (10 min ago)",
                        "not before: `2026-11-23T09:55:00Z` (5 min 0 s ago)",
                        "expires: `2026-11-23T11:00:00Z` (in 1 h 0 min)");
    }

    @Test
    void claimsThatAreNotThereAreNotInTheReport() {
        assertThat(details(Login.of("graph.facebook.com", Tokens.FACEBOOK_TOKEN)))
                .singleElement()
                .asString()
                .startsWith("fingerprint: ");
    }

    @Test
    void assertionIsDescribedByItsConditions() {
        String provider = "arn:aws:iam::123456789012:saml-provider/Example";
        assertThat(details(Login.of(provider, Tokens.saml(Duration.ofMinutes(5)))))
                .anySatisfy(line -> assertThat(line).startsWith("issuer: "))
                .anySatisfy(line -> assertThat(line).startsWith("audience: "))
                .anySatisfy(line -> assertThat(line).startsWith("not before: "))
                .anySatisfy(line -> assertThat(line).isEqualTo("expires: `2026-11-23T10:05:00Z` (in 5 min 0 s)"));
    }

    private static List<String> details(Login login) {
        return refused("Something new.", login)
                .lines()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring(4))
                .toList();
    }
}
