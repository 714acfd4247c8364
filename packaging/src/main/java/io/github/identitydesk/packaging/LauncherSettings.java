package io.github.identitydesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of a launcher as jpackage writes them, a {@code key=value} a line.
 *
 * @param file ends with {@code .cfg}
 */
record LauncherSettings(Path file) {
    private static final String OPTION = "java-options=";
    private static final String CLASS_PATH = "app.classpath=";

    /**
     * The options of the JVM.
     *
     * @param directory how the directory of the jars is to be written
     */
    List<String> options(String directory) throws IOException {
        return values(OPTION, directory);
    }

    /**
     * The jars of the class path, in order.
     *
     * @param directory how their directory is to be written
     */
    List<String> classPath(String directory) throws IOException {
        return values(CLASS_PATH, directory);
    }

    /** Adds an option of the JVM. */
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
