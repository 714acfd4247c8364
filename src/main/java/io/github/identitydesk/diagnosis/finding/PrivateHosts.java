package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.Loopback;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hosts that only this computer or a private network can reach. AWS cannot fetch an issuer's keys from them (OpenID
 * Connect Discovery 1.0, section 4).
 */
public final class PrivateHosts {
    /**
     * The top-level domains that are reserved for private networks (RFC 6761, RFC 6762 appendix G, and ICANN for internal), and
     * the public names of LocalStack and Docker for this computer.
     */
    private static final Pattern NAME = Pattern.compile(
            "(?i).+\\.(?:local|localdomain|internal|intranet|lan|home|corp|private|test|example|invalid|home\\.arpa)"
                    + "|(?:.+\\.)?localhost\\.localstack\\.cloud");

    private static final Pattern EMULATOR =
            Pattern.compile("(?i)host\\.docker\\.internal|(?:.+\\.)?localhost\\.localstack\\.cloud");

    private PrivateHosts() {}

    /** Returns whether the URL or the name of an issuer contains such a host. */
    public static boolean containIssuer(String issuer) {
        return host(issuer.contains("://") ? issuer : "https://" + issuer)
                .filter(PrivateHosts::contain)
                .isPresent();
    }

    /** Returns whether the host is one of this computer, so that an emulator probably issued the token. */
    static boolean isEmulator(String issuer) {
        return host(issuer)
                .filter(host -> Loopback.is(host) || EMULATOR.matcher(host).matches())
                .isPresent();
    }

    private static Optional<String> host(String issuer) {
        try {
            return Optional.ofNullable(URI.create(issuer.strip()).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // The issuer is no URL, which is a finding of its own.
        }
    }

    private static boolean contain(String host) {
        Optional<InetAddress> address = Loopback.address(host);
        return Loopback.is(host)
                || address.filter(it -> it.isSiteLocalAddress() || it.isLinkLocalAddress() || it.isAnyLocalAddress())
                        .isPresent()
                || NAME.matcher(host).matches()
                || (address.isEmpty() && host.indexOf('.') < 0);
    }
}
