package io.github.identitydesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Replaces jpackage's launcher by a shell script. At every start, jpackage's launcher runs {@code dpkg} or {@code rpm} to
 * find its package, which takes longer than starting Java.
 *
 * @param image the image as created by jpackage, with the settings of its launcher
 * @param template the script, without the options and the class path
 */
record LinuxLauncher(AppImage image, Path template) {
    private static final String JARS = "\"$lib/app\"";

    /** Writes the script, and removes files that only jpackage's launcher needs. */
    void write() throws IOException {
        LauncherSettings settings = image.settings();
        // The script itself chooses the cache, depending on the command.
        String options = settings.options(JARS).stream()
                .filter(it -> !it.startsWith("-XX:AOTCache="))
                .collect(Collectors.joining(" "));
        Files.writeString(
                image.root().resolve("bin/identity-desk"),
                Files.readString(template)
                        .replace("@OPTIONS@", options)
                        .replace("@CLASS_PATH@", String.join(":", settings.classPath(JARS))));
        // The name under which the process is listed.
        Files.move(image.java(), image.java().resolveSibling("identity-desk"));
        for (String file : List.of("app/identity-desk.cfg", "app/.jpackage.xml", "libapplauncher.so")) {
            Files.delete(image.root().resolve("lib").resolve(file));
        }
    }
}
