package io.github.identitydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.model.Outcome;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Runs on its kept inputs in every build: all that a server sends, from its status line on. To look for new ones: {@code
 * JAZZER_FUZZ=1 mvn test -Dtest=AnswerFuzzTest}.
 */
class AnswerFuzzTest {
    @FuzzTest(maxDuration = "600s")
    void anAnswerIsAnOutcomeWhateverItIs(byte[] data) throws IOException {
        Reply bytes = socket -> {
            socket.getOutputStream().write(data);
            socket.close();
        };
        check(bytes);
    }

    @FuzzTest(maxDuration = "600s")
    void aBodyIsAnOutcomeWhateverItIs(byte[] data) throws IOException {
        Reply bytes = socket -> {
            write(
                    socket,
                    "HTTP/1.1 400 X\r\nContent-Type: application/x-amz-json-1.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            write(socket, data);
            socket.close();
        };
        check(bytes);
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
