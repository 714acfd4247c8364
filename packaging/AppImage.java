import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The app image as jpackage made it.
 *
 * @param root what is installed
 * @param app where the jars and the launchers' settings are
 * @param java the runtime's own launcher
 */
record AppImage(Path root, Path app, Path java) {
    private static final String TRAINING = "io.github.identitydesk.training.TrainingRun";
    private static final String CACHE = "identity-desk.aot";
    static final String OPTION = "java-options=";
    static final String CLASS_PATH = "app.classpath=";
    private static final long PATIENCE_MINUTES = 5;

    static AppImage in(Path dist) {
        Path image = dist.resolve("identity-desk");
        return switch (Package.HostSystem.CURRENT) {
            case LINUX -> new AppImage(image, image.resolve("lib/app"), image.resolve("lib/runtime/bin/java"));
            case WINDOWS -> new AppImage(image, image.resolve("app"), image.resolve("runtime/bin/java.exe"));
            case MAC -> {
                Path bundle = dist.resolve("identity-desk.app");
                Path contents = bundle.resolve("Contents");
                yield new AppImage(bundle, contents.resolve("app"), contents.resolve("runtime/Contents/Home/bin/java"));
            }
        };
    }

    /** Gives every file the same time. The cache is bound to the times of what it was made from, and installers keep whole seconds. */
    void setTimes(Instant time) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
    }

    /**
     * Has the app do what people do first, makes its AOT cache from what was seen, and has the launchers use it. The run
     * needs no screen and has its own home, so that it meets the settings of nobody.
     */
    void train() throws IOException, InterruptedException {
        Path settings = app.resolve("identity-desk.cfg");
        List<String> lines = Files.readAllLines(settings);
        List<String> options = values(lines, OPTION, app.toString()).toList();
        String classPath = values(lines, CLASS_PATH, app.toString()).collect(Collectors.joining(File.pathSeparator));
        Path home = Files.createTempDirectory("identity-desk-training");
        Path recording = home.resolve("recording");
        Path cache = app.resolve(CACHE);

        List<String> record = new ArrayList<>(options);
        record.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording));
        record.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Duser.home=" + home));
        record.addAll(List.of("-cp", classPath, TRAINING));
        java(home, record);

        List<String> create = new ArrayList<>(options);
        create.add("-XX:-AOTRecordTraining");
        create.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + cache));
        create.addAll(List.of("-cp", classPath));
        java(home, create);
        if (!Files.exists(cache)) {
            throw new IOException("The training left no cache");
        }
        Package.delete(home);

        for (Path launcher : launcherSettings()) {
            Files.writeString(launcher, OPTION + "-XX:AOTCache=$APPDIR/" + CACHE + "\n", StandardOpenOption.APPEND);
        }
    }

    /** With less, the runs talk of every class that they pass over. */
    private void java(Path home, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xlog:disable", "-Xlog:all=error:stderr"));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("HOME", home.toString());
        process.environment().put("XDG_CONFIG_HOME", home.toString());
        process.environment().put("XDG_STATE_HOME", home.toString());
        process.environment().put("XDG_DATA_HOME", home.toString());
        process.environment().remove("JAVA_TOOL_OPTIONS");
        Process running = process.start();
        if (!running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            throw new IOException("The training run did not end");
        }
        if (running.exitValue() != 0) {
            throw new IOException("The training run failed with " + running.exitValue());
        }
    }

    /** The values of a key in a launcher's settings, with the directory of the jars told in that way. */
    static Stream<String> values(List<String> settings, String key, String directory) {
        return settings.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("$APPDIR", directory));
    }

    private List<Path> launcherSettings() throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            return files.filter(file -> file.toString().endsWith(".cfg")).toList();
        }
    }
}
