package io.github.identitydesk.format;

import io.github.identitydesk.model.Region;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of the service itself: {@code cognito-identity.{region}.amazonaws.com}, {@code .com.cn} in China. */
public final class ServiceUrl {
    private static final Pattern SHAPE =
            Pattern.compile("https://cognito-identity(?:-fips)?\\.([^./]+)\\.amazonaws\\.com(?:\\.cn)?/?");

    private ServiceUrl() {}

    /** The address in a region; where FIPS endpoints are the only ones, that. */
    public static URI of(Region region) {
        String service = region.needsFips() ? "cognito-identity-fips" : "cognito-identity";
        String suffix = region.name().startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
        return URI.create("https://" + service + "." + region.name() + "." + suffix + "/");
    }

    /** The region whose address this is, or nothing for any other address. */
    public static Optional<Region> regionOf(String url) {
        Matcher matcher = SHAPE.matcher(url);
        return matcher.matches() ? Region.parse(matcher.group(1)) : Optional.empty();
    }
}
