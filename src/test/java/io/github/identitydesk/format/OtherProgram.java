package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program of this computer that runs copied text, in an environment without settings for AWS and proxies.
 *
 * @param path where it is installed
 * @param home the user's home directory for it, which is also its current directory
 */
record OtherProgram(Path path, Path home) {
    private static final int MAX_RUN = 60;

    /** Finds a program in the path, or skips the test. The check must succeed and print the mark. */
    static OtherProgram find(Path home, String name, String mark, String... check) {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(folders)
                .map(folder -> new OtherProgram(Path.of(folder, name), home))
                .filter(program -> Files.isExecutable(program.path) && program.prints(mark, check))
                .findFirst()
                .orElseGet(() -> abort(name + " " + String.join(" ", check) + " does not work on this computer"));
    }

    private boolean prints(String mark, String... check) {
        Process process = start(check);
        return output(process).contains(mark) && process.exitValue() == 0;
    }

    /** Starts the program. */
    Process start(String... arguments) {
        return start(path.toString(), List.of(arguments));
    }

    /** Starts a script for sh that calls the program by its name. */
    Process startScript(String file) {
        return start("sh", List.of("-e", file));
    }

    /** Starts a command for sh that calls the program by its name. */
    Process startCommand(String command) {
        return start("sh", List.of("-c", command));
    }

    private Process start(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeIf(OtherProgram::mayInterfere);
        builder.environment().compute("PATH", (name, folders) -> path.getParent() + File.pathSeparator + folders);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        builder.environment().put("AWS_PAGER", "");
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mayInterfere(String variable) {
        String name = variable.toLowerCase(Locale.ROOT);
        return name.startsWith("aws_") || name.endsWith("_proxy") || name.equals("pythonpath");
    }

    /** Returns all that a process prints, once it has ended. */
    static String output(Process process) {
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MAX_RUN, TimeUnit.SECONDS)).as(text).isTrue();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
