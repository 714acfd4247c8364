package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.cli.FaultyServer.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can go wrong on the wire, each through {@code get-id} as a guest and with a login: the command ends in time, with its
 * exit code and a sentence that says what to do; a guest is sent once; and nothing that the server sends gets out raw.
 */
@Execution(ExecutionMode.CONCURRENT)
class WireFaultsTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1111-2222-3333-444455556666";
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJnZW5pdXMifQ.Zm9yIHRoaXMgdGVzdCBhbG9uZS4/+w==";
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n";
    private static final String PAGE = "<html><body>Secret page " + TOKEN + "</body></html>";
    private static final Duration SOON = Duration.ofSeconds(12);

    private static final int REFUSED = 254;
    private static final int OTHER = 255;

    /**
     * A fault.
     *
     * @param name what it is
     * @param fault what the server does
     * @param exitCode how the command ends
     * @param told a part of what it says
     * @param scheme how the server is called
     */
    record Case(String name, Fault fault, int exitCode, String told, String scheme) {
        Case(String name, Fault fault, int exitCode, String told) {
            this(name, fault, exitCode, told, "http");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> faults() throws IOException {
        return Stream.of(connections(), heads(), bodies(), statuses(), types(), hostileTexts(), tls())
                .flatMap(List::stream);
    }

    private static List<Case> connections() {
        String lost = "connection was lost";
        return List.of(
                new Case("closed before an answer", Fault.bytes(""), OTHER, lost),
                new Case("reset before an answer", Fault.reset(""), OTHER, lost),
                new Case("closed in the status line", Fault.bytes("HTTP/1.1 20"), OTHER, ""),
                new Case("closed in the headers", Fault.bytes("HTTP/1.1 200 OK\r\nContent-Le"), OTHER, ""),
                new Case("reset in the headers", Fault.reset("HTTP/1.1 200 OK\r\nContent-Le"), OTHER, lost),
                new Case("reset after the headers", Fault.reset(JSON + "Content-Length: 99\r\n\r\n"), OTHER, lost),
                new Case("closed in the body", Fault.bytes(JSON + "Content-Length: 99\r\n\r\n{\"Ident"), OTHER, lost),
                new Case("silent", Fault.silence(""), OTHER, "No answer in time"),
                new Case(
                        "silent in the headers",
                        Fault.silence("HTTP/1.1 200 OK\r\nContent-"),
                        OTHER,
                        "No answer in time"),
                new Case(
                        "silent in the body",
                        Fault.silence(JSON + "Content-Length: 99\r\n\r\n{"),
                        OTHER,
                        "No answer in time"));
    }

    private static List<Case> heads() throws IOException {
        String malformed = "malformed or has no end";
        String notHttp = "does not speak HTTP";
        return List.of(
                new Case("no HTTP", Fault.bytes("220 smtp.example ESMTP\r\n"), OTHER, notHttp),
                new Case(
                        "binary",
                        Fault.bytes(new byte[] {0, 1, 2, (byte) 0xff, 27, '[', '2', 'J', 10, 13, 10}),
                        OTHER,
                        ""),
                new Case(
                        "the alert of a TLS server",
                        Fault.bytes(new byte[] {0x15, 3, 3, 0, 2, 2, 10}),
                        OTHER,
                        "begin the URL with https://"),
                new Case("a status that is no number", Fault.bytes("HTTP/1.1 abc OK\r\n\r\n"), OTHER, ""),
                new Case("a status out of range", Fault.bytes("HTTP/1.1 99999 OK\r\n\r\n"), OTHER, ""),
                new Case("a header without a colon", Fault.bytes("HTTP/1.1 200 OK\r\nno colon\r\n\r\n"), OTHER, ""),
                new Case(
                        "a header of a megabyte",
                        Fault.bytes("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1 << 20) + "\r\n\r\n"),
                        OTHER,
                        malformed),
                new Case("endless headers", Fault.endless("HTTP/1.1 200 OK\r\n", "X-Endless: 1\r\n"), OTHER, malformed),
                new Case("an endless header", Fault.endless("HTTP/1.1 200 OK\r\nX: ", "x"), OTHER, malformed),
                new Case("an endless status line", Fault.endless("HTTP/1.1 200 ", "OK"), OTHER, ""),
                new Case("endless 100 Continue", Fault.endless("", "HTTP/1.1 100 Continue\r\n\r\n"), OTHER, malformed),
                new Case("a length that is no number", Fault.bytes(JSON + "Content-Length: x\r\n\r\n{}"), OTHER, ""),
                new Case("a negative length", Fault.bytes(JSON + "Content-Length: -5\r\n\r\n{}"), OTHER, ""),
                new Case(
                        "a length that is too small",
                        Fault.bytes(JSON + "Content-Length: 5\r\n\r\n{\"Message\":\"a:0\"}"),
                        OTHER,
                        ""),
                new Case(
                        "two lengths",
                        Fault.bytes(JSON + "Content-Length: 2\r\nContent-Length: 1\r\n\r\n{}"),
                        OTHER,
                        ""),
                new Case(
                        "a chunk that is none",
                        Fault.bytes(JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
                        OTHER,
                        ""),
                new Case(
                        "chunks that end early",
                        Fault.bytes(JSON + "Transfer-Encoding: chunked\r\n\r\n5\r\n{"),
                        OTHER,
                        ""),
                new Case(
                        "a chunk of an impossible length",
                        Fault.bytes(JSON + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{"),
                        OTHER,
                        ""),
                new Case(
                        "endless chunks",
                        Fault.endless(JSON + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n"),
                        OTHER,
                        "other than Cognito"),
                new Case("an endless body", Fault.endless(JSON + "\r\n", "x"), OTHER, "other than Cognito"),
                new Case("bad gzip", Fault.json(200, "not gzip", "Content-Encoding: gzip"), OTHER, ""),
                new Case("a gzip bomb", bomb(), OTHER, ""));
    }

    private static Fault bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((JSON + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                out.write(block);
            }
        }
        return Fault.bytes(bytes.toByteArray());
    }

    private static List<Case> bodies() {
        return Stream.of(
                        "",
                        "not JSON " + TOKEN,
                        PAGE,
                        "[1,2,3]",
                        "5",
                        "\"text\"",
                        "null",
                        "{}",
                        "{\"IdentityId\":null}",
                        "{\"IdentityId\":5}",
                        "{\"IdentityId\":{\"a\":[]}}",
                        "{\"IdentityId\":[\"us-east-1:0\"]}",
                        "{\"IdentityId\":\"\"}",
                        "{\"IdentityId\":\"<script>alert(1)</script>\"}",
                        "{\"IdentityId\":\"us-east-1:\\u001b[2J\"}",
                        "{\"IdentityId\":\"us-east-1:0\\n\"}",
                        "{\"IdentityId\":\"" + TOKEN.substring(0, 18) + ":0\"}",
                        "{\"IdentityId\":\"us-east-1:" + "0".repeat(46) + "\"}",
                        "{\"IdentityId\":\"" + "0".repeat(1 << 20) + "\"}",
                        "{\"identityid\":\"us-east-1:0\"}",
                        "{\"IdentityId\":\"us-east-1:0\"",
                        "[".repeat(100_000),
                        "{\"a\":".repeat(50_000),
                        "\ufeff{}",
                        "1e999999999",
                        "\"\\ud800\"")
                .map(body -> new Case(
                        "200 with " + body.substring(0, Math.min(40, body.length())),
                        Fault.json(200, body),
                        OTHER,
                        "other than Cognito"))
                .toList();
    }

    private static List<Case> statuses() {
        List<Case> cases = new ArrayList<>();
        for (int status : new int[] {300, 301, 302, 303, 304, 305, 307, 308}) {
            cases.add(new Case(
                    status + "",
                    Fault.answer(status, "text/html", status == 304 ? "" : PAGE, "Location: http://127.0.0.1:9/stolen"),
                    REFUSED,
                    "other than Cognito"));
        }
        for (int status : new int[] {204, 205, 206, 299}) {
            cases.add(new Case(
                    status + "", Fault.bytes("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n"), OTHER, ""));
        }
        for (int status :
                new int[] {400, 401, 402, 403, 404, 405, 407, 408, 413, 418, 429, 451, 499, 500, 501, 502, 503, 504, 599
                }) {
            cases.add(new Case(
                    status + " with a page",
                    Fault.answer(status, "text/html", PAGE, "Retry-After: 86400"),
                    REFUSED,
                    "other than Cognito"));
        }
        cases.add(new Case("429, empty", Fault.json(429, "", "Retry-After: 86400"), REFUSED, "busy"));
        for (int status : new int[] {500, 502, 503, 504}) {
            cases.add(new Case(
                    status + ", empty", Fault.json(status, "", "Retry-After: 86400"), REFUSED, "failure of its own"));
        }
        cases.add(new Case("503 with an empty object", Fault.json(503, "{}"), REFUSED, "failure of its own"));
        cases.add(new Case(
                "JSON without a type",
                Fault.json(400, "{\"message\":\"" + TOKEN + "\"}"),
                REFUSED,
                "other than Cognito"));
        return cases;
    }

    private static List<Case> types() {
        List<Case> cases = new ArrayList<>();
        for (String type : List.of(
                "InvalidParameterException",
                "ResourceNotFoundException",
                "NotAuthorizedException",
                "ResourceConflictException",
                "TooManyRequestsException",
                "InternalErrorException",
                "LimitExceededException",
                "ExternalServiceException",
                "ValidationException",
                "AccessDeniedException",
                "UnheardOfException")) {
            String told = "An error occurred (" + type + ")";
            String message = "\"message\":\"The words.\"}";
            cases.add(new Case(
                    type,
                    Fault.json(400, "{\"__type\":\"" + type + "\"," + message),
                    REFUSED,
                    told + " when calling the GetId operation: The words."));
            cases.add(new Case(
                    type + " with a namespace",
                    Fault.json(400, "{\"__type\":\"com.amazonaws.cognito.identity.model#" + type + "\"," + message),
                    REFUSED,
                    told));
            cases.add(new Case(
                    type + " with a URL",
                    Fault.json(400, "{\"__type\":\"" + type + ":http://internal.amazon.com/coral/\"," + message),
                    REFUSED,
                    told));
            cases.add(new Case(
                    type + " in the header",
                    Fault.json(400, "{" + message, "x-amzn-errortype: " + type + ":"),
                    REFUSED,
                    told));
        }
        cases.add(new Case(
                "no message", Fault.json(400, "{\"__type\":\"NotAuthorizedException\"}"), REFUSED, "gave no message"));
        return cases;
    }

    private static List<Case> hostileTexts() {
        String controls = IntStream.range(0, 0xa0)
                .filter(c -> c < 0x20 || c >= 0x7f)
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining());
        String invisible = "\u202e\u2066\u200b\u200f\ufeff\u2028\u00ad\udb40\udc41";
        String escaped = TOKEN.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        String percent = TOKEN.chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining());
        String html = TOKEN.chars().mapToObj("&#%d;"::formatted).collect(Collectors.joining());
        return Stream.of(
                        new String[] {"control characters", controls},
                        new String[] {"signs that nobody sees", "a" + invisible + "b"},
                        new String[] {"a megabyte", "x".repeat(200_000)},
                        new String[] {"the token", TOKEN},
                        new String[] {"a piece of the token", "<" + TOKEN.substring(40, 52) + ">"},
                        new String[] {"the token in JSON", escaped},
                        new String[] {"the token in a URL", percent},
                        new String[] {"the token in HTML", html})
                .flatMap(text -> Stream.of(
                        new Case(
                                text[0] + " in the message",
                                Fault.json(
                                        400, "{\"__type\":\"NotAuthorizedException\",\"message\":\"" + text[1] + "\"}"),
                                REFUSED,
                                "NotAuthorizedException"),
                        new Case(
                                text[0] + " in the type",
                                Fault.json(400, "{\"__type\":\"" + text[1] + "\",\"message\":\"m\"}"),
                                REFUSED,
                                ""),
                        new Case(
                                text[0] + " in the request ID",
                                Fault.json(
                                        400,
                                        "{\"__type\":\"NotAuthorizedException\",\"message\":\"m\"}",
                                        "x-amzn-RequestId: " + text[1].substring(0, Math.min(9000, text[1].length()))),
                                REFUSED,
                                "NotAuthorizedException"),
                        new Case(
                                text[0] + " in the reason",
                                Fault.bytes("HTTP/1.1 502 " + text[1].substring(0, Math.min(9000, text[1].length()))
                                        + "\r\nContent-Length: 0\r\n\r\n"),
                                REFUSED,
                                "failure of its own"),
                        new Case(
                                text[0] + " in a page",
                                Fault.answer(502, "text/html", text[1]),
                                REFUSED,
                                "other than Cognito")))
                .toList();
    }

    private static List<Case> tls() {
        return List.of(
                new Case(
                        "plain HTTP on https",
                        Fault.bytes("HTTP/1.1 400 Bad Request\r\n\r\n"),
                        OTHER,
                        "No TLS connection",
                        "https"),
                new Case(
                        "an old version of TLS",
                        Fault.bytes(new byte[] {0x15, 3, 1, 0, 2, 2, 70}),
                        OTHER,
                        "No TLS connection",
                        "https"),
                new Case(
                        "a handshake that fails",
                        Fault.bytes(new byte[] {0x15, 3, 3, 0, 2, 2, 40}),
                        OTHER,
                        "No trusted connection",
                        "https"),
                new Case("closed in the handshake", Fault.bytes(new byte[0]), OTHER, "connection was lost", "https"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultEndsInTimeWithASentence(Case fault, @TempDir Path folder) throws IOException {
        Path logins = Files.writeString(folder.resolve("logins.json"), "{\"accounts.google.com\":\"" + TOKEN + "\"}");
        try (FaultyServer server = new FaultyServer(fault.fault())) {
            CommandLineRun guest = run(fault, server);
            assertThat(server.requests()).as("a guest is sent once").hasSizeLessThanOrEqualTo(1);
            check(fault, guest);

            CommandLineRun login = run(fault, server, "--logins", "file://" + logins, "--debug");
            assertThat(server.requests())
                    .as("logins are sent three times at the most")
                    .hasSizeLessThanOrEqualTo(4);
            check(fault, login);
            for (int start = 0; start + 12 <= TOKEN.length(); start++) {
                assertThat(login.err()).as("a piece of the token").doesNotContain(TOKEN.substring(start, start + 12));
            }
        }
    }

    private static CommandLineRun run(Case fault, FaultyServer server, String... more) {
        long start = System.nanoTime();
        List<String> line = new ArrayList<>(List.of(
                "get-id",
                "--identity-pool-id",
                POOL,
                "--endpoint-url",
                server.url(fault.scheme()),
                "--cli-read-timeout",
                "1"));
        line.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(line.toArray(String[]::new));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return run;
    }

    private static void check(Case fault, CommandLineRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(fault.exitCode());
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(fault.told())
                .doesNotContain("\tat ", "Exception in thread", "Secret", "java.", "software.amazon")
                .doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]].*");
        assertThat(run.err().getBytes(StandardCharsets.UTF_8).length).isLessThan(20_000);
    }

    @Test
    void thereAreSixtyFaultsAtLeast() throws IOException {
        assertThat(faults()).hasSizeGreaterThan(60);
    }
}
