package io.github.identitydesk.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that holds a lock on a file until it is ended. */
final class LockHolder {
    private LockHolder() {}

    /** Starts the process; it holds the lock when this returns. */
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
            throw new IllegalStateException("the other process has no lock");
        }
        return process;
    }

    /** Locks the file, says so, and waits until its input ends. */
    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel =
                FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            System.out.write('!');
            System.out.flush();
            while (System.in.read() != -1) {
                // Nothing is sent; the end of the input is what is waited for.
            }
        }
    }
}
