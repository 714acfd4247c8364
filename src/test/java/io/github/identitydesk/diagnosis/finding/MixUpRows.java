package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.diagnosis.finding.FindingRows.NO_FIX;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.diagnosis.finding.FindingRows.Row;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logins with something that is no token in place of the token, or with a token in place of the name. */
final class MixUpRows {
    private static final String GUID = "6731de76-14a6-49ae-97bc-6eba6914391e";
    private static final String ENTRA = "login.microsoftonline.com/" + GUID + "/v2.0";
    private static final String KEYCLOAK = "kc.example.com/realms/hr";
    private static final String GOOGLE = "accounts.google.com";
    private static final String APPLE = "appleid.apple.com";

    private MixUpRows() {}

    private static Row row(Kind kind, String providerName, String token) {
        return new Row(List.of(kind), providerName, token, NO_FIX);
    }

    private static Row claims(String providerName, Map<String, Object> claims) {
        return row(Kind.NOT_A_TOKEN, providerName, Tokens.rsa(claims));
    }

    static Stream<Row> rows() {
        return Stream.of(codes(), others(), jwts(), swapped()).flatMap(rows -> rows);
    }

    private static Stream<Row> codes() {
        return Stream.of(
                row(Kind.AUTHORIZATION_CODE, GOOGLE, "4/0AeanS0ZvKxyzABCDEF12345678901234567890abcdef"),
                row(Kind.AUTHORIZATION_CODE, APPLE, "c6a6b0d4e3b2f4f0a9d8c7b6a59483726.0.rrzst.3xYzAbCdEfGhIjKl"),
                row(Kind.AUTHORIZATION_CODE, ENTRA, "0.AXcAdt4xZ6YUrkmXvG66aRQ5Hj" + "abcdef0123".repeat(30)),
                row(Kind.AUTHORIZATION_CODE, KEYCLOAK, GUID + "." + GUID + "." + GUID),
                row(Kind.AUTHORIZATION_CODE, KEYCLOAK, "code=" + GUID + ".9d2f.4c1e&session_state=1"),
                row(Kind.AUTHORIZATION_CODE, KEYCLOAK, "https://app.example.com/callback?state=1&code=abcdef"),
                row(Kind.AUTHORIZATION_CODE, "graph.facebook.com", "AQ" + "x1234_-Y".repeat(20)),
                row(Kind.AUTHORIZATION_CODE, "www.amazon.com", "ANdNAVhyhqirUelHGEHA"),
                row(Kind.REFRESH_TOKEN, APPLE, "r6a6b0d4e3b2f4f0a9d8c7b6a59483726.0.rrzst.3xYzAbCdEfGhIjKl"));
    }

    private static Stream<Row> others() {
        return Stream.of(
                row(Kind.NOT_A_TOKEN, GOOGLE, GOOGLE),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, KEYCLOAK),
                row(Kind.NOT_A_TOKEN, GOOGLE, "1234987819200-abc.apps.googleusercontent.com"),
                row(Kind.NOT_A_TOKEN, GOOGLE, "AIza" + "SyA1234".repeat(5)),
                row(Kind.NOT_A_TOKEN, GOOGLE, "AKIAIOSFODNN7EXAMPLE"),
                row(Kind.NOT_A_TOKEN, Tokens.USER_POOL, "us-east-1_AbCdEfGhI"),
                row(Kind.NOT_A_TOKEN, Tokens.USER_POOL, "us-east-1:" + GUID),
                row(Kind.NOT_A_TOKEN, Tokens.USER_POOL, GUID),
                row(Kind.NOT_A_TOKEN, Tokens.USER_POOL, "jo@example.com"),
                row(Kind.NOT_A_TOKEN, GOOGLE, "/var/run/secrets/tokens/id"),
                row(Kind.NOT_A_TOKEN, GOOGLE, "token.txt"),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, "https://kc.example.com/realms/hr/protocol/openid-connect/token"),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, "{\"error\":\"invalid_grant\",\"error_description\":\"Code expired\"}"),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, "https://app.example.com/callback?error=access_denied&state=1"),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, "{\"keys\":[{\"kty\":\"RSA\"}]}"),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, "<!DOCTYPE html><html><body>Sign in</body></html>"),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG"),
                row(Kind.NOT_A_TOKEN, "graph.facebook.com", "1234567890123|abcdefghijklmnopqrstuvwxyz0"),
                row(Kind.NOT_A_TOKEN, "graph.facebook.com", "10223456789012345"),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, "{\"iss\":\"https://kc.example.com/realms/hr\",\"exp\":1795431600}"));
    }

    private static Stream<Row> jwts() {
        Map<String, Object> own = Tokens.claims("portal", "https://kc.example.com/realms/hr");
        Map<String, Object> account =
                Tokens.claims("sa@p.iam.gserviceaccount.com", "https://oauth2.googleapis.com/token");
        Map<String, Object> logout = Tokens.claims("https://" + KEYCLOAK, "portal");
        String event = "http://schemas.openid.net/event/backchannel-logout";
        return Stream.of(
                claims(KEYCLOAK, Tokens.with(own, "sub", "portal")),
                claims(GOOGLE, account),
                claims(APPLE, Tokens.claims("1A2B3C4D5E", "https://appleid.apple.com")),
                claims(KEYCLOAK, Tokens.with(logout, "iss", 123456)),
                claims("securetoken.google.com/p", Tokens.claims("https://session.firebase.google.com/p", "p")),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, Tokens.signed(JWSAlgorithm.ES256, "dpop+jwt", logout)),
                row(Kind.NOT_A_TOKEN, KEYCLOAK, Tokens.signed(JWSAlgorithm.RS256, "logout+jwt", logout)),
                row(
                        Kind.NOT_A_TOKEN,
                        KEYCLOAK,
                        Tokens.encode("{\"alg\":\"ES256\",\"signer\":\"arn:aws:x\"}") + ".e30.x"),
                claims(KEYCLOAK, Tokens.with(logout, "events", Map.of(event, Map.of()))));
    }

    private static Stream<Row> swapped() {
        String token = Tokens.rsa(Tokens.claims("https://" + KEYCLOAK, "portal"));
        return Stream.of(
                new Row(
                        List.of(Kind.NAME_SWAPPED, Kind.NOT_A_TOKEN),
                        Tokens.rsa(Tokens.googleClaims()),
                        GOOGLE,
                        NO_FIX),
                new Row(List.of(Kind.NAME_SWAPPED, Kind.OPAQUE_FOR_JWT), token, KEYCLOAK, NO_FIX),
                row(Kind.NAME_SWAPPED, Tokens.saml(Duration.ofHours(1)), "SAML"),
                new Row(
                        List.of(Kind.NAME_SWAPPED, Kind.NOT_A_TOKEN),
                        Tokens.FACEBOOK_TOKEN,
                        "graph.facebook.com",
                        NO_FIX));
    }
}
