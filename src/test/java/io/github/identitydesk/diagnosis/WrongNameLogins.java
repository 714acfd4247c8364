package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.FailingLogins.DESK;
import static io.github.identitydesk.diagnosis.FailingLogins.ENTRA;
import static io.github.identitydesk.diagnosis.FailingLogins.GUID;
import static io.github.identitydesk.diagnosis.FailingLogins.ISSUER;
import static io.github.identitydesk.diagnosis.FailingLogins.LOGINS;
import static io.github.identitydesk.diagnosis.FailingLogins.failure;
import static io.github.identitydesk.token.Tokens.USER_POOL;
import static io.github.identitydesk.token.Tokens.claims;

import io.github.identitydesk.diagnosis.FailingLogins.Failure;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.token.Tokens;
import java.util.stream.Stream;

/** Logins with a good token under a provider name that is not the one of its issuer. */
final class WrongNameLogins {
    private WrongNameLogins() {}

    private static Failure named(String description, String name, String issuer, String message, Kind cause) {
        return failure(description, name, Tokens.rsa(claims(issuer, "desk")), message, cause);
    }

    static Stream<Failure> all() {
        String auth0 = "https://t.us.auth0.com/";
        String eks = "https://oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF0123456789";
        return Stream.of(
                named(
                        "Okta without its path",
                        "a.okta.com",
                        "https://a.okta.com/oauth2/default",
                        ISSUER,
                        Kind.ISSUER_DIFFERS),
                named(
                        "Entra ID v1 under v2",
                        ENTRA.substring(8),
                        "https://sts.windows.net/" + GUID + "/",
                        ISSUER,
                        Kind.ISSUER_DIFFERS),
                named("Entra ID, common", "login.microsoftonline.com/common/v2.0", ENTRA, ISSUER, Kind.ISSUER_DIFFERS),
                named("Auth0 with a slash", "t.us.auth0.com/", auth0, ISSUER, Kind.NAME_SLASH),
                named(
                        "Firebase with the scheme",
                        "https://securetoken.google.com/p",
                        "https://securetoken.google.com/p",
                        ISSUER,
                        Kind.NAME_SCHEME),
                named(
                        "another cluster",
                        "oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF0123456780",
                        eks,
                        ISSUER,
                        Kind.ISSUER_DIFFERS),
                named("a variable’s name", "loginKey", auth0, LOGINS, Kind.NAME_UNKNOWN),
                named(
                        "ARN of an OpenID Connect provider",
                        "arn:aws:iam::123456789012:oidc-provider/id.example.com",
                        DESK,
                        LOGINS,
                        Kind.NAME_ARN),
                named(
                        "underscores",
                        "cognito-idp.us_east_1.amazonaws.com/us-east-1_AbCdEfGhI",
                        "https://" + USER_POOL,
                        ISSUER,
                        Kind.NAME_REGION),
                named(
                        "undefined user pool",
                        "cognito-idp.us-east-1.amazonaws.com/undefined",
                        "https://" + USER_POOL,
                        LOGINS,
                        Kind.NAME_PLACEHOLDER),
                named("a realm in lower case", "id.example.com/realms/sales", DESK, ISSUER, Kind.ISSUER_DIFFERS),
                named(
                        "the discovery document",
                        "id.example.com/realms/Sales/.well-known/openid-configuration",
                        DESK,
                        LOGINS,
                        Kind.ISSUER_DIFFERS),
                named(
                        "hosted UI under Google",
                        "accounts.google.com",
                        "https://" + USER_POOL,
                        ISSUER,
                        Kind.ISSUER_DIFFERS),
                named(
                        "plain http",
                        "id.example.com/realms/Sales",
                        DESK.replace("https", "http"),
                        ISSUER,
                        Kind.ISSUER_INSECURE),
                named("the newer host", USER_POOL, "https://issuer-" + USER_POOL, ISSUER, Kind.ISSUER_NEWER));
    }
}
