package io.github.identitydesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finds code that is known to fail on operating systems other than the developer's. */
@Tag("slow")
class PortabilityTest {
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("packaging/src/test/java"));
    private static final List<Path> ALL = List.of(
            Path.of("src/main/java"),
            Path.of("src/test/java"),
            Path.of("packaging/src/main/java"),
            Path.of("packaging/src/test/java"));
    private static final Path THIS = Path.of("src/test/java/io/github/identitydesk/PortabilityTest.java");

    private static final JavaClasses CODE = new ClassFileImporter().importPackages("io.github.identitydesk");

    /** Patterns that may not occur in sources. */
    enum Rule {
        CONTROL_KEY("The shortcut key differs on macOS: use SHORTCUT", "CONTROL\\b|CONTROL_DOWN|\\.META\\b", true),
        SEPARATOR_OF_FILES(
                "Path strings have backslashes on Windows: compare paths, or replace the separator",
                "(path|file|directory)\\.toString\\(\\)\\s*\\.(contains|split|endsWith|startsWith|replace)\\(\"[^\"]*/",
                false),
        SEPARATOR_OF_PATHS(
                "The class path separator differs on Windows: use File.pathSeparator",
                "(class\\.path|module\\.path|getenv\\(\"PATH\"\\)).*\":\"",
                false),
        DIRECTORY_OF_UNIX(
                "This directory does not exist on all systems: use @TempDir",
                "Path\\.of\\(\"/(tmp|bin|usr|etc|var)\\b",
                false),
        ENCODING(
                "The default encoding depends on the system: specify one",
                "Charset\\.defaultCharset|new File(Reader|Writer)\\([^,)]*\\)|\\.getBytes\\(\\)",
                false),
        END_OF_LINE(
                "Line separators differ: use \\n in what is compared or stored",
                "System\\.lineSeparator|getProperty\\(\"line\\.separator\"\\)",
                false);

        private final String why;
        private final Pattern pattern;
        private final boolean inTestsOnly;

        Rule(String why, String pattern, boolean inTestsOnly) {
            this.why = why;
            this.pattern = Pattern.compile(pattern);
            this.inTestsOnly = inTestsOnly;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSourceViolates(Rule rule) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources(rule.inTestsOnly ? TESTS : ALL)) {
            List<String> lines = Files.readAllLines(source);
            for (int line = 0; line < lines.size(); line++) {
                if (rule.pattern.matcher(lines.get(line)).find()) {
                    found.add(source + ":" + (line + 1) + ": " + lines.get(line).strip());
                }
            }
        }
        assertThat(found).as(rule.why).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleFindsItsExample(Rule rule) {
        String example = switch (rule) {
            case CONTROL_KEY -> "chord(KeyCode.CONTROL, KeyCode.S);";
            case SEPARATOR_OF_FILES -> "if (file.toString().endsWith(\"b/c.json\")) {";
            case SEPARATOR_OF_PATHS -> "System.getProperty(\"java.class.path\").split(\":\")";
            case DIRECTORY_OF_UNIX -> "Path.of(\"/tmp/x\")";
            case ENCODING -> "new FileReader(file)";
            case END_OF_LINE -> "System.lineSeparator()";
        };
        assertThat(rule.pattern.matcher(example).find()).isTrue();
    }

    /** POSIX permissions throw on Windows, so such tests must be disabled there. */
    @Test
    void testsOfPosixPermissionsAreDisabledOnWindows() {
        List<String> unguarded = new ArrayList<>();
        for (JavaMethodCall call : posixCalls()) {
            for (JavaCodeUnit caller : callers(call.getOrigin(), new HashSet<>())) {
                boolean test = caller.isAnnotatedWith(Test.class) || caller.isAnnotatedWith(ParameterizedTest.class);
                if (test && !isForSomeSystems(caller)) {
                    unguarded.add(caller.getFullName());
                }
            }
        }
        assertThat(unguarded).as("@DisabledOnOs(OS.WINDOWS) is missing").isEmpty();
    }

    @Test
    void appUsesPosixPermissionsOnlyAfterChecking() {
        List<String> unguarded = posixCalls().stream()
                .map(JavaMethodCall::getOriginOwner)
                .filter(owner -> owner.getSource().isPresent())
                .filter(owner -> owner.getSource().get().getUri().getPath().contains("/target/classes/"))
                .filter(owner -> owner.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getName().equals("supportedFileAttributeViews")
                                || call.getName().equals("getFileAttributeView")))
                .map(owner -> owner.getName())
                .distinct()
                .toList();
        assertThat(unguarded).isEmpty();
    }

    /** A checkout on Windows must not change line endings that tests compare. */
    @Test
    void checkoutHasTheSameLineEndingsEverywhere() throws IOException {
        assertThat(Path.of(".gitattributes")).content().startsWith("* text=auto eol=lf");
        for (Path source : sources(ALL)) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain("\r\n");
        }
    }

    private static List<JavaMethodCall> posixCalls() {
        return CODE.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Files.class)
                        && call.getName().contains("PosixFilePermissions"))
                .toList();
    }

    private static Set<JavaCodeUnit> callers(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (seen.add(unit) && unit.getOwner().getSimpleName().endsWith("Test")) {
            unit.getAccessesToSelf().forEach(access -> callers(access.getOrigin(), seen));
        }
        return seen;
    }

    private static boolean isForSomeSystems(JavaCodeUnit test) {
        return test.isAnnotatedWith(DisabledOnOs.class)
                || test.isAnnotatedWith(EnabledOnOs.class)
                || test.getOwner().isAnnotatedWith(EnabledOnOs.class)
                || test.getOwner().isAnnotatedWith(DisabledOnOs.class);
    }

    private static List<Path> sources(List<Path> roots) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.getFileName().toString().endsWith(".java") && !file.equals(THIS))
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
