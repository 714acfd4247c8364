package io.github.identitydesk.packaging;

import java.util.Locale;

/** The differences between operating systems. Only Linux has been tested so far. */
enum HostSystem {
    LINUX("linux", "identity-desk", "lib"),
    WINDOWS("windows", "Identity Desk", "bin"),
    MACOS("macos", "Identity Desk", "lib");

    /** The system that the build runs on. */
    static final HostSystem CURRENT = named(System.getProperty("os.name", ""));

    /** The name of the directory of its packaging files, which is also part of the names of downloads. */
    final String directory;

    /** The name of the launcher that opens the window. */
    final String launcher;

    /** The directory of the runtime's own native libraries. */
    final String nativesDirectory;

    HostSystem(String directory, String launcher, String nativesDirectory) {
        this.directory = directory;
        this.launcher = launcher;
        this.nativesDirectory = nativesDirectory;
    }

    /** Returns the system with the given {@code os.name}; Linux, if it is neither Windows nor macOS. */
    static HostSystem named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MACOS : LINUX;
    }

    /**
     * Returns the name of a download, such as {@code identity-desk-1.0.0-linux-x64}. It has no spaces, which a release page
     * would replace.
     *
     * @param version the version of the app
     * @param architecture the processor architecture, as in {@code os.arch}
     */
    String download(String version, String architecture) {
        String processor = architecture.equals("aarch64") ? "arm64" : "x64";
        return "identity-desk-" + version + "-" + directory + "-" + processor;
    }
}
