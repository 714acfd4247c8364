package io.github.identitydesk.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that holds a lock on a file until it is terminated. */
final class LockHolder {
    private LockHolder() {}

    /** Starts the process and returns once it holds the lock. */
    static Process start(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != '!') {
            throw new IllegalStateException("the process could not acquire the lock");
        }
        return process;
    }

    /** Locks the file, reports that on standard output, and waits for the end of its input. */
    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel =
                FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            System.out.write('!');
            System.out.flush();
            while (System.in.read() != -1) {
                // No input is expected; the read returns at the end of the input.
            }
        }
    }
}
