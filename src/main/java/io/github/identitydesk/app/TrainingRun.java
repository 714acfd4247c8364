package io.github.identitydesk.app;

import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.cli.Console;
import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.cli.IdentityDeskCommand;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.view.FileDialogs;
import io.github.identitydesk.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The run from which the package's AOT cache learns what the app needs: it does by itself what people do first, and
 * ends. Only the packaging starts it, by this class's name; the launcher knows nothing of it.
 */
public final class TrainingRun extends Application {
    private static final long POLL_MILLIS = 20;
    /** The time for a menu or a tab to be drawn. */
    private static final long LOOK_MILLIS = 150;
    /** What stands between JavaFX and the screen of each system; the run itself has no screen. */
    private static final List<String> SCREEN = List.of("glass/ui", "prism/d3d", "prism/es2", "prism/mtl", "prism/sw");

    private Optional<Wiring> wiring = Optional.empty();

    /** Does what people do first. It exits with 0 only if all of that came about. */
    public static void main(String[] args) throws IOException {
        try (SdkIdentityClient client = new SdkIdentityClient(ClientSettings.DEFAULT, Clock.systemUTC())) {
            client.warmUp();
        }
        askWithoutWindow();
        loadClassesOfTheScreen();
        Application.launch(TrainingRun.class, args);
        System.exit(0);
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

    @Override
    public void start(Stage stage) throws IOException {
        Path file = Files.createTempDirectory("identity-desk-training").resolve("request.getid");
        Wiring made = new Wiring(new Words(Locale.getDefault()), window -> alwaysChoosing(file));
        wiring = Optional.of(made);
        made.openFirstWindow(stage, FirstWindow.EMPTY);
        Thread.ofVirtual().name("training").start(() -> {
            try {
                play(stage, file);
                onFx(() -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    return true;
                });
            } catch (InterruptedException | ExecutionException | RuntimeException e) {
                System.getLogger(TrainingRun.class.getName()).log(System.Logger.Level.ERROR, "The training failed", e);
                Runtime.getRuntime().halt(1);
            }
        });
    }

    private static FileDialogs alwaysChoosing(Path file) {
        return new FileDialogs() {
            @Override
            public Optional<Path> open() {
                return Optional.of(file);
            }

            @Override
            public Optional<Path> openCertificates() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String suggestedName) {
                return Optional.of(file);
            }
        };
    }

    private static void play(Stage stage, Path file) throws InterruptedException, ExecutionException {
        await(stage::isShowing);
        press(stage, "trySandbox");
        press(stage, "getId");
        await(() -> !node(stage, "identityId", TextInputControl.class).getText().isEmpty());
        press(stage, "copyIdentityId");
        for (int tab = 1; tab < node(stage, "tabs", TabPane.class).getTabs().size(); tab++) {
            look(() -> node(stage, "tabs", TabPane.class).getSelectionModel().selectNext());
        }
        look(() -> node(stage, "addLogin", MenuButton.class).show());
        look(() -> node(stage, "addLogin", MenuButton.class).hide());
        look(() -> node(stage, "endpoint", ComboBoxBase.class).show());
        look(() -> node(stage, "endpoint", ComboBoxBase.class).hide());

        // The request has tokens, so that saving asks about them.
        accelerate(stage, KeyCode.S);
        await(() -> dialog().isPresent());
        look(() -> dialog().ifPresent(TrainingRun::pressFirstButton));
        await(() -> Files.exists(file));
        accelerate(stage, KeyCode.O);
        accelerate(stage, KeyCode.N);
        await(() -> Window.getWindows().size() == 2);
        look(() -> {});
    }

    private static <T extends Node> T node(Stage stage, String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(stage.getScene().lookup("#" + id), id));
    }

    private static void press(Stage stage, String id) throws InterruptedException, ExecutionException {
        look(() -> node(stage, id, ButtonBase.class).fire());
    }

    /** Presses a key with Shortcut, and does not wait: what follows may be a dialog, which ends when the person says so. */
    private static void accelerate(Stage stage, KeyCode key) {
        Platform.runLater(() -> Objects.requireNonNull(
                        stage.getScene()
                                .getAccelerators()
                                .get(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN)),
                        key::getName)
                .run());
    }

    private static Optional<DialogPane> dialog() {
        return Window.getWindows().stream()
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

    @Override
    public void stop() {
        wiring.ifPresent(Wiring::close);
    }
}
