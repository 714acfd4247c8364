package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedClassesTest {
    private final List<Pattern> patterns = new ArrayList<>();

    @BeforeEach
    void readPatternsAsJlinkDoes() throws IOException {
        for (String pattern : UnusedClasses.patterns().split(",", -1)) {
            assertThat(pattern).startsWith("regex:");
            patterns.add(Pattern.compile(pattern.substring("regex:".length())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/java.desktop/java/awt/Component.class",
                "/java.desktop/javax/swing/JTable.class",
                "/java.desktop/sun/java2d/cmm/profiles/PYCC.pf",
                "/java.base/sun/security/util/resources/security_ja.class",
                "/java.xml/jdk/xml/internal/jdkcatalog/w3c/dtd/xhtml10/xhtml1-strict.dtd",
                "/javafx.controls/com/sun/javafx/scene/control/skin/caspian/caspian.bss",
                "/javafx.graphics/libglassgtk3.so"
            })
    void unusedFilesAreLeftOut(String resource) {
        assertThat(isLeftOut(resource)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/java.desktop/java/beans/PropertyChangeSupport.class",
                "/java.base/java/lang/Object.class",
                "/java.base/sun/security/util/resources/security.class",
                "/java.base/sun/util/resources/cldr/TimeZoneNames_en.class",
                "/java.xml/jdk/xml/internal/jdkcatalog/JDKCatalog.xml",
                "/javafx.controls/com/sun/javafx/scene/control/skin/modena/modena.bss",
                "/javafx.controls/com/sun/javafx/scene/control/skin/resources/controls_de.properties",
                "/javafx.graphics/javafx/scene/Scene.class"
            })
    void usedFilesAreKept(String resource) {
        assertThat(isLeftOut(resource)).isFalse();
    }

    /** jlink rejects a module that lacks one of its packages. */
    @Test
    void everyJdkPackageKeepsAFile() throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        Map<Path, Boolean> keepsFile = new HashMap<>();
        for (String module : List.of("java.base", "java.desktop", "java.xml")) {
            try (Stream<Path> all = Files.walk(modules.resolve(module))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    boolean stays = !isLeftOut("/" + modules.relativize(file));
                    keepsFile.merge(file.getParent(), stays, Boolean::logicalOr);
                }
            }
        }
        assertThat(keepsFile).isNotEmpty().doesNotContainValue(false);
    }

    private boolean isLeftOut(String resource) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(resource).matches());
    }
}
