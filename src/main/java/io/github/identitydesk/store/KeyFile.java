package io.github.identitydesk.store;

import io.github.identitydesk.files.Access;
import io.github.identitydesk.files.AtomicFiles;
import io.github.identitydesk.files.OwnerOnly;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The file of the fingerprint key. It contains only the bytes of the key and is written once. */
final class KeyFile {
    private final Path path;
    private final Supplier<SecureRandom> random;
    private final Clock clock;
    private final StorageErrors storageErrors = new StorageErrors();
    private final Consumer<Message> tell;

    KeyFile(Path path, Supplier<SecureRandom> random, Clock clock, Consumer<Message> tell) {
        this.path = path;
        this.random = random;
        this.clock = clock;
        this.tell = tell;
    }

    /**
     * Returns the key in the file, or a new key. If a new key cannot be written, logins are recognized until the app closes.
     */
    FingerprintKey key() {
        FingerprintKey key = new FingerprintKey(bytes());
        storageErrors.drain().forEach(tell);
        return key;
    }

    private byte[] bytes() {
        byte[] fresh = new byte[FingerprintKey.LENGTH];
        random.get().nextBytes(fresh);
        try {
            OwnerOnly.createDirectories(path.resolveSibling(""));
        } catch (IOException e) {
            storageErrors.unwritable(path);
            return fresh;
        }
        ProcessLock lock = ProcessLock.on(path.resolveSibling(""));
        try {
            return read().orElseGet(() -> write(fresh));
        } catch (IOException e) {
            storageErrors.unreadable(path);
            return fresh;
        } finally {
            lock.release();
        }
    }

    private Optional<byte[]> read() throws IOException {
        Optional<byte[]> bytes = OwnFiles.read(path, FingerprintKey.LENGTH);
        if (bytes.isPresent() && bytes.get().length != FingerprintKey.LENGTH) {
            storageErrors.damaged(path, OwnFiles.setAside(path, clock));
            return Optional.empty();
        }
        return bytes;
    }

    private byte[] write(byte[] key) {
        try {
            AtomicFiles.write(path, key, Access.OWNER_ONLY);
        } catch (IOException e) {
            storageErrors.unwritable(path);
        }
        return key;
    }
}
