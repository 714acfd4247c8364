package io.github.identitydesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of a launcher as jpackage writes them, one {@code key=value} per line.
 *
 * @param file the settings file, whose name ends with {@code .cfg}
 */
record LauncherSettings(Path file) {
    private static final String OPTION = "java-options=";
    private static final String CLASS_PATH = "app.classpath=";

    /**
     * Returns the JVM options.
     *
     * @param directory the text to write for the directory of the jars
     */
    List<String> options(String directory) throws IOException {
        return values(OPTION, directory);
    }

    /**
     * Returns the jars of the class path, in order.
     *
     * @param directory the text to write for their directory
     */
    List<String> classPath(String directory) throws IOException {
        return values(CLASS_PATH, directory);
    }

    /** Adds a JVM option. */
    void addOption(String option) throws IOException {
        Files.writeString(file, OPTION + option + "\n", StandardOpenOption.APPEND);
    }

    private List<String> values(String key, String directory) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replace("$APPDIR", directory))
                    .toList();
        }
    }
}
