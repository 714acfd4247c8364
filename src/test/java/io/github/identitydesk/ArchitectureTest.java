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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rooms to what each may use. */
class ArchitectureTest {
    private static final String BASE = "io.github.identitydesk.";
    private static final Path SOURCES = Path.of("src/main/java/io/github/identitydesk");
    private static final String[] JDK = {"java.lang..", "java.util..", "java.time..", "java.net..", "java.nio.."};

    /** What a room may use beyond itself and the JDK. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("files", List.of()),
            Map.entry("words", List.of("model")),
            Map.entry("aws", List.of("model", "software.amazon")),
            Map.entry("format", List.of("model", "files", "tools.jackson.core", "org.snakeyaml.engine")),
            Map.entry("diagnosis", List.of("model", "words", "com.nimbusds", "javax.crypto")),
            Map.entry("sandbox", List.of("model", "com.sun.net.httpserver", "tools.jackson")),
            Map.entry("store", List.of("model", "files", "tools.jackson", "com.fasterxml.jackson")),
            Map.entry(
                    "viewmodel",
                    List.of(
                            "model",
                            "words",
                            "aws",
                            "format",
                            "diagnosis",
                            "sandbox",
                            "store",
                            "javafx.beans",
                            "javafx.collections",
                            "javafx.util")),
            Map.entry("cli", List.of("model", "words", "aws", "format", "diagnosis", "sandbox", "picocli")),
            Map.entry(
                    "view",
                    List.of("model", "words", "diagnosis", "store", "format", "viewmodel", "javafx", "atlantafx")));

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.identitydesk");

    static Stream<String> rooms() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(room -> !room.equals("app"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyWhatItMay(String room) {
        assertThat(MAY_USE).as("what the room may use is written down").containsKey(room);
        String[] allowed = Stream.concat(
                        Stream.of(room).map(own -> BASE + own + ".."),
                        MAY_USE.getOrDefault(room, List.of()).stream()
                                .map(name -> (MAY_USE.containsKey(name) ? BASE + name : name) + ".."))
                .toArray(String[]::new);
        String[] all = Stream.of(
                        Stream.of(allowed),
                        Stream.of("java..", "javax.net..", "javax.xml..", "org.w3c.dom..", "org.xml.sax.."),
                        Stream.of("org.jspecify..", "org.slf4j.."))
                .flatMap(part -> part)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(BASE + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .check(CODE);
    }

    @Test
    void theModelUsesNothingButTheJdk() {
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
    void onlyTheAwsRoomKnowsTheSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "aws..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(CODE);
    }

    @Test
    void noTwoRoomsUseEachOther() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomHasAPageThatSaysWhatLivesThere(String room) throws IOException {
        assertThat(Files.readString(SOURCES.resolve(room).resolve("package-info.java")))
                .contains("/**")
                .contains("@NullMarked");
    }
}
