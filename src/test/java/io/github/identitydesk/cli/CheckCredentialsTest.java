package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.cli.FaultyServer.Fault;
import io.github.identitydesk.sandbox.Sandbox;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code get-id --check-credentials}: the behavior that scripts rely on. */
class CheckCredentialsTest {
    private static final String LOGIN = "graph.facebook.com=EAABwzLixnjYBO0123456789";
    private static final String IDENTITY_ID = "[a-z0-9-]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(0, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static CommandLineRun getId(SandboxPool pool, String... options) {
        String[] start = {
            "get-id", "--endpoint-url", sandbox.url().toString(), "--identity-pool-id", pool.id(), "--output", "text"
        };
        return CommandLineRun.of(Stream.of(start, options).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void successExitsWith0AndPrintsTheLocalExpiry() {
        LocalTime before =
                LocalTime.now(ZoneId.systemDefault()).plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        CommandLineRun run = getId(SandboxPool.GUESTS, "--check-credentials");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().strip()).matches(IDENTITY_ID);
        assertThat(run.err())
                .contains("gets credentials")
                .containsAnyOf(before.toString(), before.plusMinutes(1).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml", "text", "table"})
    void optionDoesNotChangeStandardOutput(String format) {
        String[] login = {"--logins", LOGIN, "--output", format};
        String[] checked = {"--logins", LOGIN, "--output", format, "--check-credentials"};
        assertThat(getId(SandboxPool.NO_ROLE, checked).out())
                .isEqualTo(getId(SandboxPool.NO_ROLE, login).out())
                .isNotEmpty();
    }

    @Test
    void missingRoleIsExplainedWithTheTrustPolicyStatement() {
        CommandLineRun guest = getId(SandboxPool.NO_ROLE, "--check-credentials");
        assertThat(guest.exitCode()).isEqualTo(254);
        assertThat(guest.out().strip()).matches(IDENTITY_ID);
        assertThat(guest.err())
                .contains("InvalidIdentityPoolConfigurationException")
                .contains("Invalid identity pool configuration. Check assigned IAM roles for this pool.")
                .contains("sts:AssumeRoleWithWebIdentity")
                .contains(SandboxPool.NO_ROLE.id())
                .contains("\"unauthenticated\"");
        assertThat(getId(SandboxPool.NO_ROLE, "--check-credentials", "--logins", LOGIN)
                        .err())
                .contains("\"authenticated\"");
    }

    @Test
    void ambiguousRolesAreExplained() {
        CommandLineRun run = getId(SandboxPool.AMBIGUOUS_ROLES, "--check-credentials");
        assertThat(run.exitCode()).isEqualTo(254);
        assertThat(run.err()).contains("NotAuthorizedException").contains("The role rules do not choose one role");
    }

    @Test
    void lostConnectionDuringTheCheckLeavesTheIdentityOnStandardOutput() throws IOException {
        Fault found = Fault.json(200, "{\"IdentityId\":\"us-east-1:11111111-2222-3333-4444-555566667777\"}");
        AtomicInteger calls = new AtomicInteger();
        Fault onlyGetId = socket -> (calls.getAndIncrement() == 0 ? found : Fault.reset("")).to(socket);
        try (FaultyServer server = new FaultyServer(onlyGetId)) {
            CommandLineRun run = CommandLineRun.of(
                    "get-id",
                    "--endpoint-url",
                    server.url("http"),
                    "--identity-pool-id",
                    SandboxPool.GUESTS.id(),
                    "--output",
                    "text",
                    "--check-credentials");
            assertThat(run.exitCode()).isEqualTo(255);
            assertThat(run.out().strip()).matches(IDENTITY_ID);
            assertThat(run.err())
                    .contains("Whether this identity gets credentials is not known")
                    .contains("connection was lost")
                    .contains("Cause: ");
        }
    }

    @Test
    void nothingIsCheckedIfGetIdIsRefused() {
        CommandLineRun run = getId(SandboxPool.GUESTS_REFUSED, "--check-credentials");
        assertThat(run.exitCode()).isEqualTo(254);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("GetId operation").doesNotContain("GetCredentialsForIdentity operation");
    }

    @Test
    void roleWithoutTheCheckIsAnError() {
        CommandLineRun run = getId(SandboxPool.GUESTS, "--custom-role-arn", "arn:aws:iam::123456789012:role/Own");
        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--check-credentials");
    }

    @Test
    void keysAreNeverPrinted() {
        CommandLineRun run = getId(SandboxPool.GUESTS, "--check-credentials", "--debug");
        assertThat(run.err() + run.out()).doesNotContain("sandbox_false").doesNotContain("ASIA");
    }
}
