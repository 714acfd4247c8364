package io.github.identitydesk.token;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The JWTs that are neither an ID token, nor an access token, nor a refresh token. If several descriptions match, the
 * first constant applies.
 */
public enum OtherJwt {
    /** The token of a developer-authenticated identity. Its subject is the IdentityId itself. */
    DEVELOPER_TOKEN,
    /** A token from Facebook's Limited Login. GetId does not accept it with any provider name. */
    LIMITED_LOGIN,
    /** A custom token that a server created for Firebase, which exchanges it for an ID token. */
    CUSTOM_TOKEN,
    /**
     * Informs a client of an event, such as that a user signed out (OpenID Connect Back-Channel Logout §2.4) or withdrew the
     * consent (RFC 8417).
     */
    EVENT_TOKEN,
    /**
     * Created by a proxy for the app behind it: an Application Load Balancer of AWS, or the Identity-Aware Proxy of
     * Google.
     */
    PROXY,
    /** Attests an app, a purchase or a device instead of a user, as App Check of Firebase and the App Store do. */
    ATTESTATION,
    /** A Firebase session cookie, which a server creates. */
    SESSION_COOKIE,
    /**
     * The older token of a pod or a job, whose issuer is no URL and which has no audience: a token of Kubernetes in a secret, or
     * CI_JOB_JWT of GitLab. Neither can be an ID token (OpenID Connect Core §2).
     */
    OLDER_TOKEN,
    /** A token with an explicit type for another purpose than a sign-in; see {@link Jwt#explicitType}. */
    TYPED,
    /**
     * The token of a session with a hosted sign-in service, such as Clerk, WorkOS, Stytch or Descope. It is for the
     * app's own server, so it contains neither an audience nor permissions.
     */
    SESSION_TOKEN,
    /** A key of a project in the form of a JWT, such as the anon key of Supabase. It contains a role and no user. */
    API_KEY,
    /**
     * Created by a client or a service account to request another token or to identify itself (RFC 7523 §3). The issuer
     * is the client itself, and it is a number or a name that is neither a URL nor a host.
     */
    CLIENT_ASSERTION;

    private static final String DEVELOPER_ISSUER = "https://cognito-identity.amazonaws.com";
    private static final Pattern LIMITED_LOGIN_ISSUER = Pattern.compile("https://(www|limited)\\.facebook\\.com/?");
    private static final String CUSTOM_TOKEN_AUDIENCE =
            "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit";
    private static final String PROXY_ISSUER = "https://cloud.google.com/iap";
    private static final String APP_CHECK_ISSUER = "https://firebaseappcheck.googleapis.com/";
    private static final String SESSION_COOKIE_ISSUER = "https://session.firebase.google.com/";

    /** A name that cannot be a host, such as the IDs of teams, apps and keys of Apple and GitHub. */
    private static final Pattern NO_HOST = Pattern.compile("[\\w-]+");

    /** The claims in which an ID token or an access token states its purpose or its client. */
    private static final List<String> CLAIMS_OF_PURPOSE =
            List.of("aud", "token_use", "typ", "scope", "scp", "client_id", "cid", "nonce", "at_hash");

    /** The values of the claim {@code drn} in the sessions of Descope. */
    private static final Set<String> DESCOPE = Set.of("DS", "DSR");

    /** Returns which of these a JWT is, or empty if it may be a token of a sign-in. */
    public static Optional<OtherJwt> of(Jwt jwt) {
        return Arrays.stream(values()).filter(other -> other.matches(jwt)).findFirst();
    }

    private boolean matches(Jwt jwt) {
        String issuer = jwt.issuer().orElse("");
        return switch (this) {
            case DEVELOPER_TOKEN -> issuer.equals(DEVELOPER_ISSUER);
            case LIMITED_LOGIN -> LIMITED_LOGIN_ISSUER.matcher(issuer).matches();
            case CUSTOM_TOKEN -> jwt.audience().contains(CUSTOM_TOKEN_AUDIENCE);
            case EVENT_TOKEN ->
                (jwt.claims().has("events") && !jwt.claims().has("nonce") && !jwt.isAccessToken())
                        || jwt.explicitType().equals(Optional.of("logout+jwt"));
            case PROXY -> jwt.header().has("signer") || issuer.equals(PROXY_ISSUER);
            case ATTESTATION ->
                issuer.startsWith(APP_CHECK_ISSUER)
                        || (jwt.header().has("x5c") && !jwt.claims().has("iss"));
            case SESSION_COOKIE -> issuer.startsWith(SESSION_COOKIE_ISSUER);
            case OLDER_TOKEN ->
                isName(issuer)
                        && jwt.audience().isEmpty()
                        && (IssuerKind.of(jwt) == IssuerKind.KUBERNETES || IssuerKind.of(jwt) == IssuerKind.GITLAB);
            case TYPED -> jwt.explicitType().isPresent();
            case SESSION_TOKEN -> isSessionToken(jwt);
            case API_KEY ->
                isName(issuer) && jwt.subject().isEmpty() && jwt.claims().has("role");
            case CLIENT_ASSERTION -> isAssertionOfAClient(jwt, issuer);
        };
    }

    private static boolean isSessionToken(Jwt jwt) {
        boolean hasOnlyASession = jwt.claims().has("sid")
                && jwt.issuer().isPresent()
                && CLAIMS_OF_PURPOSE.stream().noneMatch(jwt.claims()::has);
        return hasOnlyASession
                || jwt.claims().has("https://stytch.com/session")
                || jwt.claims().text("drn").filter(DESCOPE::contains).isPresent();
    }

    private static boolean isAssertionOfAClient(Jwt jwt, String issuer) {
        if (jwt.issuer().isEmpty()) {
            return jwt.claims().has("iss") && !jwt.claims().isNotANumber("iss");
        }
        return isName(issuer)
                && (jwt.subject().equals(Optional.of(issuer))
                        || issuer.endsWith(".gserviceaccount.com")
                        || NO_HOST.matcher(issuer).matches());
    }

    private static boolean isName(String issuer) {
        return !issuer.isEmpty() && !issuer.contains("://");
    }
}
