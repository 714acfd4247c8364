package io.github.identitydesk.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The app image as created by jpackage.
 *
 * @param root the directory that is installed
 * @param app the directory of the jars and the launchers' settings
 * @param java the launcher of the Java runtime
 * @param settings the settings of the launcher that opens the window
 */
record AppImage(Path root, Path app, Path java, LauncherSettings settings) {
    private static final String TRAINING = "io.github.identitydesk.training.";
    private static final long PATIENCE_MINUTES = 5;

    /**
     * The options that omit the profiles of the training run from the caches. The profiles take 3 MB and do not make a start
     * faster.
     */
    private static final List<String> NO_PROFILES = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    static AppImage in(Path dist, HostSystem system) {
        Path root = dist.resolve(system == HostSystem.MACOS ? system.launcher + ".app" : system.launcher);
        Path app = root.resolve(
                switch (system) {
                    case LINUX -> "lib/app";
                    case WINDOWS -> "app";
                    case MACOS -> "Contents/app";
                });
        Path java = root.resolve(
                switch (system) {
                    case LINUX -> "lib/runtime/bin/java";
                    case WINDOWS -> "runtime/bin/java.exe";
                    case MACOS -> "Contents/runtime/Contents/Home/bin/java";
                });
        return new AppImage(root, app, java, new LauncherSettings(app.resolve(system.launcher + ".cfg")));
    }

    /** Creates the AOT caches of the window and of the command, and configures the launchers to use them. */
    void train() throws IOException, InterruptedException {
        train("window", "TrainingRun");
        train("command", "CommandTraining");
        try (Stream<Path> files = Files.list(app)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".cfg")).toList()) {
                String cache = file.equals(settings.file()) ? "window" : "command";
                new LauncherSettings(file).addOption("-XX:AOTCache=$APPDIR/" + cache + ".aot");
            }
        }
    }

    /**
     * Runs the app through a typical first use, and creates an AOT cache from the classes it loaded. The run needs no
     * screen and uses a temporary home directory, so it does not see the settings of the user who builds the package.
     */
    private void train(String cache, String main) throws IOException, InterruptedException {
        List<String> options = settings.options(app.toString());
        String classPath = String.join(File.pathSeparator, settings.classPath(app.toString()));
        Path home = Files.createTempDirectory("identity-desk-training");
        Path recording = home.resolve("recording");

        List<String> record = new ArrayList<>(options);
        record.addAll(NO_PROFILES);
        record.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording));
        record.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Duser.home=" + home));
        record.addAll(List.of("-cp", classPath, TRAINING + main));
        java(home, record);

        Path file = app.resolve(cache + ".aot");
        List<String> create = new ArrayList<>(options);
        create.addAll(NO_PROFILES);
        create.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + file));
        create.addAll(List.of("-cp", classPath));
        java(home, create);
        if (!Files.exists(file)) {
            throw new IOException("The training run created no cache");
        }
        FileTrees.delete(home);
    }

    /** Logs errors only: at a lower level, the runs would print a line for every class left out of the cache. */
    private void java(Path home, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xlog:disable", "-Xlog:all=error:stderr"));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        for (String variable :
                List.of("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")) {
            process.environment().put(variable, home.toString());
        }
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
}
