package io.github.identitydesk.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The app image as an archive that can be unpacked anywhere, with one top-level directory named after the version. Its
 * content depends only on the image.
 *
 * @param image the app image
 * @param directory the name of the top-level directory
 * @param time the time of the files in it; the AOT caches require that of the jars
 */
record PortableArchive(Path image, String directory, Instant time) {
    /** Writes a {@code .tar.gz} with the permissions of the files, using GNU tar. */
    void tar(Path file) throws IOException, InterruptedException {
        Path tar = file.resolveSibling(directory + ".tar");
        String here = image.getFileName().toString();
        Programs.run(
                "tar",
                "--create",
                "--file=" + tar,
                "--directory=" + image.toAbsolutePath().getParent(),
                "--format=gnu",
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--mode=u+w,go-w,a+rX",
                "--mtime=@" + time.getEpochSecond(),
                "--transform=s,^" + here + "," + directory + ",S",
                here);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(tar, out);
        }
        Files.delete(tar);
    }

    /** Writes a {@code .zip}, with slashes in names, and with times in UTC as well as local times. */
    void zip(Path file) throws IOException {
        List<Path> files = FileTrees.files(image);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Path each : files) {
                String name = image.relativize(each)
                        .toString()
                        .replace(each.getFileSystem().getSeparator(), "/");
                ZipEntry entry = new ZipEntry(directory + "/" + name);
                entry.setLastModifiedTime(FileTime.from(time));
                zip.putNextEntry(entry);
                Files.copy(each, zip);
                zip.closeEntry();
            }
        }
    }
}
