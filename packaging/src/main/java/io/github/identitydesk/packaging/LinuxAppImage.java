package io.github.identitydesk.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Builds the {@code .AppImage}: a program that mounts the file system appended to it and starts {@code AppRun} there. That
 * program, the type 2 runtime of the AppImage project, is not packaged in Debian; the variable {@code APPIMAGE_RUNTIME}
 * contains its path, and {@code mksquashfs} creates the file system. If either is missing, no AppImage is built, and the
 * build reports that.
 *
 * @param root the files of {@code packaging/linux/root}
 * @param image the app image
 * @param time the modification time of the files in it
 */
record LinuxAppImage(Path root, Path image, Instant time) {
    private static final String ID = "io.github.identitydesk.IdentityDesk";
    private static final Path DESKTOP = Path.of("usr/share/applications", ID + ".desktop");
    private static final Path ICON = Path.of("usr/share/icons/hicolor/256x256/apps", ID + ".png");
    private static final Path METAINFO = Path.of("usr/share/metainfo", ID + ".metainfo.xml");

    /** Creates the directory that becomes the file system. */
    void layOut(Path directory) throws IOException {
        FileTrees.delete(directory);
        FileTrees.copy(image, directory.resolve("usr/lib/identity-desk"));
        for (Path file : new Path[] {DESKTOP, ICON, METAINFO}) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.copy(root.resolve(file), directory.resolve(file));
        }
        Files.copy(root.resolve(DESKTOP), directory.resolve(DESKTOP.getFileName()));
        Files.copy(root.resolve(ICON), directory.resolve(ICON.getFileName()));
        Files.copy(root.resolve(ICON), directory.resolve(".DirIcon"));
        Files.createSymbolicLink(directory.resolve("AppRun"), Path.of("usr/lib/identity-desk/bin/identity-desk"));
        FileTrees.setTimes(directory, time);
    }

    /**
     * Writes the file.
     *
     * @param runtime the type 2 runtime of the AppImage project
     */
    void write(Path directory, Path runtime, Path file) throws IOException, InterruptedException {
        layOut(directory);
        Path content = directory.resolveSibling(directory.getFileName() + ".squashfs");
        Files.deleteIfExists(content);
        Programs.run(
                "mksquashfs",
                directory.toString(),
                content.toString(),
                "-root-owned",
                "-noappend",
                "-comp",
                "xz",
                "-mkfs-time",
                String.valueOf(time.getEpochSecond()),
                "-quiet",
                "-no-progress");
        Files.copy(runtime, file);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            Files.copy(content, out);
        }
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
        FileTrees.delete(directory);
        Files.delete(content);
    }
}
