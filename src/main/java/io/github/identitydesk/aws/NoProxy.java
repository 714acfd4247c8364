package io.github.identitydesk.aws;

import io.github.identitydesk.model.Loopback;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hosts that need no proxy, as the variable {@code NO_PROXY} lists them: separated by commas or blanks, in any case. An
 * entry is {@code *}, a host, a domain with or without a leading dot, an address, or a block of addresses (CIDR). A port may
 * follow a host, a domain or an address. A domain covers itself and the hosts under it. No name is resolved for a comparison
 * with an address.
 */
final class NoProxy {
    private final List<String> entries;

    private NoProxy(List<String> entries) {
        this.entries = entries;
    }

    static NoProxy parse(String value) {
        return new NoProxy(Arrays.stream(value.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    boolean covers(URI uri) {
        String host = withoutDot(uri.getHost().toLowerCase(Locale.ROOT));
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return entries.stream().anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        Optional<InetAddress> address = Loopback.address(host);
        if (entry.contains("/")) {
            return address.filter(it -> isInBlock(entry, it)).isPresent();
        }
        if (Loopback.address(entry).isPresent()) {
            return address.equals(Loopback.address(entry));
        }
        int colon = entry.lastIndexOf(':');
        if (colon > 0) {
            return entry.substring(colon + 1).equals(String.valueOf(port))
                    && covers(entry.substring(0, colon), host, port);
        }
        return address.isEmpty() && isUnder(entry, host);
    }

    private static boolean isUnder(String entry, String host) {
        String stem = entry.startsWith("*.") ? entry.substring(1) : entry;
        String domain = withoutDot(stem.startsWith(".") ? stem.substring(1) : stem);
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static boolean isInBlock(String block, InetAddress address) {
        String[] parts = block.split("/", 2);
        Optional<InetAddress> network = Loopback.address(parts[0]);
        if (network.isEmpty() || !parts[1].matches("\\d{1,3}")) {
            return false;
        }
        byte[] wanted = network.get().getAddress();
        byte[] actual = address.getAddress();
        int bits = Integer.parseInt(parts[1]);
        if (wanted.length != actual.length || bits > wanted.length * Byte.SIZE) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((wanted[bit / Byte.SIZE] ^ actual[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Removes the dot at the end of a fully qualified name, which has no meaning here. */
    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
