package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logins that the service accepts: ID tokens with the claims that each provider documents, and the other forms of token. */
final class HealthyLogins {
    private static final String GUID = "6731de76-14a6-49ae-97bc-6eba6914391e";
    private static final String TENANT = "9122040d-6c67-4c5b-b112-36a304b66dad";
    private static final String GOOGLE_CLIENT = "1234987819200-abc.apps.googleusercontent.com";
    private static final String AWS_AUDIENCE = "sts.amazonaws.com";

    private HealthyLogins() {}

    /** A login that nothing is wrong with. */
    record HealthyLogin(String description, Login login) {
        @Override
        public String toString() {
            return description;
        }
    }

    static List<HealthyLogin> all() {
        return Stream.of(userPools(), publicProviders(), workforce(), customers(), workloads(), makes(), otherForms())
                .flatMap(logins -> logins)
                .toList();
    }

    /** A login with an ID token of that issuer, under the name that follows from it; more claims in pairs. */
    private static HealthyLogin id(String description, String issuer, Object audience, Object... more) {
        return login(description, ProviderPreset.nameOfIssuer(issuer), Tokens.rsa(claims(issuer, audience, more)));
    }

    private static HealthyLogin login(String description, String providerName, String token) {
        return new HealthyLogin(description, Login.of(providerName, token));
    }

