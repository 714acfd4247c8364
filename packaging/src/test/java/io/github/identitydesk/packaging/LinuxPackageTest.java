package io.github.identitydesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the files for Linux packages, with an app image whose runtime is a script that prints its arguments. */
@EnabledOnOs(OS.LINUX)
class LinuxPackageTest {
    private static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir
    private Path directory;

    private AppImage image;

    @BeforeEach
    void imageAsJpackageMakesIt() throws IOException, InterruptedException {
        image = AppImage.in(directory, HostSystem.LINUX);
        Files.createDirectories(image.app());
        Files.createDirectories(image.java().getParent());
        Files.createDirectories(image.root().resolve("bin"));
        Files.writeString(image.java(), "#!/bin/sh\nfor each in \"$@\"; do echo \"$each\"; done\n");
        Files.writeString(image.app().resolve("a.jar"), "jar");
        Files.writeString(image.app().resolve(".jpackage.xml"), "");
        Files.writeString(image.root().resolve("lib/libapplauncher.so"), "");
        Files.writeString(image.root().resolve("bin/identity-desk"), "");
        Files.writeString(image.root().resolve("lib/runtime/jspawnhelper"), "");
        Files.writeString(image.settings().file(), """
                [Application]
                app.classpath=$APPDIR/a.jar
                app.classpath=$APPDIR/b.jar
                app.mainclass=io.github.identitydesk.app.Launcher

                [JavaOptions]
                java-options=-Xmx256m
                java-options=-XX:AOTCache=$APPDIR/window.aot
                """);
        new LinuxLauncher(image, Path.of("packaging/linux/identity-desk")).write();
        for (Path program :
                List.of(image.root().resolve("bin/identity-desk"), image.java().resolveSibling("identity-desk"))) {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void launcherSelectsTheCacheOfTheWindowOrTheCommand() throws IOException, InterruptedException {
        Path app = image.app().toRealPath();
        assertThat(start(launcher(), "request.getid"))
                .startsWith("-XX:AOTCache=" + app + "/window.aot", "-Xmx256m")
                .containsSubsequence("-cp", app + "/a.jar:" + app + "/b.jar")
                .endsWith("request.getid");
        assertThat(start(launcher(), "get-id", "--logins", "a b=c"))
                .startsWith("-XX:AOTCache=" + app + "/command.aot")
                .containsSubsequence("get-id", "--logins", "a b=c");
    }

    @Test
    void launcherWorksThroughALinkAndInAPathWithSpaces() throws IOException, InterruptedException {
        Path moved =
                Files.createDirectories(directory.resolve("with two blanks")).resolve("identity-desk");
        FileTrees.copy(image.root(), moved);
        Path link = Files.createSymbolicLink(directory.resolve("link"), moved.resolve("bin/identity-desk"));
        assertThat(start(link, "--version"))
                .first()
                .isEqualTo("-XX:AOTCache=" + moved.toRealPath() + "/lib/app/command.aot");
    }

    @Test
    void filesOfTheReplacedLauncherAreRemoved() {
        assertThat(image.settings().file()).doesNotExist();
        assertThat(image.app().resolve(".jpackage.xml")).doesNotExist();
        assertThat(image.root().resolve("lib/libapplauncher.so")).doesNotExist();
        assertThat(image.java()).doesNotExist();
    }

    @Test
    void installedTreeHasPermissionsTimesAndTheCommandOnThePath() throws IOException {
        Path prepared = directory.resolve("prepared");
        FileTrees.copy(Path.of("packaging/linux/root"), prepared.resolve("root"));
        new LinuxInstallers(prepared, image, directory, TIME).layOut();
        Path tree = prepared.resolve("tree");
        Path command = tree.resolve("usr/bin/identity-desk");
        assertThat(command).isSymbolicLink();
        assertThat(command.toRealPath())
                .isEqualTo(tree.toRealPath().resolve("usr/lib/identity-desk/bin/identity-desk"));
        assertThat(permissions(tree.resolve("usr/lib/identity-desk/bin/identity-desk")))
                .isEqualTo("rwxr-xr-x");
        assertThat(permissions(tree.resolve("usr/lib/identity-desk/lib/runtime/jspawnhelper")))
                .isEqualTo("rwxr-xr-x");
        assertThat(permissions(tree.resolve("usr/lib/identity-desk/lib/app/a.jar")))
                .isEqualTo("rw-r--r--");
        assertThat(tree.resolve("usr/share/man/man1/identity-desk.1.gz")).exists();
        assertThat(tree.resolve("usr/share/man/man1/identity-desk.1")).doesNotExist();
        for (Path file : FileTrees.files(tree)) {
            assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(TIME);
        }
    }

    @Test
    void portableArchiveHasOneTopDirectoryAndIsReproducible() throws IOException, InterruptedException {
        Path first = archive(image.root(), "first.tar.gz");
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere")).resolve("identity-desk");
        FileTrees.copy(image.root(), elsewhere);
        assertThat(archive(elsewhere, "second.tar.gz")).hasSameBinaryContentAs(first);
        assertThat(Programs.output("tar", "--list", "--file=" + first).lines())
                .allMatch(name -> name.startsWith("identity-desk-1.2.3/"))
                .contains("identity-desk-1.2.3/bin/identity-desk", "identity-desk-1.2.3/lib/app/a.jar");
        Programs.run("tar", "--extract", "--file=" + first, "--directory=" + directory);
        Path unpacked = directory.resolve("identity-desk-1.2.3/bin/identity-desk");
        assertThat(start(unpacked, "--version")).endsWith("--version");
        assertThat(Files.getLastModifiedTime(unpacked).toInstant()).isEqualTo(TIME);
    }

    @Test
    void appImageStartsTheAppAndHasDesktopFiles() throws IOException, InterruptedException {
        Path content = directory.resolve("AppDir");
        new LinuxAppImage(Path.of("packaging/linux/root"), image.root(), TIME).layOut(content);
        assertThat(start(content.resolve("AppRun"), "--version")).endsWith("--version");
        assertThat(content.resolve("io.github.identitydesk.IdentityDesk.desktop"))
                .exists();
        assertThat(content.resolve("io.github.identitydesk.IdentityDesk.png")).exists();
        assertThat(content.resolve(".DirIcon")).exists();
    }

    private Path archive(Path root, String name) throws IOException, InterruptedException {
        Path file = directory.resolve(name);
        new PortableArchive(root, "identity-desk-1.2.3", TIME).tar(file);
        return file;
    }

    private Path launcher() {
        return image.root().resolve("bin/identity-desk");
    }

    private static List<String> start(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
