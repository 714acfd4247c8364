package io.github.identitydesk.training;

import io.github.identitydesk.app.Launcher;
import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.store.WindowPlace;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** The training run for the AOT cache of the window: starts the app, performs the first actions of a user, and exits. */
public final class TrainingRun {
    /** The packages between JavaFX and the screen, for each system. The training run has no screen and would not load them. */
    private static final List<String> SCREEN = List.of("glass/ui", "prism/d3d", "prism/mtl", "prism/sw");

    private TrainingRun() {}

    /** Performs the first actions of a user. The exit code is 0 only if all of them succeeded. */
    public static void main(String[] args) throws IOException {
        try (SdkIdentityClient client = new SdkIdentityClient(() -> ClientSettings.DEFAULT, Clock.systemUTC())) {
            client.warmUp();
        }
        leaveFilesOfEarlierUse();
        loadClassesOfTheScreen();
        Path file = requestWithTokens();
        Thread.ofPlatform().name("user").daemon().start(() -> {
            try {
                new TrainingScript(file).useWindow();
            } catch (InterruptedException | ExecutionException | RuntimeException e) {
                System.getLogger(TrainingRun.class.getName()).log(System.Logger.Level.ERROR, "The training failed", e);
                Runtime.getRuntime().halt(1);
            }
        });
        Launcher.main(new String[] {"--sandbox", file.toString()});
    }

    /** Writes settings, because most starts are not the first one and read them. */
    private static void leaveFilesOfEarlierUse() {
        try (Store store = store()) {
            store.settings().change(settings -> settings.withWindow(new WindowPlace(10, 10, 1000, 700, false)));
        }
    }

    /** Returns the app's store, which reads and writes on the calling thread. */
    static Store store() {
        return new Store(
                UserDirectories.of(System.getProperties(), System.getenv()),
                SecureRandom::new,
                Clock.systemUTC(),
                Runnable::run,
                error -> {
                    throw new IllegalStateException(new Messages(Locale.ROOT).format(error));
                });
    }

    private static void loadClassesOfTheScreen() throws IOException {
        Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "javafx.graphics");
        for (String part : SCREEN) {
            Path root = module.resolve("com/sun").resolve(part);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.map(file -> module.relativize(file).toString())
                            .filter(name -> name.endsWith(".class"))
                            .forEach(TrainingRun::loadClass);
                }
            }
        }
    }

    private static void loadClass(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, TrainingRun.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a request with a login, so that saving it opens the question about the tokens. */
    private static Path requestWithTokens() throws IOException {
        Path file = Files.createTempDirectory("identity-desk-training").resolve("request.getid");
        IdentityRequest sample = SampleRequest.LOGIN.request(Clock.systemUTC());
        Files.writeString(file, RequestFormat.JSON.write(sample));
        return file;
    }
}
