package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.diagnosis.finding.HealthyLogins.id;
import static io.github.identitydesk.diagnosis.finding.HealthyLogins.login;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.claims;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.finding.HealthyLogins.HealthyLogin;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Healthy logins with tokens of an unusual make, or with a token that is no ID token. */
final class HealthyTokenForms {
    private HealthyTokenForms() {}

    static Stream<HealthyLogin> all() {
        return Stream.of(makes(), otherForms()).flatMap(logins -> logins);
    }

    private static Stream<HealthyLogin> makes() {
        String okta = "https://dev-1.okta.com/oauth2/default";
        String name = "dev-1.okta.com/oauth2/default";
        Map<String, Object> claims = Tokens.claims(okta, "0oa1");
        return Stream.of(
                id("an emulator", "http://localhost:9229/local_2pmZ", "x"),
                id("several audiences", okta, List.of("a", "b")),
                login("a longer RSA key", name, Tokens.signed(JWSAlgorithm.RS512, "JWT", claims)),
                id(
                        "issued by a clock that is a little ahead",
                        okta,
                        "0oa1",
                        "iat",
                        NOW.plusSeconds(20).getEpochSecond()),
                id(
                        "times with a fraction",
                        okta,
                        "0oa1",
                        "exp",
                        NOW.plusSeconds(3600).getEpochSecond() + 0.5),
                login("as long as the service takes", USER_POOL, Tokens.ofLength(49_000)));
    }

    private static Stream<HealthyLogin> otherForms() {
        return Stream.of(
                login("Facebook", "graph.facebook.com", Tokens.FACEBOOK_TOKEN),
                login("Facebook with a token of unknown make", "graph.facebook.com", "x".repeat(200)),
                login("Amazon", "www.amazon.com", Tokens.AMAZON_TOKEN),
                login("Twitter", "api.twitter.com", Tokens.TWITTER_TOKEN),
                login("SAML", Tokens.SAML, Tokens.saml(Duration.ofHours(1))),
                saml("SAML, expiring soon", Duration.ofMinutes(5), "", ""),
                saml(
                        "SAML of a region",
                        Duration.ofHours(1),
                        "https://signin.aws.amazon.com/saml",
                        "https://eu-west-1.signin.aws.amazon.com/saml/acs/SAMLSPZQB5AJ"),
                saml(
                        "SAML with the endpoint as audience",
                        Duration.ofHours(1),
                        "urn:amazon:webservices",
                        "https://signin.aws.amazon.com/saml"),
                saml(
                        "SAML with the provider first",
                        Duration.ofHours(1),
                        "arn:aws:iam::123456789012:role/desk," + Tokens.SAML,
                        Tokens.SAML + ", arn:aws:iam::123456789012:role/desk"));
    }

    private static HealthyLogin saml(String description, Duration life, String part, String instead) {
        String xml = Tokens.samlXml(life);
        return login(description, Tokens.SAML, Tokens.base64(part.isEmpty() ? xml : xml.replace(part, instead)));
    }
}
