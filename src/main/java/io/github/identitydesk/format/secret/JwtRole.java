package io.github.identitydesk.format.secret;

import io.github.identitydesk.format.secret.Secret.Role;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.token.Jwt;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Determines the role of a JWT by its claims, or by its name if the claims are not sufficient. */
public final class JwtRole {
    /** The types of Keycloak's tokens that renew a session. */
    private static final Set<String> REFRESH_TYPES = Set.of("Refresh", "Offline");
    /**
     * The issuer of Firebase tokens. Firebase issues only ID tokens, but calls them access tokens where it stores them.
     */
    private static final String FIREBASE = "https://securetoken.google.com/";
    /**
     * The algorithm of tokens that are encrypted with a key of the issuer, such as the access tokens of Auth0. The
     * refresh tokens of a user pool use another algorithm.
     */
    private static final String SHARED_KEY = "dir";
    /** The beginning of the names of algorithms with a shared secret. */
    private static final String HMAC = "HS";
    /** The API of a Kubernetes cluster. */
    private static final String CLUSTER = "kubernetes.default.svc";

    private JwtRole() {}

    /**
     * Returns the role of a JWT.
     *
     * @param names the names on the path to the token
     */
    static Role of(Jwt jwt, String names) {
        boolean encrypted = jwt.has(Jwt.Flaw.ENCRYPTED);
        boolean shared = jwt.algorithm().equals(Optional.of(SHARED_KEY));
        if (encrypted && (shared || Secret.ACCESS.matcher(names).find())) {
            return Role.ACCESS_TOKEN;
        }
        boolean refreshes =
                jwt.claims().text("typ").filter(REFRESH_TYPES::contains).isPresent();
        if (encrypted || refreshes || Secret.REFRESH.matcher(names).find()) {
            return Role.REFRESH_TOKEN;
        }
        if (jwt.issuer().filter(issuer -> issuer.startsWith(FIREBASE)).isPresent()) {
            return Role.LOGIN;
        }
        if (jwt.isDeveloperToken()) {
            return Role.DEVELOPER_TOKEN;
        }
        if (isForeign(jwt)) {
            return Role.FOREIGN_TOKEN;
        }
        if (jwt.tokenUse().isEmpty() && Secret.ID.matcher(names).find()) {
            return Role.LOGIN;
        }
        boolean access = jwt.isAccessToken()
                || (jwt.tokenUse().isEmpty() && Secret.ACCESS.matcher(names).find());
        return access ? Role.ACCESS_TOKEN : Role.LOGIN;
    }

    /**
     * Returns whether no identity provider issued a token: its issuer is not an address, it is signed with a shared secret
     * for an app itself, or it is for the API of a cluster.
     */
    private static boolean isForeign(Jwt jwt) {
        boolean isAddress = jwt.providerName().flatMap(ProviderPreset::of).isPresent();
        boolean isShared = jwt.algorithm().filter(name -> name.startsWith(HMAC)).isPresent();
        boolean isForCluster =
                Stream.concat(jwt.issuer().stream(), jwt.audience().stream()).anyMatch(name -> name.contains(CLUSTER));
        return jwt.isReadable()
                && (isForCluster || (!isAddress && (isShared || jwt.issuer().isPresent())));
    }
}
