package io.github.identitydesk.model;

import io.github.identitydesk.model.Place.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which endpoint the user chose, as typed. An {@link Endpoint} comes of it once it has no errors.
 *
 * @param kind the sort of endpoint
 * @param url the custom URL; only looked at where the kind is {@link Kind#CUSTOM}
 * @param region the region that overrides the one of the identity pool ID; blank to take that one
 */
public record EndpointChoice(Kind kind, String url, String region) {
    /** AWS, in the region of the identity pool ID. */
    public static final EndpointChoice AWS = new EndpointChoice(Kind.AWS, "", "");

    /** The embedded sandbox. */
    public static final EndpointChoice SANDBOX = new EndpointChoice(Kind.SANDBOX, "", "");

    /** The sorts of endpoint. */
    public enum Kind {
        AWS,
        SANDBOX,
        CUSTOM
    }

    /** A custom URL, in the region of the identity pool ID. */
    public static EndpointChoice custom(String url) {
        return new EndpointChoice(Kind.CUSTOM, url, "");
    }

    /** What is wrong with the choice for a request to that pool. */
    public List<Problem> check(String identityPoolId) {
        List<Problem> problems = new ArrayList<>();
        if (kind == Kind.CUSTOM) {
            checkUrl().ifPresent(problems::add);
        }
        Optional<Region> poolRegion = Region.ofPool(identityPoolId);
        if (!region.isBlank()) {
            Optional<Region> override = Region.parse(region);
            if (override.isEmpty()) {
                problems.add(Problem.error(Field.REGION, "problem.region.name"));
            } else if (kind == Kind.AWS && poolRegion.isPresent() && !poolRegion.equals(override)) {
                problems.add(Problem.warning(Field.REGION, "problem.region.differs", poolRegion.get(), override.get()));
            }
        } else if (kind == Kind.AWS && identityPoolId.contains(":") && poolRegion.isEmpty()) {
            problems.add(Problem.error(Field.IDENTITY_POOL_ID, "problem.poolId.region"));
        }
        return List.copyOf(problems);
    }

    private Optional<Problem> checkUrl() {
        if (url.isBlank()) {
            return Optional.of(Problem.error(Field.ENDPOINT_URL, "problem.endpointUrl.missing"));
        }
        Optional<URI> uri = uri();
        if (uri.isEmpty()) {
            return Optional.of(Problem.error(Field.ENDPOINT_URL, "problem.endpointUrl.form"));
        }
        return uri.get().getRawUserInfo() != null
                ? Optional.of(Problem.error(Field.ENDPOINT_URL, "problem.endpointUrl.userInfo"))
                : Optional.empty();
    }

    /** The custom URL, where it is an {@code http} or {@code https} URL with a host. */
    public Optional<URI> uri() {
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean usable = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host to which tokens would travel in the clear: plain {@code http} to anything but this machine. */
    public Optional<String> hostInTheClear() {
        return kind != Kind.CUSTOM
                ? Optional.empty()
                : uri().filter(uri -> uri.getScheme().equalsIgnoreCase("http"))
                        .map(URI::getHost)
                        .filter(host -> !Loopback.is(host));
    }

    /** The region that counts for a request to that pool: the override, or else the pool's own. */
    public Optional<Region> effectiveRegion(String identityPoolId) {
        return region.isBlank() ? Region.ofPool(identityPoolId) : Region.parse(region);
    }

    /** The region that a call names: for AWS the {@link #effectiveRegion}, elsewhere a default where there is none. */
    public Optional<Region> calledRegion(String identityPoolId) {
        Optional<Region> effective = effectiveRegion(identityPoolId);
        return kind == Kind.AWS || !region.isBlank() ? effective : effective.or(() -> Optional.of(Region.DEFAULT));
    }

    /**
     * The endpoint for a request to that pool.
     *
     * @param sandboxUrl where the sandbox answers; asked only where the sandbox is chosen
     * @throws IllegalStateException if {@link #check} finds errors
     */
    public Endpoint resolve(String identityPoolId, Supplier<URI> sandboxUrl) {
        Optional<Region> effective = effectiveRegion(identityPoolId);
        return switch (kind) {
            case AWS -> new Endpoint.Aws(effective.orElseThrow(() -> new IllegalStateException("no region")));
            case SANDBOX -> new Endpoint.Sandbox(sandboxUrl.get(), effective.orElse(Region.DEFAULT));
            case CUSTOM ->
                new Endpoint.Custom(
                        uri().orElseThrow(() -> new IllegalStateException("no usable URL")),
                        effective.orElse(Region.DEFAULT));
        };
    }
}
