package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.diagnosis.finding.HealthyLogins.id;
import static io.github.identitydesk.diagnosis.finding.HealthyLogins.login;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.claims;

import io.github.identitydesk.diagnosis.finding.HealthyLogins.HealthyLogin;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.token.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Healthy logins with ID tokens of Cognito user pools and of public providers. */
final class HealthyPublicLogins {
    private static final String GOOGLE_CLIENT = "1234987819200-abc.apps.googleusercontent.com";

    private HealthyPublicLogins() {}

    static Stream<HealthyLogin> all() {
        return Stream.of(userPools(), publicProviders()).flatMap(logins -> logins);
    }

    private static HealthyLogin userPool(String description, String region, Object... more) {
        String issuer = "https://cognito-idp." + region + ".amazonaws.com/" + region + "_AbC123";
        Map<String, Object> claims = claims(issuer, "4abcdefghijklmnopqrstuvwxy", more);
        claims.put("token_use", "id");
        return login(description, ProviderPreset.nameOfIssuer(issuer), Tokens.rsa(claims));
    }

    private static Stream<HealthyLogin> userPools() {
        return Stream.of(
                login("user pool", USER_POOL, Tokens.rsa(Tokens.userPoolClaims())),
                userPool("user pool of GovCloud", "us-gov-west-1"),
                userPool("user pool in another region than the identity pool", "eu-west-1"),
                userPool("user pool in a new region", "mx-central-1"),
                userPool("user pool after a sign-in on the hosted UI", "eu-west-1", "at_hash", "x", "nonce", "n"),
                userPool(
                        "user pool with groups and roles",
                        "eu-west-1",
                        "cognito:groups",
                        List.of("admins"),
                        "cognito:roles",
                        List.of("arn:aws:iam::123456789012:role/admins"),
                        "cognito:preferred_role",
                        "arn:aws:iam::123456789012:role/admins"),
                userPool(
                        "user pool with an attribute called scope",
                        "eu-west-1",
                        "scope",
                        "read",
                        "custom:scope",
                        "all"),
                userPool(
                        "user pool with a federated user",
                        "eu-west-1",
                        "identities",
                        List.of(Map.of("providerName", "Google", "primary", "true"))));
    }

    private static Stream<HealthyLogin> publicProviders() {
        String google = "https://accounts.google.com";
        return Stream.of(
                login("Google", "accounts.google.com", Tokens.rsa(Tokens.googleClaims())),
                login(
                        "Google with the issuer of old",
                        "accounts.google.com",
                        Tokens.rsa(Tokens.with(Tokens.googleClaims(), "iss", "accounts.google.com"))),
                id(
                        "Google on Android, for the client of the server",
                        google,
                        GOOGLE_CLIENT,
                        "azp",
                        "1234987819200-android.apps.googleusercontent.com"),
                id(
                        "Google One Tap",
                        google,
                        GOOGLE_CLIENT,
                        "azp",
                        GOOGLE_CLIENT,
                        "jti",
                        "1",
                        "nbf",
                        NOW.getEpochSecond()),
                id(
                        "Google service account, for a URL",
                        google,
                        "https://service.run.app",
                        "azp",
                        "112233445566778899000",
                        "email_verified",
                        true),
                id(
                        "Google Compute Engine",
                        google,
                        "https://example.com",
                        "azp",
                        "112233445566778899000",
                        "google",
                        Map.of("compute_engine", Map.of("project_id", "p"))),
                login("Apple", "appleid.apple.com", Tokens.rsa(Tokens.appleClaims())),
                id(
                        "Apple on iOS",
                        "https://appleid.apple.com",
                        "com.example.app",
                        "c_hash",
                        "x",
                        "email_verified",
                        "true",
                        "is_private_email",
                        "true",
                        "nonce_supported",
                        true),
                id("LinkedIn", "https://www.linkedin.com/oauth", "77abcdef", "name", "Jo", "locale", "en_US"),
                id("Twitch", "https://id.twitch.tv/oauth2", "hof5gwx0", "azp", "hof5gwx0", "preferred_username", "jo"),
                id("Slack", "https://slack.com", "25259531569.1115258246291", "https://slack.com/user_id", "U1"),
                id("Yahoo", "https://api.login.yahoo.com", "dj0yJmk9", "at_hash", "x", "nonce", "n"),
                id("PayPal", "https://www.paypal.com", "AZDxjDScFpQtjWTO", "auth_time", NOW.getEpochSecond()),
                id("Kakao", "https://kauth.kakao.com", "2e1b6c1f", "nickname", "jo"),
                id("GitLab", "https://gitlab.com", "a1b2", "sub_legacy", "x", "auth_time", NOW.getEpochSecond()),
                id("Discord", "https://discord.com", "1234567890", "auth_time", NOW.getEpochSecond()));
    }
}
