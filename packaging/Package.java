import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the package, on the system it runs on: the runtime, the app image, its AOT cache, the installers. Maven starts it
 * with the JDK of the build, after it has laid out the app's jars and the filtered files of this directory.
 */
public final class Package {
    private Package() {}

    /** Arguments: the prepared directory; the directory of the results; the JavaFX jars; the time to give to the files. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path prepared = Path.of(args[0]);
        Path dist = Path.of(args[1]);
        Path runtime = prepared.resolve("runtime");
        delete(runtime);
        delete(dist);
        Files.createDirectories(dist);

        Path unused = Files.writeString(prepared.resolve("unused-classes"), UnusedClasses.patterns());
        run(tool("jlink"), "@" + prepared.resolve("jlink.args"), "--exclude-resources", "@" + unused);
        unpackNatives(Path.of(args[2]), runtime.resolve(HostSystem.CURRENT.nativesDirectory));

        renewOldClasses(prepared.resolve("app"));
        for (Path jar : jars(prepared.resolve("app"), "identity-desk-")) {
            StyleSheets.compile(jar, Instant.parse(args[3]));
            Views.compile(jar, prepared.resolve("app"), Path.of(args[2]), Instant.parse(args[3]));
        }
        UnusedStyles unusedStyles = UnusedStyles.listedIn(prepared.resolve("unused-style-classes"));
        for (Path jar : jars(prepared.resolve("app"), "atlantafx-")) {
            StyleSheets.reduceThemes(jar, unusedStyles, Instant.parse(args[3]));
        }
        List<String> image = new ArrayList<>(List.of(tool("jpackage"), "@" + prepared.resolve("app-image.args")));
        HostSystem.CURRENT.directory.ifPresent(
                own -> image.add("@" + prepared.resolve(own).resolve("app-image.args")));
        run(image.toArray(String[]::new));

        AppImage app = AppImage.in(dist);
        if (HostSystem.CURRENT == HostSystem.LINUX) {
            LinuxInstallers.strip(app);
        }
        app.setTimes(Instant.parse(args[3]));
        app.train();
        switch (HostSystem.CURRENT) {
            case LINUX -> {
                Path own = prepared.resolve("linux");
                new LinuxLauncher(app, own.resolve("identity-desk")).write();
                new LinuxInstallers(own, app, dist).make();
            }
            case WINDOWS, MAC -> {
                Path own = prepared.resolve(HostSystem.CURRENT.directory.orElseThrow());
                run(
                        tool("jpackage"),
                        "@" + own.resolve("installer.args"),
                        "--app-image",
                        app.root().toString());
            }
        }
    }

    /** Where the runtime keeps its own native libraries, JavaFX looks too; else it would unpack them into the home directory. */
    private static void unpackNatives(Path javafx, Path target) throws IOException {
        try (Stream<Path> jars = Files.list(javafx)) {
            for (Path jar : jars.filter(it -> it.getFileName().toString().matches("javafx-.*\\.jar"))
                    .toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
                            Files.copy(zip.getInputStream(entry), target.resolve(entry.getName()));
                        }
                    }
                }
            }
        }
    }

    /** Picocli is compiled for Java 5. */
    private static void renewOldClasses(Path jars) throws IOException {
        for (Path jar : jars(jars, "picocli-")) {
            OldClasses.renew(jar);
        }
    }

    private static List<Path> jars(Path directory, String prefix) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(it -> it.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Runs a program, and ends the build if it fails. */
    static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(command[0] + " failed with " + exit);
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    path.toFile().setWritable(true);
                    Files.delete(path);
                }
            }
        }
    }

    /** What differs between the systems. Only Linux could be tried so far. */
    enum HostSystem {
        LINUX("lib", Optional.empty()),
        WINDOWS("bin", Optional.of("windows")),
        MAC("lib", Optional.of("mac"));

        static final HostSystem CURRENT = current();

        final String nativesDirectory;
        final Optional<String> directory;

        HostSystem(String nativesDirectory, Optional<String> directory) {
            this.nativesDirectory = nativesDirectory;
            this.directory = directory;
        }

        private static HostSystem current() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }
}
