package io.github.identitydesk.token;

import io.github.identitydesk.model.ProviderPreset;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The identity providers whose tokens are known well enough for advice of their own. Each is recognised by its issuer, as
 * its discovery document ({@code /.well-known/openid-configuration}) names it; Kubernetes and GitLab, which users host
 * under any name, by claims that no other issuer uses.
 */
public enum IssuerKind {
    USER_POOL("(?:issuer-)?cognito-idp\\.[^/]+/.+"),
    GOOGLE("accounts\\.google\\.com"),
    APPLE("appleid\\.apple\\.com"),
    /** Also Limited Login, whose tokens GetId does not take. */
    FACEBOOK("(?:graph|www|limited)\\.facebook\\.com"),
    AMAZON("www\\.amazon\\.com"),
    /** Service account tokens, also those of EKS, GKE and AKS. */
    KUBERNETES("oidc[.-]eks\\..+/id/.+|kubernetes\\.default\\.svc(?:\\..+)?|container\\.googleapis\\.com/v1/projects/.+"
            + "|.+\\.oic\\.prod-aks\\.azure\\.com/.+"),
    GITHUB_ACTIONS("token\\.actions\\.githubusercontent\\.com(?:/.+)?|[^/]+/_services/token"),
    GITLAB("gitlab\\.com"),
    /** Other services that run builds or host applications, and identify each job. */
    BUILD_SERVICE("oidc\\.(?:circleci\\.com/org/.+|vercel\\.com(?:/.+)?|fly\\.io/.+)|agent\\.buildkite\\.com"
            + "|app\\.terraform\\.io|api\\.bitbucket\\.org/.+|vstoken\\.dev\\.azure\\.com/.+"),
    FIREBASE("securetoken\\.google\\.com/.+"),
    AUTH0("[^/]+\\.auth0\\.com"),
    OKTA("[^/]+\\.(?:okta|oktapreview|okta-emea|okta-gov)\\.com(?:/.*)?"),
    ENTRA_V1("sts\\.(?:windows\\.net|chinacloudapi\\.cn)/.+"),
    ENTRA_V2("login\\.(?:microsoftonline\\.(?:com|us)|partner\\.microsoftonline\\.cn)/.+"
            + "|[^/]+\\.(?:ciamlogin|b2clogin)\\.com/.+"),
    KEYCLOAK("[^/]+(?:/.*)?/realms/[^/]+"),
    OTHER("");

    private final Pattern names;

    IssuerKind(String names) {
        this.names = Pattern.compile(names);
    }

    /** The provider that issues tokens under that provider name. */
    public static IssuerKind ofName(String providerName) {
        return Arrays.stream(values())
                .filter(kind -> kind.names.matcher(providerName).matches())
                .findFirst()
                .orElse(OTHER);
    }

    /** The provider that issued that token. */
    public static IssuerKind of(Jwt jwt) {
        IssuerKind byName = jwt.issuer()
                .map(ProviderPreset::nameOfIssuer)
                .map(IssuerKind::ofName)
                .orElse(OTHER);
        if (byName != OTHER) {
            return byName;
        }
        if (jwt.claims().has("kubernetes.io")
                || jwt.subject()
                        .filter(it -> it.startsWith("system:serviceaccount:"))
                        .isPresent()) {
            return KUBERNETES;
        }
        return jwt.claims().has("project_path") && jwt.claims().has("namespace_path") ? GITLAB : OTHER;
    }

    /** Whether all its JWTs are ID tokens, because its access tokens are opaque or because it has none. */
    public boolean hasOnlyIdTokens() {
        return switch (this) {
            case GOOGLE, APPLE, FACEBOOK, AMAZON, KUBERNETES, GITHUB_ACTIONS, GITLAB, BUILD_SERVICE, FIREBASE -> true;
            case USER_POOL, AUTH0, OKTA, ENTRA_V1, ENTRA_V2, KEYCLOAK, OTHER -> false;
        };
    }

    /** Whether it is Microsoft Entra ID, in either version. */
    boolean isEntraId() {
        return this == ENTRA_V1 || this == ENTRA_V2;
    }
}
