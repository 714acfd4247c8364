package io.github.identitydesk.format;

import static io.github.identitydesk.format.CopySamples.GUEST;
import static io.github.identitydesk.format.CopySamples.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs copied commands and code with the programs for which they are written, and compares what these send with the request.
 * Where a program is not installed, its test is skipped. {@code .ci/sdk-checks} runs the JavaScript with the real SDK.
 */
@Tag("slow")
class CopiedCodeTest {
    private static final IdentityRequest ONE_LOGIN = new IdentityRequest(
            GUEST.identityPoolId(),
            Optional.empty(),
            List.of(Login.of("graph.facebook.com", "EAAG$HOME`id`%PATH%'\"\\ #{x} !history!")));
    private static final IdentityRequest SEVERAL_LOGINS = new IdentityRequest(
            "-:0",
            Optional.of("012345678901"),
            List.of(
                    Login.of("accounts.google.com", "-\n\r\t\u0000\u001b[31m\u2028"),
                    Login.of("it's \"\u00e9\"\\\ud83d\ude00", "$(date) ${HOME} \\u0041 \\"),
                    Login.of("__proto__", "file://token"),
                    Login.of("$x\n{y}", "@home,a=b;c|d&e")));
    private static final List<IdentityRequest> REQUESTS = List.of(GUEST, ONE_LOGIN, SEVERAL_LOGINS);

    /** Runs each of several scripts, so that the SDK is loaded only once. */
    private static final String RUN_PYTHON = "import sys\nfor name in sys.argv[1:]:\n    exec(open(name).read(), {})\n";

    /** What the copied module uses of the SDK. */
    private static final String SDK_FOR_JAVASCRIPT = """
            export class GetIdCommand {
                constructor(input) { this.input = input; }
            }
            export class CognitoIdentityClient {
                constructor(configuration) { this.url = configuration.endpoint; }
                async send(command) {
                    const headers = { "X-Amz-Target": "AWSCognitoIdentityService.GetId" };
                    const body = JSON.stringify(command.input);
                    return (await fetch(this.url, { method: "POST", headers, body })).json();
                }
            }
            """;

