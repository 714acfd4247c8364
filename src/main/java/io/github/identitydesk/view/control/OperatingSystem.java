package io.github.identitydesk.view.control;

/** The operating systems whose desktops differ. */
public enum OperatingSystem {
    /** Linux. */
    LINUX,
    /** macOS. */
    MAC,
    /** Windows. */
    WINDOWS,
    /** Any other system. */
    OTHER;

    /** The operating system on which the app runs. */
    public static final OperatingSystem CURRENT = named(System.getProperty("os.name", ""));

    private static OperatingSystem named(String name) {
        return name.startsWith("Linux")
                ? LINUX
                : name.startsWith("Mac") ? MAC : name.startsWith("Windows") ? WINDOWS : OTHER;
    }
}
