package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.diagnosis.finding.HealthyLogins.id;
import static io.github.identitydesk.token.Tokens.NOW;

import io.github.identitydesk.diagnosis.finding.HealthyLogins.HealthyLogin;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Healthy logins with ID tokens that organizations issue to their employees, customers and workloads. */
final class HealthyOrganizationLogins {
    private static final String GUID = "6731de76-14a6-49ae-97bc-6eba6914391e";
    private static final String TENANT = "9122040d-6c67-4c5b-b112-36a304b66dad";
    private static final String AWS_AUDIENCE = "sts.amazonaws.com";

    private HealthyOrganizationLogins() {}

    static Stream<HealthyLogin> all() {
        return Stream.of(workforce(), customers(), workloads()).flatMap(logins -> logins);
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
}
