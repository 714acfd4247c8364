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
 * The endpoint as chosen and typed by the user. If it has no errors, it can be resolved to an {@link Endpoint}.
 *
 * @param kind the kind of endpoint
 * @param url the custom URL; used only if the kind is {@link Kind#CUSTOM}
 * @param region the region that overrides that of the identity pool ID; blank for no override
 */
public record EndpointChoice(Kind kind, String url, String region) {
    /** AWS, in the region of the identity pool ID. */
    public static final EndpointChoice AWS = new EndpointChoice(Kind.AWS, "", "");

    /** The embedded sandbox. */
    public static final EndpointChoice SANDBOX = new EndpointChoice(Kind.SANDBOX, "", "");

    /** The kinds of endpoint. */
    public enum Kind {
        AWS,
        SANDBOX,
        CUSTOM
    }

    /** Returns the choice of a custom URL, in the region of the identity pool ID. */
    public static EndpointChoice custom(String url) {
        return new EndpointChoice(Kind.CUSTOM, url, "");
    }

    /** Returns the choice of the same endpoint, in the region of the identity pool ID. */
    public EndpointChoice withoutRegion() {
        return new EndpointChoice(kind, url, "");
    }

    /** Returns the problems of the choice for a request to the pool. */
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
            String prefix = identityPoolId.substring(0, identityPoolId.indexOf(':'));
            problems.add(Problem.error(Field.IDENTITY_POOL_ID, "problem.poolId.region", prefix));
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

    /** Returns the custom URL if it is an {@code http} or {@code https} URL with a host and without a query or fragment. */
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

    /**
     * Returns the host to which tokens would be sent unencrypted, if any: the host of a plain {@code http} URL, except
     * loopback.
     */
    public Optional<String> unencryptedHost() {
        return kind != Kind.CUSTOM
                ? Optional.empty()
                : uri().filter(uri -> uri.getScheme().equalsIgnoreCase("http"))
                        .map(URI::getHost)
                        .filter(host -> !Loopback.is(host));
    }

    /** Returns the host to which the tokens of a request would be sent unencrypted, if any. */
    public Optional<String> unencryptedHost(IdentityRequest request) {
        return request.isGuest() ? Optional.empty() : unencryptedHost();
    }

    /** Returns the region for a request to the pool: the override if present, and otherwise the pool's own region. */
    public Optional<Region> effectiveRegion(String identityPoolId) {
        return region.isBlank() ? Region.ofPool(identityPoolId) : Region.parse(region);
    }

    /**
     * Returns the region of a call: for AWS the {@link #effectiveRegion}, and for other endpoints a default if there is none.
     */
    public Optional<Region> calledRegion(String identityPoolId) {
        Optional<Region> effective = effectiveRegion(identityPoolId);
        return kind == Kind.AWS || !region.isBlank() ? effective : effective.or(() -> Optional.of(Region.DEFAULT));
    }

    /**
     * Returns the endpoint for a request to the pool.
     *
     * @param identityPoolId the identity pool ID of the request
     * @param sandboxUrl supplies the address of the sandbox; called only if the sandbox is chosen
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
