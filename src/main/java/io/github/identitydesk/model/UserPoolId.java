package io.github.identitydesk.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ID of a Cognito user pool, such as {@code us-east-1_123456789}, with its region before the underscore. It is not an
 * identity pool ID.
 *
 * @param region the region of the user pool, which may differ from that of the identity pool
 * @param id the whole ID
 */
public record UserPoolId(Region region, String id) {
    /** The prefix that distinguishes the newer issuer host from the older one. */
    public static final String NEWER_HOST = "issuer-";

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]+)_[0-9a-zA-Z]+");

    /** Returns the user pool with the given ID, or an empty optional if the text is not a user pool ID. */
    public static Optional<UserPoolId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Region.parse(matcher.group(1)).map(region -> new UserPoolId(region, text))
                : Optional.empty();
    }

    /**
     * Returns the provider name for the newer issuer host, which tokens contain if the user pool is configured to use it
     * (IssuerConfiguration {@code UPDATED}).
     */
    public String newerProviderName() {
        return NEWER_HOST + providerName();
    }

    /** Returns the user pool in a provider name, or in an issuer without its scheme, with the older or the newer host. */
    public static Optional<UserPoolId> ofProviderName(String providerName) {
        return parse(providerName.substring(providerName.lastIndexOf('/') + 1))
                .filter(pool ->
                        providerName.equals(pool.providerName()) || providerName.equals(pool.newerProviderName()));
    }

    /** Returns the provider name of this user pool in a request's logins. */
    public String providerName() {
        return ServiceAddress.ofUserPools(region).host() + "/" + id;
    }
}
