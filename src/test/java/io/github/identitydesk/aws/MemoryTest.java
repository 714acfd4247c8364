package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How much memory a process takes whose calls get answers without end; Linux tells its peak. */
class MemoryTest {
    private static final long MAX_KIBIBYTES = 200 << 10;
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n";
    private static final String CHUNKED = JSON + "Transfer-Encoding: chunked\r\n\r\n";

    /**
     * The command's own options. The JDK reads trailers without end in one go, which no interrupt ends: such a call keeps its
     * carrier thread after its limit, and the calls after it need others.
     */
    private static final List<String> OPTIONS = List.of(
            "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djdk.virtualThreadScheduler.parallelism=16");

    @Test
    @EnabledOnOs(OS.LINUX)
    void answersWithoutEndTakeLessThan200Mebibytes() throws Exception {
        List<Reply> endless = List.of(
                repeated(CHUNKED + "2\r\n{}\r\n0\r\n", "X-Trailer: 1\r\n"),
                repeated(CHUNKED + "0\r\nX-Trailer: ", "x"),
                repeated(CHUNKED, "1\r\nx\r\n"),
                repeated(CHUNKED + "2;", "x"),
                repeated(JSON + "\r\n", "x"),
                repeated("HTTP/1.1 200 OK\r\n", "X-Header: 1\r\n"),
                repeated("", "HTTP/1.1 100 Continue\r\n\r\n"),
                bomb());
        try (ScriptedServer server =
                ScriptedServer.http(Reply.found(TestCalls.ID)).then(endless.toArray(Reply[]::new))) {
            List<String> output = ChildJvm.run(
                    Child.class, Map.of(), OPTIONS, List.of(server.url().toString(), String.valueOf(endless.size())));

            assertThat(server.received()).hasSize(endless.size() + 1);
            assertThat(output).hasSize(endless.size() + 1);
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

    /** Makes so many calls, prints how each ended, and then the most memory that this process has had, in kibibytes. */
    static final class Child {
        private static final Duration LIMIT = Duration.ofSeconds(1);

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            Logger.getLogger("").setLevel(Level.OFF);
            Endpoint endpoint = new Endpoint.Custom(URI.create(arguments[0]), new Region("us-east-1"));
            ClientSettings settings = TestCalls.callTimeout(LIMIT);
            // The first call takes longer, because the SDK's classes are loaded.
            TestCalls.call(TestCalls.GUEST, endpoint);
            List<String> ends = new ArrayList<>();
            for (int call = 0; call < Integer.parseInt(arguments[1]); call++) {
                ends.add(
                        switch (TestCalls.call(settings, TestCalls.GUEST, endpoint)) {
                            case Outcome.NotReached missed -> missed.failure().toString();
                            case Outcome other -> other.getClass().getSimpleName();
                        });
            }
            ends.forEach(System.out::println);
            System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("\\D", ""));
        }
    }
}
