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
    private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]+)_[0-9a-zA-Z]+");

    /** The user pool of that ID, or nothing where the text is not one. */
    public static Optional<UserPoolId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Region.parse(matcher.group(1)).map(region -> new UserPoolId(region, text))
                : Optional.empty();
    }

    /** The key under which a token of this user pool stands in a request's logins. */
    public String providerName() {
        return "cognito-idp." + region.name() + ".amazonaws.com/" + id;
    }
}
