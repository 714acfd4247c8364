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
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls whose answers have no end, in a separate process: after their time limit, neither a thread nor a connection is left,
 * and the process has taken little memory. Linux tells both.
 */
@Tag("slow")
class EndlessAnswersTest {
    private static final long MAX_KIBIBYTES = 200 << 10;
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n";
    private static final String CHUNKED = JSON + "Transfer-Encoding: chunked\r\n\r\n";

    /** The command's own options. */
    private static final List<String> OPTIONS = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @Test
    @EnabledOnOs(OS.LINUX)
    void endlessAnswerLeavesNothingAndTakesLittleMemory(@TempDir Path folder) throws Exception {
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
                slowly("HTTP/1.1 200 OK\r\nX-Header: "),
                // TLS: an endless message, warnings without end, a record that arrives byte by byte.
                tunnel(repeated("", "\u0016\u0003\u0003\u0000\u0001\u0002")),
                tunnel(repeated("", "\u0015\u0003\u0003\u0000\u0002\u0001Z")),
                tunnel(slowly("\u0016\u0003\u0003@\u0000")));
        List<Reply> secure = List.of(
                keyUpdates(),
                repeated(JSON + "\r\n", "x"),
                repeated("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", "x"));
        Authority authority = new Authority(folder, "localhost");
        try (ScriptedServer server = ScriptedServer.http(Reply.found(TestCalls.ID), Reply.html(502, ""))
                        .then(answers.toArray(Reply[]::new))
                        .then(tunnels.toArray(Reply[]::new));
                ScriptedServer tls = ScriptedServer.https(authority, secure.toArray(Reply[]::new))) {
            List<String> output = ChildJvm.run(
                    Child.class,
                    Map.of("HTTPS_PROXY", "127.0.0.1:" + server.port()),
                    OPTIONS,
                    List.of(
                            server.url().toString(),
                            answers.size() + "",
                            tunnels.size() + "",
                            tls.url().toString(),
                            secure.size() + "",
                            authority.certificate().toString()));

            int calls = answers.size() + tunnels.size() + secure.size();
            assertThat(server.received()).hasSize(2 + answers.size() + tunnels.size());
            assertThat(tls.received()).hasSize(secure.size());
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

    /** Opens the tunnel of a proxy, and replies once the client has begun the handshake with TLS. */
    private static Reply tunnel(Reply handshake) {
        return socket -> {
            socket.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
            handshake.to(socket);
        };
    }

    /** Repeats a byte whenever the client has sent nothing for a moment. */
    private static Reply slowly(String start) {
        return socket -> {
            socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout(100);
            byte[] received = new byte[1_000];
            for (int read = 0; read >= 0; ) {
                try {
                    read = socket.getInputStream().read(received);
                } catch (SocketTimeoutException e) {
                    socket.getOutputStream().write('x');
                }
            }
        };
    }

    /** Requests a new key again and again, and never reads what the client answers. */
    private static Reply keyUpdates() {
        return socket -> {
            while (!socket.isClosed()) {
                ((SSLSocket) socket).startHandshake();
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
        private static final Duration LIMIT = Duration.ofSeconds(1);
        private static final Duration MOMENT = Duration.ofSeconds(2);
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
            ClientSettings settings = TestCalls.callTimeout(LIMIT);
            call(settings, server, arguments[1], ends);
            call(settings, behindTunnel, arguments[2], ends);
            Endpoint secure = new Endpoint.Custom(URI.create(arguments[3]), REGION);
            call(settings.withCaBundle(Optional.of(Path.of(arguments[5]))), secure, arguments[4], ends);
            ends.forEach(System.out::println);
            long deadline = System.nanoTime() + MOMENT.toNanos();
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

        private static void call(ClientSettings settings, Endpoint endpoint, String calls, List<String> ends) {
            for (int call = Integer.parseInt(calls); call > 0; call--) {
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
