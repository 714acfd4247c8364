package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the program loads and prints when started as a separate process. */
@Tag("slow")
class StartTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    private Path folder;

    private int start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + folder.resolve("classes"),
                "-cp",
                CLASS_PATH,
                "io.github.identitydesk.app.Launcher"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        List.of("DISPLAY", "WAYLAND_DISPLAY").forEach(builder.environment()::remove);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void getIdLoadsNoJavaFxClassesAndPrintsOnlyTheAnswer() throws IOException, InterruptedException {
        int exitCode = start("get-id", "--sandbox", "--identity-pool-id", SandboxPool.GUESTS.id(), "--output", "text");

        assertThat(exitCode).isZero();
        assertThat(read("out")).startsWith("us-east-1:").hasLineCount(1);
        assertThat(read("err")).isEmpty();
        assertThat(read("classes"))
                .contains(" io.github.identitydesk.cli.GetIdCommand ")
                .doesNotContain(" javafx.", " com.sun.javafx.", " com.sun.glass.", "identitydesk.view");
    }

    /** Other systems always have a display, so a window would open. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void windowWithoutOptionsDoesNotLoadTheOptionParser() throws IOException, InterruptedException {
        start();

        assertThat(read("classes"))
                .contains(" io.github.identitydesk.app.Launcher ", " javafx.")
                .doesNotContain(" picocli.");
    }
}
