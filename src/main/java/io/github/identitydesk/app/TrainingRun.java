package io.github.identitydesk.app;

import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.cli.Console;
import io.github.identitydesk.cli.IdentityDeskCommand;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.store.WindowPlace;
import io.github.identitydesk.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;

/**
 * The run from which the package's AOT cache learns what the app needs: it starts the app as people do, does what they do
 * first, and ends. Only the packaging starts it, by this class's name; the launcher knows nothing of it.
 */
public final class TrainingRun {
    private static final long POLL_MILLIS = 20;
    /** The time for a menu or a tab to be drawn. */
    private static final long LOOK_MILLIS = 150;
    /** What stands between JavaFX and the screen of each system; the run itself has no screen. */
    private static final List<String> SCREEN = List.of("glass/ui", "prism/d3d", "prism/mtl", "prism/sw");

    private TrainingRun() {}

    /** Does what people do first. It exits with 0 only if all of that came about. */
    public static void main(String[] args) throws IOException {
        try (SdkIdentityClient client = new SdkIdentityClient(() -> ClientSettings.DEFAULT, Clock.systemUTC())) {
            client.warmUp();
        }
        askWithoutWindow();
        leaveFilesOfEarlierUse();
        loadClassesOfTheScreen();
        Path file = requestWithTokens();
        Thread.ofPlatform().name("person").daemon().start(() -> {
            try {
                useWindow(file);
            } catch (InterruptedException | ExecutionException | RuntimeException e) {
                System.getLogger(TrainingRun.class.getName()).log(System.Logger.Level.ERROR, "The training failed", e);
                Runtime.getRuntime().halt(1);
            }
        });
        Launcher.main(new String[] {"--sandbox", file.toString()});
    }

    private static void askWithoutWindow() {
        int exit = IdentityDeskCommand.execute(
                Console.ofProcess(new Words(Locale.getDefault())),
                Clock.systemUTC(),
                first -> 1,
                "get-id",
                "--sandbox",
                "--identity-pool-id=" + SandboxPool.GUESTS.id());
        if (exit != 0) {
            throw new IllegalStateException("get-id exited with " + exit);
        }
    }

    /** Most starts are not the first, and find settings. */
    private static void leaveFilesOfEarlierUse() {
        try (Store store = store()) {
            store.settings().change(settings -> settings.withWindow(new WindowPlace(10, 10, 1000, 700, false)));
        }
    }

    /** What the app remembers, read and written on the thread that asks. */
    private static Store store() {
        return new Store(
                UserDirectories.of(System.getProperties(), System.getenv()),
                SecureRandom::new,
                Clock.systemUTC(),
                Runnable::run,
                trouble -> {
                    throw new IllegalStateException(trouble.key());
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

    /** A request of people who have a login; so saving it asks about the tokens. */
    private static Path requestWithTokens() throws IOException {
        Path file = Files.createTempDirectory("identity-desk-training").resolve("request.getid");
        IdentityRequest sample = SampleRequest.LOGIN.request(Clock.systemUTC());
        Files.writeString(file, RequestFormat.JSON.write(sample));
        return file;
    }

    private static void useWindow(Path file) throws InterruptedException, ExecutionException {
        awaitToolkit();
        await(() -> windows().anyMatch(window -> window.getScene() != null && window.isFocused()));
        Scene scene = onFx(() -> windows().findFirst().orElseThrow().getScene());
        press(scene, "getId");
        await(() -> lookup(scene, "identityId")
                .filter(field -> !((TextInputControl) field).getText().isEmpty())
                .isPresent());
        press(scene, "copyIdentityId");
        for (int tab = 1; tab < node(scene, "tabs", TabPane.class).getTabs().size(); tab++) {
            look(() -> node(scene, "tabs", TabPane.class).getSelectionModel().selectNext());
        }
        look(() -> node(scene, "addLogin", MenuButton.class).show());
        look(() -> node(scene, "addLogin", MenuButton.class).hide());
        look(() -> node(scene, "endpoint", ComboBoxBase.class).show());
        look(() -> node(scene, "endpoint", ComboBoxBase.class).hide());

        FileTime opened = modified(file);
        accelerate(scene, KeyCode.S);
        await(() -> dialog().isPresent());
        look(() -> dialog().ifPresent(TrainingRun::pressFirstButton));
        await(() -> !modified(file).equals(opened));
        accelerate(scene, KeyCode.N);
        await(() -> windows().count() == 2);
        look(() -> {});
        try (Store store = store()) {
            store.history().load();
            store.recentPools().load();
        }
        onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
    }

    private static void awaitToolkit() throws InterruptedException {
        while (true) {
            try {
                Platform.runLater(() -> {});
                return;
            } catch (IllegalStateException e) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Window> windows() {
        return Window.getWindows().stream();
    }

    private static Optional<Node> lookup(Scene scene, String id) {
        return Optional.ofNullable(scene.lookup("#" + id));
    }

    private static <T extends Node> T node(Scene scene, String id, Class<T> type) {
        return type.cast(lookup(scene, id).orElseThrow());
    }

    private static void press(Scene scene, String id) throws InterruptedException, ExecutionException {
        look(() -> node(scene, id, ButtonBase.class).fire());
    }

    /** Presses a key with Shortcut, and does not wait: what follows may be a dialog, which ends when the person says so. */
    private static void accelerate(Scene scene, KeyCode key) {
        Platform.runLater(() -> Objects.requireNonNull(
                        scene.getAccelerators().get(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN)),
                        key::getName)
                .run());
    }

    private static Optional<DialogPane> dialog() {
        return windows()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    private static void pressFirstButton(DialogPane dialog) {
        ((ButtonBase) dialog.lookupButton(dialog.getButtonTypes().getFirst())).fire();
    }

    private static void look(Runnable action) throws InterruptedException, ExecutionException {
        onFx(() -> {
            action.run();
            return true;
        });
        Thread.sleep(LOOK_MILLIS);
    }

    private static void await(Callable<Boolean> condition) throws InterruptedException, ExecutionException {
        while (!onFx(condition)) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
