package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.HttpDocumentClient;
import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.viewmodel.SignatureState;
import io.github.identitydesk.viewmodel.SignatureVerification;
import io.github.identitydesk.viewmodel.TaskRunner;
import io.github.identitydesk.words.Messages;
import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each feature looks up the chosen host and no other. A resolver records every name and resolves only {@code
 * localhost}.
 */
class ChosenHostTest {
    private static final String POOL = "eu-west-1:1a2b3c4d-1111-2222-3333-444455556666";
    private static final String HOST = "cognito-identity.eu-west-1.amazonaws.com";

    @TempDir
    private Path folder;

    private List<String> hosts(Map<String, String> environment, String... line) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(InetAddressResolverProvider.class.getName()), Recorder.class.getName());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                Child.class.getName()));
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
                .filter(text -> text.startsWith(Recorder.MARK))
                .map(text -> text.substring(Recorder.MARK.length()))
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

    /** Runs one feature in a separate process. */
    static final class Child {
        private Child() {}

        public static void main(String[] line) {
            switch (line[0]) {
                case "warm-up" -> {
                    try (SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, Clock.systemUTC())) {
                        client.warmUp();
                    }
                }
                case "fetch" ->
                    new HttpDocumentClient(() -> ClientSettings.DEFAULT, Clock.systemUTC()).fetch(URI.create(line[1]));
                case "open-id-token" -> {
                    try (SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, Clock.systemUTC())) {
                        client.credentials()
                                .getOpenIdToken(
                                        new IdentityQuery(POOL, List.of(), Optional.empty()),
                                        new Endpoint.Aws(new Region("eu-west-1")));
                    }
                }
                case "verify" -> verify(line[1], line.length > 2);
                case "paste-keys" -> {
                    try (ExecutorService background = Executors.newSingleThreadExecutor()) {
                        verification(background).useKeys(token(line[1]), "{\"keys\":[]}");
                    }
                }
                default -> {
                    Console console = new Console(
                            new Messages(Locale.ENGLISH),
                            InputStream.nullInputStream(),
                            new PrintWriter(Writer.nullWriter()),
                            new PrintWriter(Writer.nullWriter()));
                    IdentityDeskCommand.execute(console, Clock.systemUTC(), window -> 0, line);
                }
            }
        }

        private static void verify(String issuer, boolean agree) {
            try (ExecutorService background = Executors.newSingleThreadExecutor()) {
                SignatureVerification verification = verification(background);
                verification.begin(token(issuer));
                if (!(verification.state().get() instanceof SignatureState.Question)) {
                    throw new AssertionError(
                            "no question: " + verification.state().get());
                }
                if (agree) {
                    verification.agree();
                }
            }
        }

        private static SignatureVerification verification(ExecutorService background) {
            return new SignatureVerification(
                    new HttpDocumentClient(() -> ClientSettings.DEFAULT, Clock.systemUTC()),
                    new TaskRunner(background, Runnable::run));
        }

        private static Token token(String issuer) {
            String claims = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(("{\"iss\":\"" + issuer + "\"}").getBytes(StandardCharsets.UTF_8));
            return new Token("eyJhbGciOiJSUzI1NiJ9." + claims + ".c2lnbmF0dXJl");
        }
    }

    /** A resolver that records each name and resolves none. */
    public static final class Recorder extends InetAddressResolverProvider {
        static final String MARK = "resolved: ";

        /** Created by the service loader. */
        public Recorder() {}

        @Override
        public InetAddressResolver get(Configuration configuration) {
            return new InetAddressResolver() {
                @Override
                public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                    System.out.println(MARK + host);
                    throw new UnknownHostException(host);
                }

                @Override
                public String lookupByAddress(byte[] address) throws UnknownHostException {
                    System.out.println(MARK + InetAddress.getByAddress(address).getHostAddress());
                    throw new UnknownHostException();
                }
            };
        }

        @Override
        public String name() {
            return "recorder";
        }
    }
}
