package io.github.identitydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks what tests must observe because two test classes run at the same time. */
class ParallelTestsTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/test/java"), Path.of("packaging/src/test/java"));

    /** There is one FX thread, one focus and one clipboard for all of them. */
    @Test
    void classesThatStartJavaFxRunOneAfterTheOther() throws IOException {
        List<Path> starting = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (Files.readString(file).contains("FxToolkit.registerPrimaryStage()")) {
                        starting.add(file);
                    }
                }
            }
        }

        assertThat(starting)
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        file -> assertThat(Files.readString(file)).contains("@Execution(ExecutionMode.SAME_THREAD)"));
    }
}
