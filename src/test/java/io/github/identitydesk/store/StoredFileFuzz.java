package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.HostileInput;
import io.github.identitydesk.json.Json;
import java.util.Optional;

/** The checks that hold for any content of a file of the app. */
final class StoredFileFuzz {
    private StoredFileFuzz() {}

    /** Checks that the valid parts of the content are read, and are read back after they are written. */
    static <T> void check(byte[] data, Codec<T> codec) {
        HostileInput.read(() -> read(data, codec))
                .ifPresent(read -> assertThat(HostileInput.read(() -> read(written(read, codec), codec)))
                        .hasValueSatisfying(again -> assertThat(again.value()).isEqualTo(read.value())));
    }

    private static <T> Optional<Codec.Read<T>> read(byte[] data, Codec<T> codec) {
        return Json.readObject(data).map(codec::read);
    }

    private static <T> byte[] written(Codec.Read<T> read, Codec<T> codec) {
        return Json.writePretty(out -> codec.write(read.value(), read.others(), out));
    }
}
