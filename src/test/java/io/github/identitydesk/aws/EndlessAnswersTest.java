package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Calls whose answers have no end, in a separate process: after their time limit, neither a thread nor a connection is left,
 * and the process has taken little memory. Linux tells both.
 */
class EndlessAnswersTest {
    private static final long MAX_KIBIBYTES = 200 << 10;
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n";
    private static final String CHUNKED = JSON + "Transfer-Encoding: chunked\r\n\r\n";

    /** The command's own options. */
    private static final List<String> OPTIONS = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @Test
    @EnabledOnOs(OS.LINUX)
    void endlessAnswerLeavesNothingAndTakesLittleMemory() throws Exception {
        List<Reply> answers = List.of(
                repeated(CHUNKED + "2\r\n{}\r\n0\r\n", "X-Trailer: 1\r\n"),
                repeated(CHUNKED + "0\r\nX-Trailer: ", "x"),
                repeated(CHUNKED, "1\r\nx\r\n"),
                repeated(CHUNKED + "2;", "x"),
                repeated(JSON + "\r\n", "x"),
                repeated("HTTP/1.1 200 ", "x"),
                repeated("HTTP/1.1 200 OK\r\nX-Header: ", "x"),
                repeated("HTTP/1.1 200 OK\r\n", "X-Header: 1\r\n"),
                repeated("", "HTTP/1.1 100 Continue\r\n\r\n"),
                bomb());
        List<Reply> tunnels = List.of(
                repeated("HTTP/1.1 200 ", "x"),
                repeated("HTTP/1.1 200 OK\r\n", "X-Header: 1\r\n"),
                repeated("", "HTTP/1.1 100 Continue\r\n\r\n"),
                repeated("HTTP/1.1 502 X\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X-Trailer: 1\r\n"),
                repeated("HTTP/1.1 200 Connected\r\n\r\n", "\u0016\u0003\u0003\u0000\u0001\u0002"));
        try (ScriptedServer server = ScriptedServer.http(Reply.found(TestCalls.ID), Reply.html(502, ""))
                .then(answers.toArray(Reply[]::new))
                .then(tunnels.toArray(Reply[]::new))) {
            List<String> output = ChildJvm.run(
                    Child.class,
                    Map.of("HTTPS_PROXY", "127.0.0.1:" + server.port()),
                    OPTIONS,
                    List.of(server.url().toString(), answers.size() + "", tunnels.size() + ""));

            int calls = answers.size() + tunnels.size();
            assertThat(server.received()).hasSize(2 + calls);
            assertThat(output).hasSize(1 + calls + 2);
            assertThat(output.get(1 + calls)).as("%s", output).isEqualTo(output.getFirst());
            assertThat(Long.parseLong(output.getLast())).as("%s", output).isLessThan(MAX_KIBIBYTES);
        }
    }

    private static Reply repeated(String start, String rest) {
        return socket -> {
            socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            byte[] block = rest.repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            while (!socket.isClosed()) {
                socket.getOutputStream().write(block);
            }
        };
    }

    private static Reply bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                out.write(new byte[1 << 20]);
            }
        }
        return socket -> {
            socket.getOutputStream()
                    .write((JSON + "Content-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes.toByteArray());
            socket.close();
        };
    }

    /**
     * Makes calls, and prints the threads and connections before them, how each ended, the threads and connections a moment later, and the peak of this process's memory in kibibytes.
     */
    static final class Child {
        private static final Duration LIMIT = Duration.ofSeconds(2);
        private static final Region REGION = new Region("us-east-1");

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            Logger.getLogger("").setLevel(Level.OFF);
            Endpoint server = new Endpoint.Custom(URI.create(arguments[0]), REGION);
            Endpoint behindTunnel = new Endpoint.Custom(URI.create("https://service.invalid"), REGION);
            // The first calls take longer, because the classes of the SDK and of TLS are loaded.
            TestCalls.call(TestCalls.GUEST, server);
            TestCalls.call(TestCalls.GUEST, behindTunnel);
            String before = inUse();
            List<String> ends = new ArrayList<>(List.of(before));
            call(server, Integer.parseInt(arguments[1]), ends);
            call(behindTunnel, Integer.parseInt(arguments[2]), ends);
            ends.forEach(System.out::println);
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (!inUse().equals(before) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            System.out.println(inUse());
            System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("\\D", ""));
        }

        private static void call(Endpoint endpoint, int calls, List<String> ends) {
            ClientSettings settings = TestCalls.callTimeout(LIMIT);
            for (int call = 0; call < calls; call++) {
                ends.add(
                        switch (TestCalls.call(settings, TestCalls.GUEST, endpoint)) {
                            case Outcome.NotReached missed -> missed.failure().toString();
                            case Outcome other -> other.getClass().getSimpleName();
                        });
            }
        }

        private static String inUse() throws IOException {
            return threads() + " threads, " + connections() + " connections";
        }

        /** Returns the number of threads of calls, virtual ones included. */
        private static long threads() throws IOException {
            Path dump = Files.createTempDirectory("threads").resolve("dump.txt");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            try (Stream<String> lines = Files.lines(dump)) {
                return lines.filter(line -> line.contains("\"call\"")).count();
            } finally {
                Files.delete(dump);
                Files.delete(dump.getParent());
            }
        }

        private static long connections() throws IOException {
            try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
                return descriptors.filter(Child::isSocket).count();
            }
        }

        private static boolean isSocket(Path descriptor) {
            try {
                return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
            } catch (IOException e) {
                // The descriptor of the listing itself is closed by now.
                return false;
            }
        }
    }
}
