package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.Loopback;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is unusual about a login without findings. It is not a finding, because an emulator or an identity pool with
 * unusual settings accepts it; after a refusal that nothing else explains, it is the likely cause.
 *
 * @param what what is unusual
 * @param why the rule on which this is based
 * @param advice what to do
 */
record UnusualLogin(Message what, Message why, Message advice) {
    /** The top-level domains that are reserved for private networks (RFC 6762 appendix G, and ICANN for internal). */
    private static final Pattern PRIVATE_NAME = Pattern.compile("(?i).+\\.(?:local|internal|intranet|lan|home|corp)");

    /** The audience of the API server of a Kubernetes cluster, which its tokens have by default. */
    private static final Pattern KUBERNETES_API = Pattern.compile("(?:https?://)?kubernetes(?:\\.default)?(?:\\.svc.*)?"
            + "|https://container\\.googleapis\\.com/.+|https://.+\\.azmk8s\\.io.*");

    /** The audience that GitHub Actions sets if the job asks for no other. */
    private static final Pattern GITHUB_OWNER = Pattern.compile("https://github\\.com/[\\w.-]+");

    static Optional<UnusualLogin> of(ParsedLogin login) {
        return login.reading() instanceof Jwt jwt
                ? inPrivateNetwork(jwt).or(() -> forAnotherService(login, jwt))
                : Optional.empty();
    }

    /** AWS fetches the keys of an issuer from its URL (OpenID Connect Discovery 1.0, section 4). */
    private static Optional<UnusualLogin> inPrivateNetwork(Jwt jwt) {
        return jwt.issuer()
                .filter(issuer ->
                        host(issuer).filter(UnusualLogin::isOutOfReach).isPresent())
                .map(issuer -> named("privateIssuer", Excerpt.of(issuer)));
    }

    private static Optional<UnusualLogin> forAnotherService(ParsedLogin login, Jwt jwt) {
        List<String> audience = jwt.audience();
        if (audience.size() != 1 || jwt.authorizedParty().isPresent()) {
            return Optional.empty();
        }
        String only = audience.getFirst();
        boolean isDefault = switch (IssuerKind.of(jwt)) {
            case KUBERNETES -> KUBERNETES_API.matcher(only).matches();
            case GITHUB_ACTIONS -> GITHUB_OWNER.matcher(only).matches();
            default -> false;
        };
        if (isDefault || jwt.issuer().equals(Optional.of(only))) {
            Message advice = Message.of("unusual.defaultAudience.do", Excerpt.of(only), login.providerName());
            return Optional.of(new UnusualLogin(
                    Message.of("unusual.defaultAudience.what", Excerpt.of(only)),
                    Message.of("unusual.defaultAudience.why"),
                    ProviderAdvice.of(login).withAudience(advice)));
        }
        return Optional.empty();
    }

    private static UnusualLogin named(String name, Object argument) {
        String prefix = "unusual." + name;
        return new UnusualLogin(
                Message.of(prefix + ".what", argument), Message.of(prefix + ".why"), Message.of(prefix + ".do"));
    }

    private static Optional<String> host(String issuer) {
        try {
            return Optional.ofNullable(URI.create(issuer.strip()).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // The issuer is no URL, which is a finding of its own.
        }
    }

    private static boolean isOutOfReach(String host) {
        Optional<InetAddress> address = Loopback.address(host);
        return Loopback.is(host)
                || address.filter(it -> it.isSiteLocalAddress() || it.isLinkLocalAddress())
                        .isPresent()
                || PRIVATE_NAME.matcher(host).matches()
                || (address.isEmpty() && host.indexOf('.') < 0);
    }
}
