package io.github.identitydesk.cli;

import io.github.identitydesk.sandbox.Sandbox;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Stream;

/** A sandbox, and runs of {@code get-id} against it. */
final class GetIdSandbox implements AutoCloseable {
    static final String POOL = SandboxPool.GUESTS.id();
    static final String TOKEN = "EAABwzLixnjYBO0123456789";
    static final String LOGIN = "graph.facebook.com=" + TOKEN;

    private final Sandbox sandbox;

    private GetIdSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static GetIdSandbox start() throws IOException {
        return new GetIdSandbox(Sandbox.start(0, Clock.systemUTC()));
    }

    String url() {
        return sandbox.url().toString();
    }

    CommandLineRun getId(String... options) {
        return getIdWithInput("", options);
    }

    CommandLineRun getIdWithInput(String input, String... options) {
        String[] start = {"get-id", "--endpoint-url", url()};
        return CommandLineRun.withInput(
                input, Stream.of(start, options).flatMap(Stream::of).toArray(String[]::new));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
