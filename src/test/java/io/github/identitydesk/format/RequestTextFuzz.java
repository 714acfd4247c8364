package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.HostileInput;
import java.nio.file.Path;

/** The checks that hold for the text of a request in any format. */
final class RequestTextFuzz {
    static final Path MALFORMED = Path.of("src/test/resources/io/github/identitydesk/format/malformed");

    private RequestTextFuzz() {}

    /**
     * Checks that the text is either read or reported as unreadable, and that a request that was read can be written
     * and read back.
     */
    static void check(byte[] data, RequestFormat format) {
        String text = HostileInput.text(data);
        switch (HostileInput.read(() -> format.readSaved(text))) {
            case Reading.Unreadable<SavedRequest> unreadable -> HostileInput.assertHidesToken(unreadable.message());
            case Reading.Read<SavedRequest> read -> {
                String written = format.write(read.value());
                Reading<String> again = UnreadableText.reading(() -> format.write(format.saved(written)));
                assertThat(again).isEqualTo(new Reading.Read<>(written));
            }
        }
    }
}
