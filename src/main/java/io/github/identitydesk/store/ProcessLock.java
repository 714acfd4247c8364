package io.github.identitydesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one after the other change the files of a directory, be it in this process or in another, so that what both add is
 * kept. It is not a safeguard: where no lock is available (a network drive without locks, a process that hangs
 * while it holds it), the change goes ahead. Files are replaced whole, so they are whole all the same; at worst the
 * other's latest change is missing.
 */
final class ProcessLock {
    /** Locks of files belong to the process, so the threads of this one queue up here. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private static final int ATTEMPTS = 1_000;
    private static final int MILLIS_BETWEEN = 5;

    private final Optional<FileChannel> channel;

    private ProcessLock(Optional<FileChannel> channel) {
        this.channel = channel;
    }

    /** Waits for a turn, for other processes up to five seconds. */
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
            // No locks here: see above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the turn. */
    void release() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            // The system takes the lock back when the process ends at the latest.
        } finally {
            THREADS.unlock();
        }
    }
}
