package io.github.identitydesk.packaging;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Builds the package for the system it runs on: the runtime, the app image, its AOT caches, and the installers. Maven
 * starts this program with the JDK of the build, after copying the app's jars and the filtered packaging files.
 */
public final class PackageBuild {
    private final Path prepared;
    private final Path dist;
    private final Path javafx;
    private final Instant time;
    private final String version;
    private final HostSystem system = HostSystem.CURRENT;
    private final Signing signing = new Signing(System.getenv());

    private PackageBuild(Path target, Instant time, String version) {
        this.prepared = target.resolve("packaging");
        this.dist = target.resolve("dist");
        this.javafx = target.resolve("javafx");
        this.time = time;
        this.version = version;
    }

    /**
     * Builds the package.
     *
     * @param args the build directory, the time of the files, and the version
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new PackageBuild(Path.of(args[0]), Instant.parse(args[1]), args[2]).build();
    }

    private void build() throws IOException, InterruptedException {
        FileTrees.delete(dist);
        Files.createDirectories(dist);
        buildRuntime();
        for (Path jar : list(prepared.resolve("app"), "identity-desk-.*\\.jar")) {
            compileViews(jar);
        }
        for (Path jar : list(prepared.resolve("app"), "picocli-.*\\.jar")) {
            OldClasses.convertAll(jar, time);
        }
        AppImage image = buildImage();
        FileTrees.setTimes(image.root(), time);
        image.train();
        if (system == HostSystem.LINUX) {
            new LinuxLauncher(image, prepared.resolve("linux/identity-desk")).write();
        }
        signing.signImage(system, prepared, image.root());
        buildInstallers(image);
        buildPortable(image);
    }

    private void buildRuntime() throws IOException, InterruptedException {
        Path runtime = prepared.resolve("runtime");
        FileTrees.delete(runtime);
        Path unused = Files.writeString(prepared.resolve("unused-classes"), UnusedClasses.patterns());
        Programs.run(
                prepared,
                List.of(
                        Programs.ofJdk("jlink"),
                        "@jlink.args",
                        "--exclude-resources",
                        "@" + unused.getFileName(),
                        "--output",
                        "runtime"));
        unpackNatives(runtime.resolve(system.nativesDirectory));
    }

    /**
     * Copies the native libraries of JavaFX to those of the runtime, where JavaFX loads them; otherwise it would unpack
     * them into the home directory. The C runtime of Windows, which JavaFX includes, is already there.
     */
    private void unpackNatives(Path target) throws IOException {
        for (Path jar : list(javafx, "javafx-.*\\.jar")) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    Path library = target.resolve(entry.getName());
                    if (entry.getName().matches("[^/]+\\.(so|dll|dylib)") && !Files.exists(library)) {
                        Files.copy(zip.getInputStream(entry), library);
                    }
                }
            }
        }
    }

    private void compileViews(Path jar) throws IOException {
        List<Path> classPath = list(prepared.resolve("app"), ".*\\.jar");
        List<URL> urls = new ArrayList<>();
        for (Path each : classPath) {
            urls.add(each.toUri().toURL());
        }
        Path classes = Files.createTempDirectory("identity-desk-views");
        try (FileSystem content = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
            Path root = content.getPath("/");
            new ViewCompiler(root, loader, classPath, javafx).compile(classes);
            for (Path file : FileTrees.files(classes)) {
                Path target = root.resolve(classes.relativize(file).toString().replace('\\', '/'));
                Files.write(target, Files.readAllBytes(file));
                FileTrees.setTimesInJar(target, time);
            }
        } finally {
            FileTrees.delete(classes);
        }
    }

    private AppImage buildImage() throws IOException, InterruptedException {
        Programs.run(
                prepared,
                List.of(Programs.ofJdk("jpackage"), "@app-image.args", "@" + system.directory + "/app-image.args"));
        AppImage image = AppImage.in(dist, system);
        if (system == HostSystem.LINUX) {
            LinuxInstallers.strip(image);
        }
        return image;
    }

    private void buildInstallers(AppImage image) throws IOException, InterruptedException {
        if (system == HostSystem.LINUX) {
            new LinuxInstallers(prepared.resolve("linux"), image, dist, time).build();
            return;
        }
        if (system == HostSystem.WINDOWS) {
            MsiPath.write(prepared.resolve("windows/resources"));
        }
        Programs.run(
                prepared,
                List.of(
                        Programs.ofJdk("jpackage"),
                        "@" + system.directory + "/installer.args",
                        "--app-image",
                        image.root().toString()));
        for (Path installer : list(dist, ".*\\.(msi|dmg)")) {
            String type = installer.toString().substring(installer.toString().lastIndexOf('.'));
            Path named = Files.move(installer, dist.resolve(download() + type));
            signing.signInstaller(system, prepared, named);
        }
    }

    /** The {@code .dmg} is the portable archive of macOS. */
    private void buildPortable(AppImage image) throws IOException, InterruptedException {
        PortableArchive archive = new PortableArchive(image.root(), "identity-desk-" + version, time);
        switch (system) {
            case LINUX -> {
                archive.tar(dist.resolve(download() + ".tar.gz"));
                String runtime = System.getenv().getOrDefault("APPIMAGE_RUNTIME", "");
                if (runtime.isEmpty() || !Programs.exists("mksquashfs")) {
                    System.out.println("No AppImage: APPIMAGE_RUNTIME is not set, or mksquashfs is not installed");
                } else {
                    new LinuxAppImage(prepared.resolve("linux/root"), image.root(), time)
                            .write(
                                    prepared.resolve("AppDir"),
                                    Path.of(runtime),
                                    dist.resolve(download() + ".AppImage"));
                }
            }
            case WINDOWS -> archive.zip(dist.resolve(download() + ".zip"));
            case MACOS -> {}
        }
    }

    private String download() {
        return system.download(version, System.getProperty("os.arch", ""));
    }

    private static List<Path> list(Path directory, String name) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(it -> it.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }
}
