package io.github.identitydesk.model;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/** Recognizes loopback hosts. Data sent to them stays on this machine and never uses a proxy. */
public final class Loopback {
    private Loopback() {}

    /**
     * Returns whether a host is a name or an address of the loopback interface: {@code localhost}, a name under it, an
     * address of 127.0.0.0/8, or {@code ::1}. No name is resolved.
     *
     * @param host the host as in a URL, an IPv6 address with or without brackets
     */
    public static boolean is(String host) {
        String lowerCase = host.toLowerCase(Locale.ROOT);
        String name = lowerCase.endsWith(".") ? lowerCase.substring(0, lowerCase.length() - 1) : lowerCase;
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || address(name).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Returns the address if the host is an IP address, and an empty optional if it is a name. */
    public static Optional<InetAddress> address(String host) {
        boolean mayBe = host.contains(":") || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        try {
            return mayBe ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
