package io.github.identitydesk.token;

import io.github.identitydesk.model.ProviderPreset;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The identity providers for which specific advice exists. Each is recognized by its issuer, as named in its discovery
 * document ({@code /.well-known/openid-configuration}). Kubernetes and GitLab, which can be hosted under any name, are
 * also recognized by claims that no other issuer uses.
 */
public enum IssuerKind {
    USER_POOL("(?:issuer-)?cognito-idp\\.[^/]+/.+"),
    GOOGLE("accounts\\.google\\.com"),
    APPLE("appleid\\.apple\\.com"),
    /** Includes Limited Login, whose tokens GetId does not accept. */
    FACEBOOK("(?:graph|www|limited)\\.facebook\\.com"),
    AMAZON("www\\.amazon\\.com"),
    /** Service account tokens, including those of EKS, GKE and AKS. */
    KUBERNETES("oidc[.-]eks\\..+/id/.+|kubernetes\\.default\\.svc(?:\\..+)?|container\\.googleapis\\.com/v1/projects/.+"
            + "|.+\\.oic\\.prod-aks\\.azure\\.com/.+"),
    GITHUB_ACTIONS("token\\.actions\\.githubusercontent\\.com(?:/.+)?|[^/]+/_services/token"),
    GITLAB("gitlab\\.com"),
    /** Other services that run builds or host applications and issue tokens to individual jobs. */
    BUILD_SERVICE("oidc\\.(?:circleci\\.com/org/.+|vercel\\.com(?:/.+)?|fly\\.io/.+)|agent\\.buildkite\\.com"
            + "|app\\.terraform\\.io|api\\.bitbucket\\.org/.+|vstoken\\.dev\\.azure\\.com/.+"),
    FIREBASE("(?:securetoken|session\\.firebase)\\.google\\.com/.+"),
    AUTH0("[^/]+\\.auth0\\.com"),
    OKTA("[^/]+\\.(?:okta|oktapreview|okta-emea|okta-gov)\\.com(?:/.*)?"),
    ENTRA_V1("sts\\.(?:windows\\.net|chinacloudapi\\.cn)/.+"),
    ENTRA_V2("login\\.(?:microsoftonline\\.(?:com|us)|partner\\.microsoftonline\\.cn)/.+"
            + "|[^/]+\\.(?:ciamlogin|b2clogin)\\.com/.+"),
    KEYCLOAK("[^/]+(?:/.*)?/realms/[^/]+"),
    CLERK("[^/]+\\.clerk\\.accounts\\.dev|clerk\\.[^/]+"),
    SUPABASE("[^/]+\\.supabase\\.(?:co|in)/auth/v1"),
    /** Providers that sign users in with OAuth 2.0 or OpenID 2.0 only, so that their users have no ID tokens. */
    OAUTH_ONLY(
            "(?:[\\w-]+\\.)?(?:github|instagram|reddit|spotify|tiktok(?:apis)?|strava|pinterest|notion|tumblr|weibo|vk"
                    + "|steamcommunity|steampowered|dribbble|figma|patreon|vimeo|zoom)\\.(?:com|so|us)(?:/.*)?|bitbucket\\.org(?:/.*)?|(?:api|open)\\.(?:weixin\\.qq|wechat)\\.com(?:/.*)?"),
    OTHER("");

    private final Pattern names;

    IssuerKind(String names) {
        this.names = Pattern.compile(names);
    }

    /** Returns the provider that issues tokens with the given provider name. */
    public static IssuerKind ofName(String providerName) {
        return Arrays.stream(values())
                .filter(kind -> kind.names.matcher(providerName).matches())
                .findFirst()
                .orElse(OTHER);
    }

    /** Returns the provider that issued a token. */
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

    /**
     * Returns whether all JWTs of this provider are ID tokens, because its access tokens are opaque or because it has
     * none.
     */
    public boolean hasOnlyIdTokens() {
        return switch (this) {
            case GOOGLE,
                    APPLE,
                    FACEBOOK,
                    AMAZON,
                    KUBERNETES,
                    GITHUB_ACTIONS,
                    GITLAB,
                    BUILD_SERVICE,
                    FIREBASE,
                    SUPABASE -> true;
            case USER_POOL, AUTH0, OKTA, ENTRA_V1, ENTRA_V2, KEYCLOAK, CLERK, OAUTH_ONLY, OTHER -> false;
        };
    }

    /**
     * Returns whether this provider signs all ID tokens with RSA, as its discovery document says
     * ({@code id_token_signing_alg_values_supported}), so that a token with another algorithm is not from it.
     */
    public boolean signsWithRsaOnly() {
        return switch (this) {
            case USER_POOL, GOOGLE, APPLE, GITHUB_ACTIONS, FIREBASE, OKTA, ENTRA_V1, ENTRA_V2 -> true;
            case FACEBOOK,
                    AMAZON,
                    KUBERNETES,
                    GITLAB,
                    BUILD_SERVICE,
                    AUTH0,
                    KEYCLOAK,
                    CLERK,
                    SUPABASE,
                    OAUTH_ONLY,
                    OTHER -> false;
        };
    }

    /** Returns whether this is Microsoft Entra ID, version 1 or 2. */
    boolean isEntraId() {
        return this == ENTRA_V1 || this == ENTRA_V2;
    }
}
