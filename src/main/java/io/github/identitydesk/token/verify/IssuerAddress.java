package io.github.identitydesk.token.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Determines the addresses at which the keys of an issuer may be requested. */
final class IssuerAddress {
    /** The hosts of user pool issuers, in the older and the newer form. */
    private static final Pattern USER_POOL_HOST =
            Pattern.compile("(issuer-)?cognito-idp\\.[a-z0-9-]+\\.amazonaws\\.[a-z.]+");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private IssuerAddress() {}

    /** Returns where the keys of an issuer are published, or empty if the address must not be requested. */
    static Optional<IssuerKeys> keysOf(String issuer) {
        String base = withoutSlash(issuer);
        return safe(base)
                .flatMap(address -> USER_POOL_HOST.matcher(address.getHost()).matches()
                        ? safe(base + "/.well-known/jwks.json").map(IssuerKeys.KeySet::new)
                        : safe(base + "/.well-known/openid-configuration")
                                .map(it -> new IssuerKeys.Configuration(it, issuer)));
    }

    /** Returns whether two names denote the same issuer. A final slash is ignored. */
    static boolean same(String issuer, String other) {
        return withoutSlash(issuer).equals(withoutSlash(other));
    }

    /**
     * Returns the address, or empty unless it uses {@code https} or is on this computer, and contains no credentials,
     * query or fragment.
     */
    static Optional<URI> safe(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null
                            && isProtected(uri)
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isProtected(URI uri) {
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme())
                        && LOOPBACK.matcher(uri.getHost()).matches());
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
