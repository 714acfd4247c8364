package io.github.identitydesk.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Other programs that the build runs. */
final class Programs {
    private Programs() {}

    /**
     * Runs a program, and waits until it ends.
     *
     * @throws IOException if it cannot be started, or fails
     */
    static void run(String... command) throws IOException, InterruptedException {
        run(Path.of(""), List.of(command));
    }

    /**
     * Runs a program in a directory, and waits until it ends.
     *
     * @throws IOException if it cannot be started, or fails
     */
    static void run(Path directory, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .inheritIO()
                .directory(directory.toAbsolutePath().toFile());
        check(command.getFirst(), process.start().waitFor());
    }

    /**
     * Runs a program.
     *
     * @return its output, without leading and trailing white space
     * @throws IOException if it cannot be started, or fails
     */
    static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        check(command[0], process.waitFor());
        return printed.strip();
    }

    private static void check(String program, int exit) throws IOException {
        if (exit != 0) {
            throw new IOException(program + " failed with " + exit);
        }
    }

    /** Returns the path of a tool of the JDK that runs the build. */
    static String ofJdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Returns whether a program is on the path. */
    static boolean exists(String name) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(it -> Files.isExecutable(Path.of(it, name)));
    }
}
