package io.github.identitydesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Serializes changes to the files of a directory by the threads of all processes of the app, so that no change is lost. This
 * is not guaranteed: if no lock is available, because a network drive does not support locks or another process holds the
 * lock while it hangs, the change proceeds. Files are replaced atomically, so they stay intact; at worst, another process's
 * latest change is lost.
 */
final class ProcessLock {
    /** File locks belong to the process, so a further lock serializes the threads of this process. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private static final int ATTEMPTS = 1_000;
    private static final int MILLIS_BETWEEN = 5;

    private final Optional<FileChannel> channel;

    private ProcessLock(Optional<FileChannel> channel) {
        this.channel = channel;
    }

    /** Acquires the lock for a directory. Waits up to five seconds for other processes. */
    static ProcessLock on(Path directory) {
        THREADS.lock();
        return new ProcessLock(open(directory.resolve(".lock")));
    }

    private static Optional<FileChannel> open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            await(channel);
            return Optional.of(channel);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void await(FileChannel channel) {
        try {
            for (int attempt = 1; channel.tryLock() == null && attempt < ATTEMPTS; attempt++) {
                Thread.sleep(MILLIS_BETWEEN);
            }
        } catch (IOException e) {
            // The file system does not support locks; see above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Releases the lock. */
    void release() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            // The system releases the lock when the process ends at the latest.
        } finally {
            THREADS.unlock();
        }
    }
}
