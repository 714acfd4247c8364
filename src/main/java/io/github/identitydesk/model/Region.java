package io.github.identitydesk.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an AWS region. It becomes part of a host name, so it can only be made of what one label of a host name may
 * hold (RFC 1123): a text such as {@code ../x} or {@code a.example} never becomes a region. Regions that this program has
 * never heard of are accepted.
 *
 * @param name such as {@code eu-central-1}
 */
public record Region(String name) {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    /** Words with hyphens between them and a number at the end, as in every region of every partition. */
    private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z]+)+-\\d+");

    /** The region that counts where neither the identity pool ID nor the user names one. */
    public static final Region DEFAULT = new Region("us-east-1");

    /** @throws IllegalArgumentException if the name could not stand in a host name; see {@link #parse} */
    public Region {
        if (!LABEL.matcher(name).matches()) {
            throw new IllegalArgumentException("not a region name");
        }
    }

    /** The region of that name, or nothing where the text could not stand in a host name. */
    public static Optional<Region> parse(String text) {
        return LABEL.matcher(text).matches() ? Optional.of(new Region(text)) : Optional.empty();
    }

    /**
     * The region before the colon of an identity pool ID or an IdentityId; nothing where what stands there does not have the
     * shape of a region, as in an ARN or a URL.
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