    private static Map<String, Object> claims(String issuer, Object audience, Object... more) {
        Map<String, Object> claims = new LinkedHashMap<>(Tokens.claims(issuer, "x"));
        claims.put("aud", audience);
        for (int i = 0; i < more.length; i += 2) {
            claims.put((String) more[i], more[i + 1]);
        }
        return claims;
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

    private static Stream<HealthyLogin> workforce() {
        String entraV1 = "https://sts.windows.net/" + TENANT + "/";
        String entraV2 = "https://login.microsoftonline.com/" + TENANT + "/v2.0";
        String keycloak = "https://login.example.com:8443/realms/Sales";
        return Stream.of(
                id(
                        "Entra ID v1",
                        entraV1,
                        GUID,
                        "tid",
                        TENANT,
                        "ver",
                        "1.0",
                        "upn",
                        "jo@example.com",
                        "amr",
                        List.of("pwd")),
                id("Entra ID v2", entraV2, GUID, "tid", TENANT, "ver", "2.0", "oid", GUID, "uti", "x", "rh", "0.A"),
                id("Entra ID v2 with roles", entraV2, GUID, "ver", "2.0", "roles", List.of("Reader"), "nonce", "n"),
                id("Entra External ID", "https://contoso.ciamlogin.com/" + TENANT + "/v2.0", GUID, "ver", "2.0"),
                id("Azure AD B2C", "https://contoso.b2clogin.com/" + TENANT + "/v2.0/", GUID, "tfp", "B2C_1_signin"),
                id("Okta", "https://dev-1.okta.com", "0oa1", "ver", 1, "idp", "00o1", "amr", List.of("pwd")),
                id("Okta with a server of its own", "https://dev-1.okta.com/oauth2/default", "0oa1", "at_hash", "x"),
                id("Okta with a claim called cid", "https://dev-1.okta.com/oauth2/aus1", "0oa1", "cid", "customer-7"),
                id("Keycloak", keycloak, "desk", "typ", "ID", "azp", "desk", "sid", "x", "acr", "1"),
                id(
                        "Keycloak of old",
                        "https://login.example.com/auth/realms/Sales",
                        "desk",
                        "typ",
                        "ID",
                        "azp",
                        "desk"),
                id(
                        "Keycloak with a scope",
                        keycloak,
                        List.of("desk", "api"),
                        "typ",
                        "ID",
                        "azp",
                        "desk",
                        "scope",
                        "openid"),
                id("OneLogin", "https://acme.onelogin.com/oidc/2", GUID, "params", Map.of(), "groups", List.of("a")),
                id("Ping One", "https://auth.pingone.eu/" + GUID + "/as", GUID, "env", GUID, "org", GUID, "sid", "x"),
                id("Ping Federate", "https://sso.example.com:9031", "ac_client", "pi.sri", "x", "acr", "urn:x"),
                id(
                        "ForgeRock",
                        "https://am.example.com/am/oauth2/alpha",
                        "desk",
                        "tokenName",
                        "id_token",
                        "tokenType",
                        "JWTToken",
                        "azp",
                        "desk",
                        "realm",
                        "/alpha"),
                id("Salesforce", "https://login.salesforce.com", "3MVG9", "at_hash", "x", "is_salesforce", true),
                id("Salesforce, My Domain", "https://acme.my.salesforce.com", "3MVG9", "custom_attributes", Map.of()),
                id("JumpCloud", "https://oauth.id.jumpcloud.com/", GUID, "name", "Jo"),
                id("AD FS", "https://adfs.example.com/adfs", GUID, "upn", "jo@example.com", "apptype", "Public"),
                id("Authentik", "https://auth.example.com/application/o/desk/", "desk", "azp", "desk", "uid", "x"),
                id(
                        "Zitadel",
                        "https://acme.zitadel.cloud",
                        List.of("1@acme", "2"),
                        "azp",
                        "1@acme",
                        "client_id",
                        "1@acme"),
                id("WSO2", "https://localhost:9443/oauth2/token", "desk", "azp", "desk", "at_hash", "x"),
                id("GitLab of one's own", "https://gitlab.example.com", "a1b2", "groups_direct", List.of("a")));
    }

    private static Stream<HealthyLogin> customers() {
        String auth0 = "https://tenant.eu.auth0.com/";
        return Stream.of(
                id("Auth0", auth0, "A1b2C3", "nickname", "jo", "sid", "x", "nonce", "n"),
                id(
                        "Auth0 without a nonce",
                        auth0,
                        "A1b2C3",
                        "nickname",
                        "jo",
                        "updated_at",
                        "2026-11-23T09:00:00.000Z"),
                id("Auth0 under a name of one's own", "https://login.example.com/", "A1b2C3", "sid", "x"),
                id(
                        "Firebase",
                        "https://securetoken.google.com/my-project",
                        "my-project",
                        "user_id",
                        "x",
                        "firebase",
                        Map.of()),
                id("FusionAuth", "https://acme.fusionauth.io", GUID, "applicationId", GUID, "scope", "openid email"),
                id(
                        "Duende IdentityServer",
                        "https://demo.duendesoftware.com",
                        "desk",
                        "idp",
                        "local",
                        "amr",
                        List.of("pwd")),
                id("Ory Hydra", "https://acme.projects.oryapis.com", List.of(GUID), "rat", 1, "at_hash", "x"),
                id(
                        "Cloudentity",
                        "https://acme.eu.authz.cloudentity.io/acme/desk",
                        "desk",
                        "scp",
                        List.of("openid"),
                        "nonce",
                        "n"),
                id(
                        "Curity",
                        "https://idsvr.example.com/oauth/v2/oauth-anonymous",
                        "desk",
                        "purpose",
                        "id",
                        "azp",
                        "desk"),
                id(
                        "Supabase",
                        "https://abc.supabase.co/auth/v1",
                        "authenticated",
                        "role",
                        "authenticated",
                        "aal",
                        "aal1"),
                id("Clerk", "https://clerk.example.com", "desk", "at_hash", "x", "auth_time", NOW.getEpochSecond()),
                id(
                        "an ID token with scope and without nonce",
                        "https://id.example.com",
                        "desk",
                        "scope",
                        "openid profile"),
                id("the same with the client", "https://id.example.com", "desk", "scope", "openid", "azp", "desk"),
                id(
                        "the same for several",
                        "https://id.example.com",
                        List.of("desk", "https://api.example.com"),
                        "azp",
                        "desk"));
    }

    private static Stream<HealthyLogin> workloads() {
        String eks = "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";
        Map<String, Object> pod = Map.of("namespace", "default", "serviceaccount", Map.of("name", "desk"));
        String account = "system:serviceaccount:default:desk";
        String github = "https://token.actions.githubusercontent.com";
        return Stream.of(
                id("Kubernetes in EKS", eks, List.of(AWS_AUDIENCE), "sub", account, "kubernetes.io", pod),
                id(
                        "Kubernetes with the API server’s audience",
                        eks,
                        List.of("https://kubernetes.default.svc"),
                        "sub",
                        account),
                id(
                        "GKE",
                        "https://container.googleapis.com/v1/projects/p/locations/l/clusters/c",
                        AWS_AUDIENCE,
                        "sub",
                        account),
                id(
                        "AKS",
                        "https://westeurope.oic.prod-aks.azure.com/" + TENANT + "/" + GUID + "/",
                        AWS_AUDIENCE,
                        "sub",
                        account),
                id(
                        "GitHub Actions",
                        github,
                        "https://github.com/octo-org",
                        "sub",
                        "repo:octo-org/octo:ref:refs/heads/main"),
                id("GitHub Actions for AWS", github, AWS_AUDIENCE, "repository", "octo-org/octo", "workflow", "x"),
                id("GitLab job", "https://gitlab.com", AWS_AUDIENCE, "project_path", "a/b", "namespace_path", "a"),
                id(
                        "GitLab job of one's own",
                        "https://git.example.com",
                        "https://git.example.com",
                        "project_path",
                        "a/b"),
                id("CircleCI", "https://oidc.circleci.com/org/" + GUID, GUID, "oidc.circleci.com/project-id", GUID),
                id(
                        "Vercel",
                        "https://oidc.vercel.com/acme",
                        "https://vercel.com/acme",
                        "scope",
                        "owner:acme:project:site"),
                id("Buildkite", "https://agent.buildkite.com", AWS_AUDIENCE, "pipeline_slug", "x"),
                id(
                        "Terraform Cloud",
                        "https://app.terraform.io",
                        "aws.workload.identity",
                        "terraform_run_phase",
                        "plan"),
                id(
                        "Bitbucket",
                        "https://api.bitbucket.org/2.0/workspaces/a/pipelines-config/identity/oidc",
                        "ari:cloud:x"));
    }

    private static Stream<HealthyLogin> makes() {
        String okta = "https://dev-1.okta.com/oauth2/default";
        String name = "dev-1.okta.com/oauth2/default";
        Map<String, Object> claims = Tokens.claims(okta, "0oa1");
        return Stream.of(
                id("an emulator", "http://localhost:9229/local_2pmZ", "x"),
                id("several audiences", okta, List.of("a", "b")),
                login("a longer RSA key", name, Tokens.signed(JWSAlgorithm.RS512, "JWT", claims)),
                login("RSA with PSS", name, Tokens.signed(JWSAlgorithm.PS256, "JWT", claims)),
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
