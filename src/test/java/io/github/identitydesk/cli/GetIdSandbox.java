package io.github.identitydesk.cli;

import io.github.identitydesk.sandbox.Sandbox;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox that runs until all tests of a class have ended, and runs of {@code get-id} against it. */
final class GetIdSandbox implements AfterAllCallback {
    static final String POOL = SandboxPool.GUESTS.id();
    static final String TOKEN = "EAABwzLixnjYBO0123456789";
    static final String LOGIN = "graph.facebook.com=" + TOKEN;

    private final Sandbox sandbox;

    private GetIdSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static GetIdSandbox start() {
        try {
            return new GetIdSandbox(Sandbox.start(0, Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
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
}
