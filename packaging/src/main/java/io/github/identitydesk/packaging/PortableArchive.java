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
 * The app image as an archive that is unpacked anywhere: one directory at the top, named by the version. What it holds
 * depends on nothing but the image.
 *
 * @param image the app image
 * @param directory the name of the directory at the top
 * @param time the time that files in it have; the AOT caches want that of the jars
 */
record PortableArchive(Path image, String directory, Instant time) {
    /** Writes a {@code .tar.gz}, with the permissions of the files; by GNU tar. */
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

    /** Writes a {@code .zip}, in which names have slashes and times are those of the world, beside those of the place. */
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
