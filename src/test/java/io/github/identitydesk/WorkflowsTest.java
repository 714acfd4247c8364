package io.github.identitydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the workflows use supported runners, and pinned actions on a supported runtime. */
class WorkflowsTest {
    private static final Path WORKFLOWS = Path.of(".github/workflows");

    /** The supported runners: the newest of each system, and older ones with no announced end of support. */
    private static final Set<String> RUNNERS = Set.of(
            "ubuntu-24.04",
            "ubuntu-24.04-arm",
            "macos-15",
            "macos-15-intel",
            "macos-26",
            "macos-26-intel",
            "windows-2022",
            "windows-2025");

    /** The first version of each action that runs on Node 24; Node 20 is no longer supported. */
    private static final Map<String, Integer> FIRST_SUPPORTED = Map.of(
            "actions/checkout", 5,
            "actions/setup-java", 5,
            "actions/upload-artifact", 6,
            "actions/download-artifact", 7,
            "actions/attest-build-provenance", 4);

    private static final Pattern PINNED = Pattern.compile("([\\w.-]+/[\\w./-]+)@[0-9a-f]{40} # v(\\d+)(\\.\\d+)*");
    private static final Pattern RUNNER = Pattern.compile("\\b(ubuntu|macos|windows)-[\\w.-]+");

    @Test
    void actionsArePinnedByCommitAndRunOnASupportedRuntime() throws IOException {
        List<String> used = lines().map(String::strip)
                .map(line -> line.replaceFirst("^- ", ""))
                .filter(line -> line.startsWith("uses:"))
                .map(line -> line.substring("uses:".length()).strip())
                .toList();
        assertThat(used).isNotEmpty();
        for (String action : used) {
            Matcher pinned = PINNED.matcher(action);
            assertThat(pinned.matches()).as(action).isTrue();
            assertThat(FIRST_SUPPORTED)
                    .as("An action that has not been reviewed")
                    .containsKey(pinned.group(1));
            assertThat(Integer.valueOf(pinned.group(2)))
                    .as(action)
                    .isGreaterThanOrEqualTo(FIRST_SUPPORTED.get(pinned.group(1)));
        }
    }

    @Test
    void runnersAreSupported() throws IOException {
        List<String> runners = new ArrayList<>();
        lines().filter(line -> !line.strip().startsWith("#"))
                .filter(line -> line.contains("runs-on") || line.contains("system:"))
                .forEach(line -> RUNNER.matcher(line).results().forEach(match -> runners.add(match.group())));
        assertThat(runners).isNotEmpty().allMatch(RUNNERS::contains);
    }

    private static Stream<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> workflows = Files.list(WORKFLOWS)) {
            for (Path workflow : workflows.toList()) {
                lines.addAll(Files.readAllLines(workflow));
            }
        }
        return lines.stream();
    }
}
