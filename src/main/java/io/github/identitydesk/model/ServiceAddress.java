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
 * The address of one of Amazon Cognito's services in a region: the only place that knows how such a host name is made. The
 * rules are those of the SDK's endpoint rule sets; a test compares the two for every region that the SDK knows.
 *
 * @param service whose address it is
 * @param region the region
 * @param fips whether it is an endpoint with validated cryptography (FIPS 140)
 * @param dualStack whether the endpoint answers IPv6 as well as IPv4
 */
public record ServiceAddress(Service service, Region region, boolean fips, boolean dualStack) {
    private static final Pattern HOST = Pattern.compile("([a-z-]+?)(-fips)?\\.([a-z0-9-]+)\\..+");

    /** In the public partition these regions' FIPS hosts are dual-stack hosts already. */
    private static final Set<String> FIPS_REGIONS = Set.of("us-east-1", "us-east-2", "us-west-1", "us-west-2");

    /** The services of Amazon Cognito. */
    public enum Service {
        /** Identity pools: GetId and the calls after it. */
        IDENTITY_POOLS("cognito-identity"),
        /** User pools, which issue the tokens that name this host as their issuer. */
        USER_POOLS("cognito-idp");

        private final String prefix;

        Service(String prefix) {
            this.prefix = prefix;
        }
    }

    /** The address at which identity pools are called in a region: in GovCloud the FIPS endpoint, the only one there. */
    public static ServiceAddress ofIdentityPools(Region region) {
        return new ServiceAddress(Service.IDENTITY_POOLS, region, Partition.of(region) == Partition.US_GOV, false);
    }

    /** The host that the user pools of a region name as their issuer. */
    public static ServiceAddress ofUserPools(Region region) {
        return new ServiceAddress(Service.USER_POOLS, region, false, false);
    }

    /** The host's name. */
    public String host() {
        Partition partition = Partition.of(region);
        boolean oneHostForBoth = partition == Partition.AWS && !(fips && !FIPS_REGIONS.contains(region.name()));
        String domain = dualStack && !oneHostForBoth ? partition.dualStackDomain() : partition.domain();
        return service.prefix + (fips ? "-fips." : ".") + region.name() + "." + domain;
    }

    /** The URL, without a path. */
    public URI url() {
        return URI.create("https://" + host());
    }

    /**
     * The address that an {@code https} URL or a host name is, or nothing where it is no service of Amazon Cognito. A host
     * under the domain of another partition than its region's is none.
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
