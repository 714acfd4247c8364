package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.HostileInput;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ShorthandFuzzTest {
    static Stream<byte[]> malformed() {
        return HostileInput.samples(RequestTextFuzz.MALFORMED, ".shorthand");
    }

    @MethodSource("malformed")
    @FuzzTest(maxDuration = "10m")
    void shorthandIsReadOrGetsItsSentence(byte[] data) {
        String text = HostileInput.text(data);
        switch (HostileInput.read(() -> logins(text))) {
            case Reading.Unreadable<List<Login>> unreadable -> HostileInput.assertHidesToken(unreadable.message());
            case Reading.Read<List<Login>> read -> {
                if (!read.value().isEmpty()) {
                    assertThat(logins(Shorthand.write(read.value()))).isEqualTo(read);
                }
            }
        }
    }

    /** Reads the logins of a text. A file reference is read as the file's name. */
    private static Reading<List<Login>> logins(String text) {
        return UnreadableText.reading(() -> Shorthand.read(text, value -> value));
    }
}
