package io.github.identitydesk.model;

import java.util.Optional;

/** Which proxy calls go through. Loopback addresses, and with them the sandbox, never go through one. */
public sealed interface ProxySettings {
    /** The highest port number of TCP. */
    int MAX_PORT = 65_535;

    /** The names of the choices, for a list to choose from and for the settings file. */
    enum Mode {
        SYSTEM,
        MANUAL,
        NONE
    }

    /** Which of the choices this is. */
    Mode mode();

    /** The proxy that the environment variables name ({@code HTTPS_PROXY} and so on), or else the system's. */
    record FromSystem() implements ProxySettings {
        @Override
        public Mode mode() {
            return Mode.SYSTEM;
        }
    }

    /**
     * One proxy for every call. Its password is not part of the settings, because settings are stored.
     *
     * @param host the name or address of the proxy, not blank
     * @param port its port, 1 to {@value #MAX_PORT}
     * @param user the user name to log in to the proxy with, if it asks for one
     */
    record Manual(String host, int port, Optional<String> user) implements ProxySettings {
        /** @throws IllegalArgumentException if the host is blank or the port is out of range */
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

    /** No proxy, whatever the environment says. */
    record None() implements ProxySettings {
        @Override
        public Mode mode() {
            return Mode.NONE;
        }
    }
}
