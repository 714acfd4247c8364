package io.github.identitydesk.aws;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP proxy.
 *
 * @param host the host name or address
 * @param port the port
 * @param credentials the user name and password, if it requires them
 */
record ProxyServer(String host, int port, Optional<Credentials> credentials) {
    private static final int DEFAULT_PORT = 80;
    private static final int LAST_PORT = 65_535;

    /**
     * A user name and its password. The password is not included in the string representation.
     *
     * @param user the user name
     * @param password the password; may be empty
     */
    record Credentials(String user, String password) {
        /** Parses the part of a URL before the {@code @}. Percent escapes are decoded (RFC 3986, section 3.2.1). */
        static Credentials parse(String userInfo) {
            String[] parts = userInfo.split(":", 2);
            return new Credentials(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }

        /** Returns the value of the header {@code Proxy-Authorization} (RFC 7617). */
        String basic() {
            byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(bytes);
        }

        PasswordAuthentication authentication() {
            return new PasswordAuthentication(user, password.toCharArray());
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return text;
            }
        }

        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    /**
     * Returns the proxy that an environment variable names: {@code host:port} or a URL with the scheme {@code http}.
     *
     * @param variable the variable's name, for the error message
     * @throws ProxySettingException if the value names no proxy or one of another kind
     */
    static ProxyServer parse(String variable, String value) {
        String text = value.strip();
        URI uri = uri(text.contains("://") ? text : "http://" + text)
                .orElseThrow(() -> new ProxySettingException(variable + " is not host:port or a URL"));
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http")) {
            throw new ProxySettingException(variable + " names a proxy of the scheme " + scheme + "://");
        }
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        if (port == 0 || port > LAST_PORT) {
            throw new ProxySettingException(variable + " names no valid port");
        }
        Optional<Credentials> credentials =
                Optional.ofNullable(uri.getRawUserInfo()).map(Credentials::parse);
        return new ProxyServer(uri.getHost(), port, credentials);
    }

    /** Parses a URL. A password may contain characters that are invalid in a URL, so the user information is encoded first. */
    private static Optional<URI> uri(String text) {
        int start = text.indexOf("://") + 3;
        int at = text.lastIndexOf('@');
        try {
            String userInfo = at < start ? "" : encoded(text.substring(start, at)) + "@";
            URI uri = new URI(text.substring(0, start) + userInfo + text.substring(Math.max(start, at + 1)));
            return Optional.of(uri).filter(it -> it.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String userInfo) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : userInfo.getBytes(StandardCharsets.UTF_8)) {
            boolean allowed = b > ' ' && "\"#/<>?@[\\]^`{|}".indexOf(b) < 0 && b < 0x7f;
            encoded.append(allowed ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }

    /** Returns the proxy for the JDK's connections. Its host name is resolved for each call. */
    Proxy proxy() {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(name, port));
    }

    /** Returns the address as {@code host:port}. */
    String address() {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }
}
