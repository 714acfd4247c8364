package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.rsa;
import static io.github.identitydesk.token.Tokens.with;
import static io.github.identitydesk.token.Tokens.without;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.NamedCauseTest.Row;
import io.github.identitydesk.token.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Logins whose provider name, issuer, purpose, claims or audience is the cause of a refusal. */
final class NamedIssuerCauses {
    private static final String TOKEN = rsa(Tokens.userPoolClaims());
    private static final String ISSUER = "https://id.example.com";
    private static final String NAME = "id.example.com";
    private static final String EKS = "https://oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633";

    private NamedIssuerCauses() {}

    static Stream<Row> all() {
        return Stream.of(
                        names(),
                        issuers(),
                        claims(),
                        otherJwts(),
                        audiences(),
                        MoreNamedCauses.all(),
                        UnusualTokenCauses.all())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> names() {
        return Stream.of(
                Row.of(
                        "a version in the path",
                        "graph.facebook.com/v19.0",
                        Tokens.FACEBOOK_TOKEN,
                        "not the provider name"),
                Row.of(
                        "an endpoint of Apple",
                        "appleid.apple.com/auth/token",
                        rsa(Tokens.appleClaims()),
                        "not the provider name"),
                Row.of("a final dot", "graph.facebook.com.", Tokens.FACEBOOK_TOKEN, "“.” at its end"),
                Row.of(
                        "Limited Login under its issuer",
                        "www.facebook.com",
                        rsa(Tokens.claims("https://www.facebook.com", "1723948560129")),
                        "Limited Login"));
    }

    private static Stream<Row> issuers() {
        return Stream.of(
                Row.of(
                        "a space in iss",
                        NAME,
                        rsa(Tokens.claims(ISSUER + " ", "desk")),
                        "space before or after the token’s issuer"),
                Row.of("iss without a scheme", NAME, rsa(Tokens.claims(NAME, "desk")), "without the “https://”"),
                Row.of(
                        "a pool ID in lower case",
                        USER_POOL.toLowerCase(Locale.ROOT),
                        TOKEN,
                        "differ in upper and lower case"),
                Row.of(
                        "another pool",
                        USER_POOL.replace("GhI", "XyZ"),
                        TOKEN,
                        "from the user pool us-east-1_AbCdEfGhI"),
                Row.of(
                        "an emulator",
                        "localhost:9229/local_1",
                        rsa(Tokens.claims("http://localhost:9229/local_1", "d")),
                        "on this computer"),
                Row.of(
                        "a private address",
                        "10.1.2.3/realms/d",
                        rsa(Tokens.claims("https://10.1.2.3/realms/d", "d")),
                        "private network"),
                Row.of(
                        "a private name",
                        "sso.corp.local",
                        rsa(Tokens.claims("https://sso.corp.local", "d")),
                        "private network"));
    }

    private static Stream<Row> claims() {
        Map<String, Object> desk = Tokens.claims(ISSUER, "desk");
        return Stream.of(
                Row.of("no iat", NAME, rsa(without(desk, "iat")), "lacks a claim that every ID token has: iat"),
                Row.of("an empty sub", NAME, rsa(with(desk, "sub", "")), "empty or not text: sub"),
                Row.of("a number as sub", NAME, rsa(with(desk, "sub", 4711)), "empty or not text: sub"),
                Row.of("a list as iss", NAME, rsa(with(desk, "iss", List.of(ISSUER))), "empty or not text: iss"),
                Row.of(
                        "a user pool without iss",
                        USER_POOL,
                        rsa(without(Tokens.userPoolClaims(), "iss")),
                        "always writes"));
    }

    private static Stream<Row> otherJwts() {
        String apple = "https://appleid.apple.com";
        Map<String, Object> secret = with(Tokens.claims("DEF123GHIJ", apple), "sub", "com.example.web");
        Map<String, Object> session =
                with(without(Tokens.claims("https://clerk.example.com", ""), "aud"), "sid", "sess_1");
        Map<String, Object> key = with(without(without(Tokens.claims("supabase", ""), "aud"), "sub"), "role", "anon");
        return Stream.of(
                Row.of(
                        "a client secret",
                        "appleid.apple.com",
                        Tokens.signed(JWSAlgorithm.ES256, "JWT", secret),
                        "client secret"),
                Row.of(
                        "a session",
                        "clerk.example.com",
                        rsa(with(session, "azp", "https://www.example.com")),
                        "session token"),
                Row.of(
                        "an API key",
                        "a.supabase.co/auth/v1",
                        Tokens.signed(JWSAlgorithm.HS256, "JWT", key),
                        "key of a project"),
                Row.of(
                        "a token of a proxy",
                        "accounts.google.com",
                        Tokens.signed(
                                JWSAlgorithm.ES256,
                                "JWT",
                                Tokens.claims("https://cloud.google.com/iap", "/projects/1/apps/a")),
                        "by a load balancer or a proxy"),
                Row.of(
                        "an attestation",
                        "securetoken.google.com/shop",
                        rsa(Tokens.claims("https://firebaseappcheck.googleapis.com/12345", "projects/shop")),
                        "attests an app"),
                Row.of(
                        "a session of Stytch",
                        "stytch.com/project-live-1",
                        rsa(with(
                                Tokens.claims("stytch.com/project-live-1", "project-live-1"),
                                "https://stytch.com/session",
                                Map.of())),
                        "session token"));
    }

    static Stream<Row> audiences() {
        String api = "https://kubernetes.default.svc";
        String runs = "https://token.actions.githubusercontent.com";
        return Stream.of(
                Row.of(
                        "the API of Kubernetes",
                        EKS.substring(8),
                        rsa(with(Tokens.claims(EKS, ""), "aud", List.of(api))),
                        "audience is " + api),
                Row.of(
                        "the default of GitHub",
                        runs.substring(8),
                        rsa(Tokens.claims(runs, "https://github.com/acme")),
                        "sets by default"),
                Row.of("the issuer itself", NAME, rsa(Tokens.claims(ISSUER, ISSUER)), "audience is " + ISSUER));
    }
}
