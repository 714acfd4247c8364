package io.github.identitydesk.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.HostileInput;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class YamlFuzzTest {
    static Stream<byte[]> malformed() {
        return HostileInput.samples(RequestTextFuzz.MALFORMED, ".yaml");
    }

    @MethodSource("malformed")
    @FuzzTest(maxDuration = "10m")
    void yamlIsReadOrGetsItsSentence(byte[] data) {
        RequestTextFuzz.check(data, RequestFormat.YAML);
    }
}
