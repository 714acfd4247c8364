package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableZipTest {
    private static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void zipHasOneTopDirectoryAndNamesWithSlashes() throws IOException {
        Path image = directory.resolve("Identity Desk");
        Files.createDirectories(image.resolve("app"));
        Files.writeString(image.resolve("identity-desk.exe"), "program");
        Files.writeString(image.resolve("app/a.jar"), "jar");
        Path file = directory.resolve("identity-desk-1.2.3-windows-x64.zip");
        new PortableArchive(image, "identity-desk-1.2.3", TIME).zip(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "identity-desk-1.2.3/identity-desk.exe", "identity-desk-1.2.3/app/a.jar");
            ZipEntry jar = zip.getEntry("identity-desk-1.2.3/app/a.jar");
            assertThat(jar.getLastModifiedTime()).isEqualTo(FileTime.from(TIME));
            assertThat(zip.getInputStream(jar)).hasContent("jar");
        }
    }
}
