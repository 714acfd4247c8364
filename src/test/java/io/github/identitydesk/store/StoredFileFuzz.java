package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.HostileInput;
import io.github.identitydesk.json.Json;
import java.util.Optional;

/** What holds for the content of a file of the app's own, whatever has been written into it. */
final class StoredFileFuzz {
    private StoredFileFuzz() {}

    /** A content is read as far as it makes sense, and what was understood is read again once it is written. */
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
