package io.github.identitydesk.packaging;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Builds the package, on the system it runs on: the runtime, the app image, its AOT caches, the installers. Maven starts it
 * with the JDK of the build, after it has laid out the app's jars and the filtered packaging files.
 */
public final class PackageBuild {
    private final Path prepared;
    private final Path dist;
    private final Path javafx;
    private final Instant time;

    private PackageBuild(Path prepared, Path dist, Path javafx, Instant time) {
        this.prepared = prepared;
        this.dist = dist;
        this.javafx = javafx;
        this.time = time;
    }

    /** Arguments: the prepared directory; the directory of the results; the JavaFX jars; the time to give to the files. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new PackageBuild(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Instant.parse(args[3])).build();
    }

    private void build() throws IOException, InterruptedException {
        FileTrees.delete(dist);
        Files.createDirectories(dist);
        buildRuntime();
        for (Path jar : list(prepared.resolve("app"), "identity-desk-.*\\.jar")) {
            compileViews(jar);
        }
        for (Path jar : list(prepared.resolve("app"), "picocli-.*\\.jar")) {
            OldClasses.renew(jar);
        }
        AppImage image = buildImage();
        FileTrees.setTimes(image.root(), time);
        image.train();
        buildInstallers(image);
    }

    private void buildRuntime() throws IOException, InterruptedException {
        Path runtime = prepared.resolve("runtime");
        FileTrees.delete(runtime);
        Path unused = Files.writeString(prepared.resolve("unused-classes"), UnusedClasses.patterns());
        Programs.run(
                Programs.ofJdk("jlink"), "@" + prepared.resolve("jlink.args"), "--exclude-resources", "@" + unused);
        unpackNatives(runtime.resolve(HostSystem.CURRENT.nativesDirectory));
    }

    /**
     * JavaFX loads its native libraries from where the runtime keeps its own; else it would unpack them into the home
     * directory. Windows' C runtime, which JavaFX brings along too, is there already.
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
                Files.setLastModifiedTime(target, FileTime.from(time));
            }
        } finally {
            FileTrees.delete(classes);
        }
    }

    private AppImage buildImage() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Programs.ofJdk("jpackage"));
        command.add("@" + prepared.resolve("app-image.args"));
        HostSystem.CURRENT.directory.ifPresent(
                own -> command.add("@" + prepared.resolve(own).resolve("app-image.args")));
        Programs.run(command.toArray(String[]::new));
        AppImage image = AppImage.in(dist, HostSystem.CURRENT);
        if (HostSystem.CURRENT == HostSystem.LINUX) {
            LinuxInstallers.strip(image);
        }
        return image;
    }

    private void buildInstallers(AppImage image) throws IOException, InterruptedException {
        switch (HostSystem.CURRENT) {
            case LINUX -> {
                Path own = prepared.resolve("linux");
                new LinuxLauncher(image, own.resolve("identity-desk")).write();
                new LinuxInstallers(own, image, dist).build();
            }
            case WINDOWS, MAC -> {
                Path own = prepared.resolve(HostSystem.CURRENT.directory.orElseThrow());
                Programs.run(
                        Programs.ofJdk("jpackage"),
                        "@" + own.resolve("installer.args"),
                        "--app-image",
                        image.root().toString());
            }
        }
    }

    private static List<Path> list(Path directory, String name) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(it -> it.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }
}
