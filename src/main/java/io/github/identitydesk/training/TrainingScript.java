package io.github.identitydesk.training;

import io.github.identitydesk.sandbox.LazySandbox;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
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
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;

/**
 * Performs the first actions of a user in the window: opens a request, makes calls, copies, opens tabs and menus, cancels,
 * saves.
 *
 * @param file the request with which the window opens; it is overwritten
 */
record TrainingScript(Path file) {
    private static final long POLL_MILLIS = 20;
    /** The time for drawing a menu or a tab. */
    private static final long PAUSE_MILLIS = 150;

    /** Performs all actions and closes the windows. Must not be called on the FX thread. */
    void useWindow() throws InterruptedException, ExecutionException {
        awaitToolkit();
        await(() -> windows().anyMatch(window -> window.getScene() != null && window.isFocused()));
        Scene scene = onFx(() -> windows().findFirst().orElseThrow().getScene());
        press(scene, "getId");
        await(() -> lookup(scene, "identityId")
                .filter(field -> !((TextInputControl) field).getText().isEmpty())
                .isPresent());
        press(scene, "copyIdentityId");
        try (LazySandbox own = new LazySandbox(Clock.systemUTC())) {
            cancelSlowCall(scene, own.url());
        }
        for (int tab = 1; tab < node(scene, "tabs", TabPane.class).getTabs().size(); tab++) {
            perform(() -> node(scene, "tabs", TabPane.class).getSelectionModel().selectNext());
        }
        perform(() -> node(scene, "addLogin", MenuButton.class).show());
        perform(() -> node(scene, "addLogin", MenuButton.class).hide());
        perform(() -> node(scene, "endpoint", ComboBox.class).show());
        perform(() -> node(scene, "endpoint", ComboBox.class).hide());

        FileTime opened = modified(file);
        accelerate(scene, KeyCode.S);
        await(() -> dialog().isPresent());
        perform(() -> dialog().ifPresent(TrainingScript::pressFirstButton));
        await(() -> !modified(file).equals(opened));
        accelerate(scene, KeyCode.N);
        await(() -> windows().count() == 2);
        perform(() -> {});
        try (Store store = TrainingRun.store()) {
            store.history().load();
            store.recentPools().load();
        }
        onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
    }

    private static void cancelSlowCall(Scene scene, URI url) throws InterruptedException, ExecutionException {
        perform(() -> {
            node(scene, "endpoint", ComboBox.class).getSelectionModel().selectLast();
            node(scene, "endpointUrl", TextInputControl.class).setText(url.toString());
            node(scene, "identityPoolId", TextInputControl.class).setText(SandboxPool.SLOW.id());
        });
        press(scene, "getId");
        press(scene, "cancel");
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
        perform(() -> node(scene, id, ButtonBase.class).fire());
    }

    /** Presses a key with Shortcut, and does not wait, because this may open a dialog that the user must close. */
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

    private static void perform(Runnable action) throws InterruptedException, ExecutionException {
        onFx(() -> {
            action.run();
            return true;
        });
        Thread.sleep(PAUSE_MILLIS);
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
