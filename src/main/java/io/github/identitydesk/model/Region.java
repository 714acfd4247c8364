package io.github.identitydesk.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an AWS region. Because it becomes part of a host name, it must be a valid label of a host name (RFC 1123): a
 * text such as {@code ../x} or {@code a.example} is never a region. Unknown regions are accepted.
 *
 * @param name the name, such as {@code eu-central-1}
 */
public record Region(String name) {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    /** Hyphenated words with a number at the end, as in every region of every partition. */
    private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z]+)+-\\d+");

    /** The region that is used if neither the identity pool ID nor the user names one. */
    public static final Region DEFAULT = new Region("us-east-1");

    /**
     * Creates a region.
     *
     * @throws IllegalArgumentException if the name is not a valid label of a host name; see {@link #parse}
     */
    public Region {
        if (!LABEL.matcher(name).matches()) {
            throw new IllegalArgumentException("not a region name");
        }
    }

    /** Returns the region with the given name, or an empty optional if the text is not a valid label of a host name. */
    public static Optional<Region> parse(String text) {
        return LABEL.matcher(text).matches() ? Optional.of(new Region(text)) : Optional.empty();
    }

    /**
     * Returns the region before the colon of an identity pool ID or an IdentityId, or an empty optional if the text there
     * does not have the form of a region, as in an ARN or a URL.
     */
    public static Optional<Region> ofPool(String identityPoolId) {
        int colon = identityPoolId.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : parse(identityPoolId.substring(0, colon))
                        .filter(region -> SHAPE.matcher(region.name()).matches());
    }

    @Override
    public String toString() {
        return name;
    }
}
