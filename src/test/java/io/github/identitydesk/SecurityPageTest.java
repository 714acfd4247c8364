package io.github.identitydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise on the security page names a test that exists. */
class SecurityPageTest {
    private static final Path PAGE = Path.of(".github/SECURITY.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private static List<String> promises() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| Promise |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    @Test
    void everyPromiseNamesAnExistingTest() throws IOException {
        assertThat(promises()).hasSizeGreaterThan(15);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            var existing = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
            assertThat(promises()).allSatisfy(promise -> {
                List<String> named = TEST.matcher(promise)
                        .results()
                        .map((MatchResult it) -> it.group(1))
                        .toList();
                assertThat(named).isNotEmpty();
                assertThat(existing).containsAll(named);
            });
        }
    }
}
