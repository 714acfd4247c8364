package io.github.identitydesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Has a shell script start the app in place of jpackage's program, which asks {@code dpkg} or {@code rpm} at every start
 * which package it belongs to, and so takes longer than Java itself.
 *
 * @param image the image as jpackage made it, with the settings of its launcher
 * @param template the script, without the options and the class path
 */
record LinuxLauncher(AppImage image, Path template) {
    private static final String JARS = "\"$lib/app\"";

    /** Writes the script, and removes what only jpackage's program needs. */
    void write() throws IOException {
        LauncherSettings settings = image.settings();
        // The script names the cache itself, by what it is asked for.
        String options = settings.options(JARS).stream()
                .filter(it -> !it.startsWith("-XX:AOTCache="))
                .collect(Collectors.joining(" "));
        Files.writeString(
                image.root().resolve("bin/identity-desk"),
                Files.readString(template)
                        .replace("@OPTIONS@", options)
                        .replace("@CLASS_PATH@", String.join(":", settings.classPath(JARS))));
        // The process is listed by this name.
        Files.move(image.java(), image.java().resolveSibling("identity-desk"));
        for (String file : List.of("app/identity-desk.cfg", "app/.jpackage.xml", "libapplauncher.so")) {
            Files.delete(image.root().resolve("lib").resolve(file));
        }
    }
}
