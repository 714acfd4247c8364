package io.github.identitydesk.token;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Determines the purpose of a JWT. The audience of an ID token contains the client. The audience of an access token is
 * an API, and other claims contain the client and the permissions (OpenID Connect Core §2, RFC 9068 §2.2). Explicit
 * marks of the provider take precedence.
 */
final class TokenPurpose {
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

    /** The claims in which Keycloak (typ), ForgeRock (tokenName), Curity (purpose) and FusionAuth (tty) mark their tokens. */
    private static final List<String> MARKS = List.of("typ", "tokenName", "purpose", "token_type", "tty");

    private static final Set<String> ACCESS = Set.of("at+jwt", "access_token", "access", "at");
    private static final String BEARER = "Bearer";
    private static final Set<String> REFRESH = Set.of("Refresh", "Offline", "refresh_token", "refresh");
    private static final Set<String> ID = Set.of("ID", "id_token", "id");

    /**
     * Claims that occur only in ID tokens: a nonce, or a hash of a value that was issued with the token (OpenID Connect
     * Core §2, §3.1.3.6).
     */
    private static final List<String> ONLY_IN_ID_TOKENS = List.of("nonce", "at_hash", "c_hash", "s_hash");

    /**
     * Claims that Entra ID issues only in access tokens, according to its references of ID token claims and access
     * token claims.
     */
    private static final List<String> ENTRA_ACCESS = List.of("scp", "appid", "appidacr", "azpacr", "idtyp");

    private final Jwt jwt;
    private final Claims claims;
    private final IssuerKind issuer;

    TokenPurpose(Jwt jwt) {
        this.jwt = jwt;
        this.claims = jwt.claims();
        this.issuer = IssuerKind.of(jwt);
    }

    boolean isAccessToken() {
        if (jwt.tokenUse().isPresent()) {
            return jwt.tokenUse().get().equals("access");
        }
        if (issuer.hasOnlyIdTokens()) {
            return false;
        }
        return isMarkedAsAccessToken()
                || (!isMarked(ID) && isForUserInfo())
                || (!isMarkedAsIdToken() && permitsAClientToUseAnApi());
    }

    /** Returns whether a mark is that of an access token, a refresh token or an ID token. */
    static boolean isKnownMark(String type) {
        return type.equals(BEARER)
                || type.equals("DPoP")
                || ACCESS.contains(type)
                || REFRESH.contains(type)
                || ID.contains(type);
    }

    /**
     * Returns whether the purpose cannot be told: the token contains permissions, as an access token does, and has no mark. The ID
     * tokens of a few providers are like this.
     */
    boolean isUncertain() {
        return permits() && !isAccessToken() && !isMarkedAsIdToken() && !issuer.hasOnlyIdTokens();
    }

    boolean isRefreshToken() {
        return isMarked(REFRESH);
    }

    /**
     * Returns whether an app obtained the token for itself, without a user (RFC 6749 §4.4). Then the client is the subject, or the
     * provider marks it: Auth0, Entra ID, Keycloak.
     */
    boolean isOfAnApp() {
        return claims.text("gty").filter("client-credentials"::equals).isPresent()
                || claims.text("idtyp").filter("app"::equals).isPresent()
                || claims.text("preferred_username")
                        .filter(name -> name.startsWith("service-account-"))
                        .isPresent()
                || jwt.subject().filter(clients()::contains).isPresent();
    }

    private boolean isMarkedAsAccessToken() {
        return jwt.type().filter(type -> type.endsWith("at+jwt")).isPresent()
                || isMarked(ACCESS)
                || claims.text("typ").filter(BEARER::equals).isPresent()
                || claims.has("gty")
                || jwt.audience().contains(GRAPH)
                || (issuer.isEntraId()
                        && (ENTRA_ACCESS.stream().anyMatch(claims::has)
                                || (claims.has("azp") && !isMarkedAsIdToken())));
    }

    private boolean isMarkedAsIdToken() {
        return isMarked(ID) || ONLY_IN_ID_TOKENS.stream().anyMatch(claims::has);
    }

    private boolean isMarked(Set<String> values) {
        return MARKS.stream().flatMap(name -> claims.text(name).stream()).anyMatch(values::contains);
    }

    /**
     * Returns whether the audience is the UserInfo endpoint of the issuer, which only access tokens are for (OpenID Connect Core
     * §5.3). Such tokens may have the nonce of the sign-in.
     */
    private boolean isForUserInfo() {
        return jwt.audience().stream()
                .anyMatch(audience -> audience.endsWith("/userinfo")
                        && jwt.issuer().filter(audience::startsWith).isPresent());
    }

    private boolean permitsAClientToUseAnApi() {
        List<String> clients = clients();
        boolean permits = permits();
        boolean isForAnApi = jwt.audience().stream().anyMatch(TokenPurpose::isApi);
        if (!clients.isEmpty()) {
            boolean isForTheClient = jwt.audience().stream().anyMatch(clients::contains);
            return !isForTheClient && (permits || isForAnApi || jwt.audience().isEmpty());
        }
        return claims.has("scp") || (permits && (isForAnApi || jwt.audience().isEmpty()));
    }

    private List<String> clients() {
        return Stream.of("azp", "client_id", "cid", "appid")
                .flatMap(name -> claims.text(name).stream())
                .toList();
    }

    private boolean permits() {
        return claims.has("scp") || claims.has("scope");
    }

    private static boolean isApi(String audience) {
        return audience.startsWith("https://") || audience.startsWith("api://");
    }
}
