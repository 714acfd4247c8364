package io.github.identitydesk.format.paste;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.HostileInput;
import io.github.identitydesk.format.Reading;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class PasteFuzzTest {
    private static final Path SAMPLES = Path.of("src/test/resources/io/github/identitydesk/format");

    static Stream<byte[]> samples() {
        return Stream.concat(
                HostileInput.samples(SAMPLES.resolve("malformed"), ".pasted"),
                HostileInput.samples(SAMPLES.resolve("pasted"), ".txt"));
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "10m")
    void aTextIsRecognizedOrGetsItsSentence(byte[] data) {
        String text = HostileInput.text(data);
        switch (HostileInput.read(() -> PasteReader.read(text))) {
            case Reading.Unreadable<Pasted> unreadable -> HostileInput.assertHidesToken(unreadable.message());
            case Reading.Read<Pasted> read -> read.value().notes().forEach(HostileInput::assertHidesToken);
        }
    }
}
