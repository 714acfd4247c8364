package io.github.identitydesk.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ID of a Cognito user pool, such as {@code us-east-1_123456789}: its region stands before the underscore. Not to be
 * confused with an identity pool ID.
 *
 * @param region the region of the user pool, which may differ from that of the identity pool
 * @param id the whole ID
 */
public record UserPoolId(Region region, String id) {
    /** What the newer host has before the older one. */
    public static final String NEWER_HOST = "issuer-";

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]+)_[0-9a-zA-Z]+");

    /** The user pool of that ID, or nothing where the text is not one. */
    public static Optional<UserPoolId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Region.parse(matcher.group(1)).map(region -> new UserPoolId(region, text))
                : Optional.empty();
    }

    /**
     * The other name that a token of this user pool may carry as its issuer, since user pools can be set to the newer host
     * (IssuerConfiguration {@code UPDATED}).
     */
    public String newerProviderName() {
        return NEWER_HOST + providerName();
    }

    /** The user pool that a provider name or an issuer without its scheme names, under the older or the newer host. */
    public static Optional<UserPoolId> ofProviderName(String providerName) {
        return parse(providerName.substring(providerName.lastIndexOf('/') + 1))
                .filter(pool ->
                        providerName.equals(pool.providerName()) || providerName.equals(pool.newerProviderName()));
    }

    /** The key under which a token of this user pool stands in a request's logins. */
    public String providerName() {
        return ServiceAddress.ofUserPools(region).host() + "/" + id;
    }
}
