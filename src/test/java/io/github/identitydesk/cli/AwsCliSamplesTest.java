package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.Sandbox;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Writes files, commands and code as the app does, which {@code .ci/aws-cli-checks} then passes to the AWS CLI, and
 * {@code .ci/sdk-checks} to the SDK for JavaScript. The sandbox derives the IdentityId from the token, so the right IdentityId proves that the token arrived unchanged.
 */
class AwsCliSamplesTest {
    private static final Path FOLDER = Path.of("target/aws-cli");
    private static final Region REGION = new Region("us-east-1");
    /** In its place {@code .ci/sdk-checks} puts the address of the sandbox that it starts. */
    private static final Optional<URI> SANDBOX_OF_THE_SCRIPT = Optional.of(URI.create("http://sandbox.invalid"));

    /** Tokens that a format or shell could misinterpret. The sandbox accepts any visible ASCII. */
    private static final List<String> DELICATE_TOKENS = List.of(
            "EAABwzLixnjYBO0123456789",
            "it's\"$HOME`date`$(date)%PATH%!history!\\n\\\\a,b=c==;d|e&f<g>h(i)[j]{k}*?~#l:m@n^o/p+q-r_s.t",
            "-",
            "--logins",
            "@file",
            "'",
            "#",
            "null",
            "012345678901",
            "2001-01-01",
            "file://token",
            "{\"a\":\"b\"}",
            "*a",
            ",");

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        sandbox = Sandbox.start(0, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<Login> logins() {
        return Stream.concat(
                DELICATE_TOKENS.stream().map(token -> Login.of("graph.facebook.com", token)),
                Stream.of(Login.of("api.twitter.com", "token;secret"), Login.of("www.amazon.com", "Atza|a'b")));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void writtenFilesAndCommandsGetTheSameIdentity(Login login) throws IOException {
        IdentityRequest request =
                new IdentityRequest(SandboxPool.GUESTS.id(), Optional.of("012345678901"), List.of(login));
        String name = "login-" + logins().toList().indexOf(login);
        Path json = save(name + ".json", RequestFormat.JSON, request);
        Path yaml = save(name + ".yaml", RequestFormat.YAML, request);
        Files.writeString(
                FOLDER.resolve(name + ".sh"),
                CopyFormat.AWS_CLI.write(request, REGION, Optional.empty(), TokenPolicy.INCLUDED));
        Files.writeString(
                FOLDER.resolve(name + ".mjs"),
                CopyFormat.JAVASCRIPT.write(request, REGION, SANDBOX_OF_THE_SCRIPT, TokenPolicy.INCLUDED));

        CommandLineRun fromJson = getId("--cli-input-json", "file://" + json);
        CommandLineRun fromYaml = getId("--cli-input-yaml", "file://" + yaml);
        CommandLineRun fromOptions = getId(
                "--identity-pool-id",
                request.identityPoolId(),
                "--logins",
                "{\"" + login.providerName() + "\":\""
                        + login.token().value().replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");

        assertThat(fromOptions.out()).startsWith("us-east-1:");
        assertThat(List.of(fromJson.out(), fromYaml.out())).containsOnly(fromOptions.out());
        Files.writeString(FOLDER.resolve(name + ".expected"), fromOptions.out());
    }

    @Test
    void differentTokensGetDifferentIdentities() {
        String[] pool = {"--identity-pool-id", SandboxPool.GUESTS.id(), "--logins"};

        String ofOne =
                getId(pool[0], pool[1], pool[2], "graph.facebook.com=EAABwz").out();
        String ofAnother =
                getId(pool[0], pool[1], pool[2], "graph.facebook.com=EAABwy").out();

        assertThat(ofOne).startsWith("us-east-1:").isNotEqualTo(ofAnother);
    }

    @ParameterizedTest
    @EnumSource
    void everySandboxSampleCanBeSaved(SampleRequest sample) {
        IdentityRequest request = sample.request(Clock.systemUTC());

        Path file = save("sample-" + sample + ".json", RequestFormat.JSON, request);

        assertThat(RequestArguments.read(RequestFile.open(file)).request()).isEqualTo(request);
    }

    private static Path save(String name, RequestFormat format, IdentityRequest request) {
        Path file = FOLDER.resolve(name).toAbsolutePath();
        assertThat(new RequestFile(file, format, request).save()).isEmpty();
        return file;
    }

    private static CommandLineRun getId(String... options) {
        String[] start = {
            "get-id", "--output", "text", "--endpoint-url", sandbox.url().toString()
        };
        return CommandLineRun.of(Stream.of(start, options).flatMap(Stream::of).toArray(String[]::new));
    }
}
