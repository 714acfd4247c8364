package io.github.identitydesk.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the {@code .deb} and the {@code .rpm}, each if its tool is installed. Both contain the same tree: the app
 * image under {@code /usr/lib}, and the files of {@code root/}. The packages of jpackage would install everything under
 * {@code /opt}, with scripts that run as root.
 */
final class LinuxInstallers {
    private static final int KIBIBYTE = 1024;
    private static final int GZIP_EXTRA_FLAGS = 8;
    private static final byte GZIP_BEST = 2;

    private final Path prepared;
    private final AppImage image;
    private final Path dist;
    private final Path tree;
    private final Instant time;

    /**
     * Creates the builder.
     *
     * @param prepared the packaging files of Linux
     * @param image the app image
     * @param dist the directory for the installers
     * @param time the time that files in them have
     */
    LinuxInstallers(Path prepared, AppImage image, Path dist, Instant time) {
        this.prepared = prepared;
        this.image = image;
        this.dist = dist;
        this.tree = prepared.resolve("tree");
        this.time = time;
    }

    /** Removes debugging symbols from programs and libraries, if binutils is installed. */
    static void strip(AppImage image) throws IOException, InterruptedException {
        if (Programs.exists("strip")) {
            List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
            FileTrees.files(image.root()).stream()
                    .filter(it -> it.toString().endsWith(".so") || isProgram(it))
                    .map(Path::toString)
                    .forEach(command::add);
            Programs.run(command.toArray(String[]::new));
        }
    }

    /** Builds the installers whose tools are installed. */
    void build() throws IOException, InterruptedException {
        layOut();
        if (Programs.exists("rpmbuild")) {
            rpm();
        }
        if (Programs.exists("dpkg-deb")) {
            deb();
        }
        FileTrees.delete(tree);
    }

    /** Creates the tree that is installed. */
    void layOut() throws IOException {
        FileTrees.delete(tree);
        FileTrees.copy(prepared.resolve("root"), tree);
        FileTrees.copy(image.root(), tree.resolve("usr/lib/identity-desk"));
        Path bin = Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("identity-desk"), Path.of("../lib/identity-desk/bin/identity-desk"));
        compress(tree.resolve("usr/share/man/man1/identity-desk.1"));
        compress(tree.resolve("usr/share/doc/identity-desk/changelog"));
        setPermissions();
        FileTrees.setTimes(tree, time);
    }

    private void deb() throws IOException, InterruptedException {
        String architecture = Programs.output("dpkg", "--print-architecture");
        Path control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
        Files.writeString(
                control,
                Files.readString(prepared.resolve("control"))
                        .replace("@ARCHITECTURE@", architecture)
                        .replace("@INSTALLED_SIZE@", String.valueOf(kibibytes())));
        FileTrees.setTimes(tree, time);
        Programs.run(
                "env",
                epoch(),
                "dpkg-deb",
                "--root-owner-group",
                "-Zxz",
                "-z9",
                "--build",
                tree.toString(),
                dist.toString());
    }

    private void rpm() throws IOException, InterruptedException {
        Programs.run(
                "env",
                epoch(),
                "rpmbuild",
                "--define=use_source_date_epoch_as_buildtime 1",
                "--define=clamp_mtime_to_source_date_epoch 1",
                "-bb",
                "--quiet",
                "--define=_topdir " + prepared.resolve("rpm"),
                "--define=_rpmdir " + dist,
                "--define=_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
                "--define=staged " + tree,
                prepared.resolve("identity-desk.spec").toString());
    }

    /** Returns the time of the package, for the tools. */
    private String epoch() {
        return "SOURCE_DATE_EPOCH=" + time.getEpochSecond();
    }

    /** Compresses as {@code gzip -9n} does; Debian's checks require its header. */
    private static void compress(Path file) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new BestGzip(compressed)) {
            Files.copy(file, out);
        }
        byte[] bytes = compressed.toByteArray();
        bytes[GZIP_EXTRA_FLAGS] = GZIP_BEST;
        Files.write(Path.of(file + ".gz"), bytes);
        Files.delete(file);
    }

    private void setPermissions() throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.filter(it -> !Files.isSymbolicLink(it)).toList()) {
                boolean open = Files.isDirectory(path) || isProgram(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static boolean isProgram(Path path) {
        String name = path.getFileName().toString();
        Path parent = path.getParent();
        return (parent != null && parent.endsWith("bin"))
                || List.of("jspawnhelper", "jexec").contains(name);
    }

    private long kibibytes() throws IOException {
        long bytes = 0;
        for (Path file : FileTrees.files(tree)) {
            bytes += Files.size(file) + KIBIBYTE;
        }
        return bytes / KIBIBYTE;
    }
}
