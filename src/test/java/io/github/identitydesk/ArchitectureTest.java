package io.github.identitydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that each package uses only the packages that it may use. */
class ArchitectureTest {
    private static final String BASE = "io.github.identitydesk.";
    private static final Path SOURCES = Path.of("src/main/java/io/github/identitydesk");
    private static final String[] JDK = {"java.lang..", "java.util..", "java.time..", "java.net..", "java.nio.."};

    /** The packages that each package may use besides itself and the JDK, as laid out in the design. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("files", List.of()),
            Map.entry("json", List.of("tools.jackson")),
            Map.entry("words", List.of("model")),
            Map.entry("token", List.of("model", "com.nimbusds", "javax.crypto")),
            Map.entry("aws", List.of("model", "token", "software.amazon")),
            Map.entry(
                    "format", List.of("model", "files", "token", "json", "tools.jackson.core", "org.snakeyaml.engine")),
            Map.entry("diagnosis", List.of("model", "words", "token")),
            Map.entry("sandbox", List.of("model", "json", "com.sun.net.httpserver", "tools.jackson.databind")),
            Map.entry("store", List.of("model", "files", "json", "tools.jackson")),
            Map.entry(
                    "viewmodel",
                    List.of(
                            "model",
                            "words",
                            "token",
                            "aws",
                            "format",
                            "diagnosis",
                            "sandbox",
                            "store",
                            "javafx.beans",
                            "javafx.collections",
                            "javafx.util")),
            Map.entry("cli", List.of("model", "words", "aws", "format", "diagnosis", "sandbox", "picocli", "io.burt")),
            Map.entry(
                    "view",
                    List.of(
                            "model",
                            "words",
                            "token",
                            "diagnosis",
                            "store",
                            "format",
                            "viewmodel",
                            "javafx",
                            "atlantafx")));

    /** The top packages, which may use all others. */
    private static final Set<String> TOP = Set.of("app", "training");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.identitydesk");

    static Stream<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !TOP.contains(name))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageUsesOnlyAllowedPackages(String name) {
        assertThat(MAY_USE).as("the packages that it may use are listed").containsKey(name);
        String[] allowed = Stream.concat(
                        Stream.of(BASE + name + ".."),
                        MAY_USE.getOrDefault(name, List.of()).stream()
                                .map(used -> (MAY_USE.containsKey(used) ? BASE + used : used) + ".."))
                .toArray(String[]::new);
        String[] all = Stream.of(
                        Stream.of(allowed),
                        Stream.of("java..", "javax.net..", "javax.xml..", "org.w3c.dom..", "org.xml.sax.."),
                        Stream.of("org.jspecify..", "org.slf4j.."))
                .flatMap(part -> part)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(BASE + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .check(CODE);
    }

    @Test
    void modelUsesOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(BASE + "model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(JDK), Stream.of(BASE + "model..", "org.jspecify.."))
                        .toArray(String[]::new))
                .check(CODE);
    }

    @Test
    void onlyTheAwsPackageUsesTheSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "aws..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(CODE);
    }

    @Test
    void findingsDoNotUseExplanations() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "diagnosis.finding")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "diagnosis")
                .check(CODE);
    }

    @Test
    void noTwoPackagesDependOnEachOther() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CODE);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageHasADescription(String name) throws IOException {
        assertThat(Files.readString(SOURCES.resolve(name).resolve("package-info.java")))
                .contains("/**")
                .contains("@NullMarked");
    }

    @Test
    void onlyTheTokenPackageUsesNimbus() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "token..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.nimbusds..")
                .check(CODE);
    }

    @Test
    void noTwoPartsOfFormatDependOnEachOther() {
        slices().matching(BASE + "format.(*)..").should().beFreeOfCycles().check(CODE);
        noClasses()
                .that()
                .resideInAPackage(BASE + "format")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "format.*")
                .check(CODE);
    }

    @Test
    void noTwoPartsOfViewDependOnEachOther() {
        slices().matching(BASE + "view.(*)..").should().beFreeOfCycles().check(CODE);
        noClasses()
                .that()
                .resideInAPackage(BASE + "view.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "view")
                .check(CODE);
    }
}
