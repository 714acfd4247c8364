package io.github.identitydesk.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of one of Amazon Cognito's services in a region. Only this class constructs such host names. The rules are
 * those of the SDK's endpoint rule sets; a test compares both for every region of the SDK.
 *
 * @param service the service
 * @param region the region
 * @param fips whether the endpoint uses validated cryptography (FIPS 140)
 * @param dualStack whether the endpoint supports IPv6 as well as IPv4
 */
public record ServiceAddress(Service service, Region region, boolean fips, boolean dualStack) {
    private static final Pattern HOST = Pattern.compile("([a-z-]+?)(-fips)?\\.([a-z0-9-]+)\\..+");

    /** The regions of the public partition in which the FIPS host is also the dual-stack host. */
    private static final Set<String> FIPS_REGIONS = Set.of("us-east-1", "us-east-2", "us-west-1", "us-west-2");

    /** The services of Amazon Cognito. */
    public enum Service {
        /** Identity pools: GetId and the calls that follow it. */
        IDENTITY_POOLS("cognito-identity"),
        /** User pools, which issue tokens that contain this host as their issuer. */
        USER_POOLS("cognito-idp");

        private final String prefix;

        Service(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Returns the address of identity pools in a region. In GovCloud it is the FIPS endpoint, which is the only one there. */
    public static ServiceAddress ofIdentityPools(Region region) {
        return new ServiceAddress(Service.IDENTITY_POOLS, region, Partition.of(region) == Partition.US_GOV, false);
    }

    /** Returns the address that the user pools of a region use as their issuer. */
    public static ServiceAddress ofUserPools(Region region) {
        return new ServiceAddress(Service.USER_POOLS, region, false, false);
    }

    /** Returns the host name. */
    public String host() {
        Partition partition = Partition.of(region);
        boolean oneHostForBoth = partition == Partition.AWS && !(fips && !FIPS_REGIONS.contains(region.name()));
        String domain = dualStack && !oneHostForBoth ? partition.dualStackDomain() : partition.domain();
        return service.prefix + (fips ? "-fips." : ".") + region.name() + "." + domain;
    }

    /** Returns the URL, without a path. */
    public URI url() {
        return URI.create("https://" + host());
    }

    /**
     * Parses an {@code https} URL or a host name. Returns an empty optional if it is not the address of a service of Amazon
     * Cognito, or has the domain of another partition than its region.
     */
    public static Optional<ServiceAddress> parse(String urlOrHost) {
        String text = urlOrHost.strip();
        return hostOf(text.contains("://") ? text : "https://" + text).flatMap(ServiceAddress::ofHost);
    }

    private static Optional<String> hostOf(String url) {
        try {
            URI uri = new URI(url);
            boolean plain = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (uri.getPort() == -1 || uri.getPort() == 443)
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null;
            return plain ? Optional.of(uri.getHost().toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<ServiceAddress> ofHost(String host) {
        Matcher matcher = HOST.matcher(host);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean fips = matcher.group(2) != null;
        return Arrays.stream(Service.values())
                .filter(service -> service.prefix.equals(matcher.group(1)))
                .flatMap(service -> Region.parse(matcher.group(3)).stream()
                        .flatMap(region -> Stream.of(false, true)
                                .map(dualStack -> new ServiceAddress(service, region, fips, dualStack))))
                .filter(address -> address.host().equals(host))
                .findFirst();
    }
}
