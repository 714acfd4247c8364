package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SandboxPool;
import java.io.File;
import java.net.spi.InetAddressResolverProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each feature looks up the chosen host and no other. A resolver records every name and resolves only {@code
 * localhost}.
 */
@Tag("slow")
class ChosenHostTest {
    static final String POOL = "eu-west-1:1a2b3c4d-1111-2222-3333-444455556666";
    private static final String HOST = "cognito-identity.eu-west-1.amazonaws.com";

    @TempDir
    private Path folder;

    private List<String> hosts(Map<String, String> environment, String... line) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(InetAddressResolverProvider.class.getName()), RecordingResolver.class.getName());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                FeatureRun.class.getName()));
        command.addAll(List.of(line));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Stream.of("http", "https", "all", "no").forEach(name -> {
            builder.environment().remove(name + "_proxy");
            builder.environment().remove(name.toUpperCase(Locale.ROOT) + "_PROXY");
        });
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .filter(text -> text.startsWith(RecordingResolver.MARK))
                .map(text -> text.substring(RecordingResolver.MARK.length()))
                .distinct()
                .toList();
    }

    @Test
    void callLooksUpOnlyTheHostOfItsRegion() throws Exception {
        assertThat(hosts(Map.of(), "get-id", "--identity-pool-id", POOL)).containsExactly(HOST);
        assertThat(hosts(
                        Map.of(),
                        "get-id",
                        "--identity-pool-id",
                        POOL,
                        "--logins",
                        "accounts.google.com=token",
                        "--debug"))
                .containsExactly(HOST);
    }

    @Test
    void credentialsCheckLooksUpNoOtherHost() throws Exception {
        assertThat(hosts(Map.of(), "get-id", "--identity-pool-id", POOL, "--check-credentials"))
                .containsExactly(HOST);
        assertThat(hosts(
                        Map.of(),
                        "get-id",
                        "--identity-pool-id",
                        SandboxPool.GUESTS.id(),
                        "--sandbox",
                        "--check-credentials"))
                .isEmpty();
    }

    @Test
    void customEndpointLooksUpOnlyItsHost() throws Exception {
        assertThat(hosts(
                        Map.of(),
                        "get-id",
                        "--identity-pool-id",
                        POOL,
                        "--endpoint-url",
                        "https://emulator.example:4566"))
                .containsExactly("emulator.example");
    }

    @Test
    void callThroughAProxyLooksUpOnlyTheProxy() throws Exception {
        Map<String, String> proxy = Map.of("HTTPS_PROXY", "http://user:secret@proxy.example:3128");
        assertThat(hosts(proxy, "get-id", "--identity-pool-id", POOL)).containsExactly("proxy.example");
        assertThat(hosts(proxy, "get-id", "--identity-pool-id", SandboxPool.GUESTS.id(), "--sandbox"))
                .isEmpty();
    }

    @Test
    void offlineFeaturesLookUpNothing() throws Exception {
        assertThat(hosts(Map.of(), "get-id", "--identity-pool-id", SandboxPool.GUESTS.id(), "--sandbox"))
                .isEmpty();
        assertThat(hosts(Map.of(), "get-id", "--generate-cli-skeleton")).isEmpty();
        assertThat(hosts(Map.of(), "--version")).isEmpty();
        assertThat(hosts(Map.of(), "warm-up")).isEmpty();
    }

    @Test
    void issuerKeysLookUpOnlyTheirHost() throws Exception {
        assertThat(hosts(Map.of(), "fetch", "https://issuer.example/.well-known/jwks.json"))
                .containsExactly("issuer.example");
    }

    @Test
    void openIdTokenCheckLooksUpOnlyTheEndpoint() throws Exception {
        assertThat(hosts(Map.of(), "open-id-token")).containsExactly(HOST);
    }

    @Test
    void issuerIsLookedUpOnlyAfterConfirmation() throws Exception {
        assertThat(hosts(Map.of(), "verify", "https://issuer.example/tenant")).isEmpty();
        assertThat(hosts(Map.of(), "verify", "https://issuer.example/tenant", "agree"))
                .containsExactly("issuer.example");
    }

    @Test
    void pastedKeysLookUpNothing() throws Exception {
        assertThat(hosts(Map.of(), "paste-keys", "https://issuer.example/tenant"))
                .isEmpty();
    }
}
