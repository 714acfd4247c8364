package io.github.identitydesk.model;

import java.util.Optional;

/** The proxy of calls. Loopback addresses, including the sandbox, never use one. */
public sealed interface ProxySettings {
    /** The maximum port number of TCP. */
    int MAX_PORT = 65_535;

    /** The choices by name, for a selection list and for the settings file. */
    enum Mode {
        SYSTEM,
        MANUAL,
        NONE
    }

    /** Returns the choice that these settings represent. */
    Mode mode();

    /** The proxy in the environment variables, such as {@code HTTPS_PROXY}, or otherwise the system's proxy. */
    record FromSystem() implements ProxySettings {
        @Override
        public Mode mode() {
            return Mode.SYSTEM;
        }
    }

    /**
     * One proxy for all calls. Its password is not part of the settings, because settings are stored.
     *
     * @param host the name or address of the proxy, not blank
     * @param port its port, 1 to {@value #MAX_PORT}
     * @param user the user name for the proxy, if it requires one
     */
    record Manual(String host, int port, Optional<String> user) implements ProxySettings {
        /**
         * Creates the settings.
         *
         * @throws IllegalArgumentException if the host is blank or the port is out of range
         */
        public Manual {
            if (host.isBlank() || port < 1 || port > MAX_PORT) {
                throw new IllegalArgumentException("host and port of a proxy");
            }
        }

        @Override
        public Mode mode() {
            return Mode.MANUAL;
        }
    }

    /** No proxy, regardless of the environment. */
    record None() implements ProxySettings {
        @Override
        public Mode mode() {
            return Mode.NONE;
        }
    }
}
