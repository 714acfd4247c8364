package io.github.identitydesk.packaging;

import java.util.Locale;
import java.util.Optional;

/** What differs between the systems. Only Linux could be tried so far. */
enum HostSystem {
    LINUX("lib", Optional.empty()),
    WINDOWS("bin", Optional.of("windows")),
    MAC("lib", Optional.of("mac"));

    /** The system that the build runs on. */
    static final HostSystem CURRENT = named(System.getProperty("os.name", ""));

    /** Where the runtime keeps its own native libraries. */
    final String nativesDirectory;

    /** The directory of packaging files that jpackage needs for its installer on this system. */
    final Optional<String> directory;

    HostSystem(String nativesDirectory, Optional<String> directory) {
        this.nativesDirectory = nativesDirectory;
        this.directory = directory;
    }

    /** The system of that {@code os.name}; Linux, if it is neither Windows nor macOS. */
    static HostSystem named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MAC : LINUX;
    }
}
