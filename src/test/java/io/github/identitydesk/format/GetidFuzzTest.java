package io.github.identitydesk.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.HostileInput;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class GetidFuzzTest {
    static Stream<byte[]> malformed() {
        return HostileInput.samples(RequestTextFuzz.MALFORMED, ".json");
    }

    @MethodSource("malformed")
    @FuzzTest(maxDuration = "10m")
    void aDocumentIsReadOrGetsItsSentence(byte[] data) {
        RequestTextFuzz.check(data, RequestFormat.GETID);
    }
}
