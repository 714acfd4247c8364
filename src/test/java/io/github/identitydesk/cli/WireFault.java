package io.github.identitydesk.cli;

import io.github.identitydesk.cli.FaultyServer.Fault;

/**
 * A fault of a server, and what the command says about it.
 *
 * @param name what it is
 * @param fault what the server does
 * @param exitCode how the command ends
 * @param told a part of what it says
 * @param scheme how the server is called
 */
record WireFault(String name, Fault fault, int exitCode, String told, String scheme) {
    /** A token that no output may show. */
    static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJnZW5pdXMifQ.Zm9yIHRoaXMgdGVzdCBhbG9uZS4/+w==";

    static final int REFUSED = 254;
    static final int OTHER = 255;

    WireFault(String name, Fault fault, int exitCode, String told) {
        this(name, fault, exitCode, told, "http");
    }

    @Override
    public String toString() {
        return name;
    }
}
