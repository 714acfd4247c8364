package io.github.identitydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintKeyTest extends StoreFixture {
    @Test
    void createsTheKeyOnceAndKeepsIt() {
        FingerprintKey key = store().fingerprintKey();

        assertThat(key.bytes()).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(store().fingerprintKey().bytes()).isEqualTo(key.bytes());
        assertThat(directory.resolve("fingerprint.key")).hasBinaryContent(key.bytes());
    }

    @Test
    void givesEachUserADifferentKeyInTheirOwnDirectory() {
        FingerprintKey mine = store().fingerprintKey();
        Store theirs = storeIn(new UserDirectories(directory, directory.resolve("theirs")));

        byte[] other = theirs.fingerprintKey().bytes();
        assertThat(other).isNotEqualTo(mine.bytes());
        assertThat(directory.resolve("theirs").resolve("fingerprint.key")).hasBinaryContent(other);
        assertThat(errors).isEmpty();
    }

    @Test
    void keyIsImmutableAndMasked() {
        FingerprintKey key = store().fingerprintKey();
        byte[] copy = key.bytes();
        copy[0]++;

        assertThat(key.bytes()).isNotEqualTo(copy);
        assertThat(key.toString()).isEqualTo("FingerprintKey");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 5_000})
    void replacesAKeyOfTheWrongLength(int length) throws IOException {
        Path key = directory.resolve("fingerprint.key");
        Files.write(key, new byte[length]);

        byte[] bytes = store().fingerprintKey().bytes();

        assertThat(bytes).hasSize(32);
        assertThat(key).hasBinaryContent(bytes);
        assertThat(Path.of(key + ASIDE)).hasSize(length);
        assertThat(errors).containsExactly(Message.of("store.damaged", key.toString(), key + ASIDE));
    }

    @Test
    void usesATemporaryKeyIfTheFileIsUnusable() throws IOException {
        Path key = directory.resolve("fingerprint.key");
        Files.createDirectory(key);
        Store store = store();

        assertThat(store.fingerprintKey().bytes())
                .hasSize(32)
                .isEqualTo(store.fingerprintKey().bytes());
        assertThat(errors).containsExactly(Message.of("store.unreadable", key.toString()));
    }

    @Test
    void usesATemporaryKeyIfNothingCanBeWritten() throws IOException {
        Path state = Files.writeString(directory.resolve("state"), "a file in the directory's place");
        Store store = storeIn(new UserDirectories(directory, state));

        assertThat(store.fingerprintKey().bytes()).hasSize(32);
        assertThat(errors)
                .containsExactly(Message.of(
                        "store.unwritable", state.resolve("fingerprint.key").toString()));
    }

    @Test
    void usesATemporaryKeyIfTheDiskIsFull() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setAttributeViews("posix")
                .setBlockSize(512)
                .setMaxSize(1_024)
                .build();
        try (FileSystem full = Jimfs.newFileSystem(small)) {
            Path state = Files.createDirectory(full.getPath("/state"));
            Files.write(state.resolve("other"), new byte[1_024]);
            Store store = storeIn(new UserDirectories(state, state));

            assertThat(store.fingerprintKey().bytes())
                    .hasSize(32)
                    .isEqualTo(store.fingerprintKey().bytes());
            assertThat(errors).containsExactly(Message.of("store.unwritable", "/state/fingerprint.key"));
        }
    }
}
