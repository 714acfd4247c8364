package io.github.identitydesk.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of JDK modules that the app cannot use. JavaFX needs java.desktop for {@code java.beans}, but that module also
 * has Swing, AWT, printing and sound. jlink requires every package of a module, so one file of each is kept. The native
 * libraries in the jars of JavaFX are omitted too, because they cannot be loaded from the place where jlink stores them.
 */
final class UnusedClasses {
    private static final List<String> DESKTOP = List.of(
            "java.desktop/com/sun/imageio",
            "java.desktop/com/sun/java/swing",
            "java.desktop/com/sun/media",
            "java.desktop/com/sun/swing",
            "java.desktop/java/awt",
            "java.desktop/javax/imageio",
            "java.desktop/javax/print",
            "java.desktop/javax/sound",
            "java.desktop/javax/swing",
            "java.desktop/sun/awt",
            "java.desktop/sun/font",
            "java.desktop/sun/java2d",
            "java.desktop/sun/lwawt",
            "java.desktop/sun/print",
            "java.desktop/sun/swing");

    private static final List<String> XML = List.of(
            "java.xml/com/sun/org/apache/bcel",
            "java.xml/com/sun/org/apache/xalan",
            "java.xml/com/sun/org/apache/xml/internal/dtm",
            "java.xml/com/sun/org/apache/xpath",
            "java.xml/jdk/xml/internal/jdkcatalog/java",
            "java.xml/jdk/xml/internal/jdkcatalog/w3c");

    /** The native libraries of JavaFX, which are already among those of the runtime. */
    private static final String NATIVES = "regex:/javafx\\.graphics/[^/]+\\.(so|dll|dylib|jar)";

    /** Translations of the JDK's messages: the app is in English. */
    private static final String TRANSLATIONS =
            "/(java|jdk)\\.[^/]+/.*_(de|es|fr|it|ja|ko|pt_BR|sv|zh_CN|zh_HK|zh_TW)\\.(class|properties)";

    /** An unused theme of JavaFX; one file of the package is kept. */
    private static final String OLD_THEME = "regex:/javafx\\.controls/.*/skin/caspian/caspian\\.(css|bss)";

    private UnusedClasses() {}

    /** Returns the jlink patterns of the resources to leave out, separated by commas. */
    static String patterns() throws IOException {
        return String.join(
                ",",
                NATIVES,
                "regex:" + TRANSLATIONS,
                OLD_THEME,
                allButOneOfEachPackage(DESKTOP),
                allButOneOfEachPackage(XML));
    }

    private static String allButOneOfEachPackage(List<String> trees) throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        List<String> present = new ArrayList<>();
        Set<String> kept = new TreeSet<>();
        for (String tree : trees) {
            Path root = modules.resolve(tree);
            if (Files.isDirectory(root)) {
                present.add(tree);
                try (Stream<Path> all = Files.walk(root)) {
                    for (Path directory : all.filter(Files::isDirectory).toList()) {
                        smallestFile(directory)
                                .map(it -> modules.relativize(it).toString())
                                .ifPresent(kept::add);
                    }
                }
            }
        }
        return "regex:/(?!" + either(kept) + "$)" + either(present) + "/.*";
    }

    private static Optional<Path> smallestFile(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !file.toString().substring("/modules".length()).matches(TRANSLATIONS))
                    .min(Comparator.comparingLong(UnusedClasses::size).thenComparing(Path::toString));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String either(Collection<String> names) {
        return names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")"));
    }
}