    private static BodyRecorder server;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException {
        server = new BodyRecorder();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void curlSendsTheRequest() throws IOException {
        OtherProgram curl = OtherProgram.find(home, "curl", "curl ", "--version");

        assertSends(CopyFormat.CURL, withRandom(5), files -> files.map(curl::startScript));
    }

    @Test
    void theAwsCliSendsTheRequest() throws IOException {
        OtherProgram aws = OtherProgram.find(home, "aws", "aws-cli/2", "--version");

        assertSends(CopyFormat.AWS_CLI, REQUESTS, files -> files.map(aws::startScript));
        assertSends(CopyFormat.JSON, List.of(SEVERAL_LOGINS), start(aws, "--cli-input-json 'file://%s'"));
        assertSends(CopyFormat.YAML, List.of(SEVERAL_LOGINS), start(aws, "--cli-input-yaml 'file://%s'"));
        assertSends(CopyFormat.SHORTHAND, List.of(SEVERAL_LOGINS), start(aws, "$(cat '%s')"));
    }

    /** Starts the AWS CLI with the path of each file in its options; what they do not tell is given as options too. */
    private static Function<Stream<String>, Stream<Process>> start(OtherProgram aws, String option) {
        return files -> files.map(file -> aws.startCommand(
                "eval \"aws cognito-identity get-id --identity-pool-id=%s --account-id=%s --region=%s --endpoint-url=%s "
                                .formatted(
                                        SEVERAL_LOGINS.identityPoolId(),
                                        SEVERAL_LOGINS.accountId().orElseThrow(),
                                        REGION,
                                        server.url(Path.of(file).getFileName().toString()))
                        + option.formatted(file) + "\""));
    }

    @Test
    void powerShellPassesTheRequestToTheAwsCli() throws IOException {
        OtherProgram pwsh = OtherProgram.find(home, "pwsh", "aws-cli", "-Command", "aws --version");

        assertSends(CopyFormat.AWS_CLI_POWERSHELL, REQUESTS, files -> files.map(file -> pwsh.start("-File", file)));
    }

    @Test
    void pythonSendsTheRequest() throws IOException {
        OtherProgram python = OtherProgram.find(home, "python3", "1.", "-c", "import boto3; print(boto3.__version__)");

        assertSends(
                CopyFormat.PYTHON,
                withRandom(5),
                files -> Stream.of(python.start(
                        Stream.concat(Stream.of("-c", RUN_PYTHON), files).toArray(String[]::new))));
    }

    @Test
    void javaScriptGivesTheRequestToTheSdk() throws IOException {
        OtherProgram node = OtherProgram.find(home, "node", "function", "-p", "typeof fetch");
        Path sdk = Files.createDirectories(home.resolve("node_modules/@aws-sdk/client-cognito-identity"));
        Files.writeString(sdk.resolve("index.mjs"), SDK_FOR_JAVASCRIPT);
        Files.writeString(sdk.resolve("package.json"), "{\"exports\":\"./index.mjs\"}");
        Files.writeString(home.resolve("run.mjs"), "for (const file of process.argv.slice(2)) await import(file);");

        assertSends(CopyFormat.JAVASCRIPT, withRandom(5), files -> {
            List<String> modules = files.map(CopiedCodeTest::asModule).toList();
            return Stream.of(node.start(
                    Stream.concat(Stream.of("run.mjs"), modules.stream()).toArray(String[]::new)));
        });
    }

    @Test
    void javaSendsTheRequest() throws IOException, ReflectiveOperationException {
        List<String> copies = REQUESTS.stream()
                .map(request -> CopyFormat.JAVA.write(
                        request, REGION, Optional.of(server.url(nameOfJava(request))), TokenPolicy.INCLUDED))
                .toList();

        assertThat(CopiedJava.run(copies, home)).containsOnly(BodyRecorder.IDENTITY_ID);
        REQUESTS.forEach(request -> assertArrived(nameOfJava(request), request));
    }

    private static String nameOfJava(IdentityRequest request) {
        return "JAVA-" + REQUESTS.indexOf(request);
    }

    private static List<IdentityRequest> withRandom(int count) {
        RandomRequests random = new RandomRequests(20261126);
        return Stream.concat(REQUESTS.stream(), Stream.generate(random::next).limit(count))
                .toList();
    }

    /** Node loads a file as a module only if its name says so. */
    private static String asModule(String file) {
        try {
            return Files.move(Path.of(file), Path.of(file + ".mjs")).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Copies each request into a file, runs the files, and compares what is printed and what arrives. */
    private void assertSends(
            CopyFormat format, List<IdentityRequest> requests, Function<Stream<String>, Stream<Process>> run)
            throws IOException {
        List<String> calls = IntStream.range(0, requests.size())
                .mapToObj(i -> format + "-" + i)
                .toList();
        for (int i = 0; i < requests.size(); i++) {
            String text =
                    format.write(requests.get(i), REGION, Optional.of(server.url(calls.get(i))), TokenPolicy.INCLUDED);
            Files.writeString(home.resolve(calls.get(i)), text);
        }

        List<Process> processes = run.apply(
                        calls.stream().map(call -> home.resolve(call).toString()))
                .toList();
        String printed =
                String.join("", processes.stream().map(OtherProgram::output).toList());

        assertThat(printed.split(BodyRecorder.IDENTITY_ID, -1)).as(printed).hasSize(requests.size() + 1);
        for (int i = 0; i < requests.size(); i++) {
            assertArrived(calls.get(i), requests.get(i));
        }
    }

    /** Compares a request with what arrived; the order of the logins has no meaning. */
    private static void assertArrived(String call, IdentityRequest request) {
        String body = server.body(call).orElseThrow(() -> new AssertionError(call + " did not arrive"));
        if (!(RequestFormat.JSON.read(body) instanceof Read<IdentityRequest> arrived)) {
            throw new AssertionError(body);
        }
        assertThat(arrived.value().identityPoolId()).isEqualTo(request.identityPoolId());
        assertThat(arrived.value().accountId()).isEqualTo(request.accountId());
        assertThat(arrived.value().logins()).containsExactlyInAnyOrderElementsOf(request.logins());
    }
}
