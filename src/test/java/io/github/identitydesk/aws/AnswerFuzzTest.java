package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Outcome;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;

/** An input is the whole response of a server, starting with its status line, or else only the body of an error. */
@Tag("slow")
class AnswerFuzzTest {
    private static final byte[] WHOLE = "HTTP/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD =
            "HTTP/1.1 400 X\r\nContent-Type: application/x-amz-json-1.1\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @FuzzTest(maxDuration = "10m")
    void anyAnswerGivesAnOutcome(byte[] data) throws IOException {
        boolean whole = Arrays.mismatch(data, WHOLE) == WHOLE.length;
        check(socket -> {
            write(socket, whole ? new byte[0] : HEAD);
            write(socket, data);
            socket.close();
        });
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private static void check(Reply reply) throws IOException {
        try (ScriptedServer server = ScriptedServer.http(reply, reply, reply)) {
            String told = switch (TestCalls.call(TestCalls.LOGIN, server.endpoint())) {
                case Outcome.Found found -> found.identityId();
                case Outcome.Refused refused ->
                    refused.refusal().errorCode() + refused.refusal().serviceMessage();
                case Outcome.NotReached notReached -> notReached.failure().detail();
                case Outcome.Cancelled cancelled -> throw new AssertionError("cancelled by nobody");
            };
            assertThat(told).doesNotMatch("(?s).*[\\p{Cc}&&[^\\n]].*");
            for (int start = 0; start + 12 <= TestCalls.TOKEN.length(); start++) {
                assertThat(told).doesNotContain(TestCalls.TOKEN.substring(start, start + 12));
            }
        }
    }
}
