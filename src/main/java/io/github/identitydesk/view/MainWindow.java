package io.github.identitydesk.view;

import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.SecretClipboard;
import io.github.identitydesk.view.control.TextSize;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import io.github.identitydesk.view.control.Views.View;
import io.github.identitydesk.view.control.WindowActions;
import io.github.identitydesk.view.control.WindowScope;
import io.github.identitydesk.view.dialog.Prompts;
import io.github.identitydesk.view.dialog.SaveDialogs;
import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.Window;

/** One window of the app. */
public final class MainWindow {
    private static final List<Integer> ICON_SIZES = List.of(32, 64, 256);

    private final WindowModel windowModel;
    private final Preferences preferences;
    private final Messages messages;
    private final MousePressGuard mousePresses = new MousePressGuard();
    private final FirstFrame firstFrame = new FirstFrame();
    private final WindowScope scope = new WindowScope();
    private final Prompts prompts;
    private final SaveDialogs unsavedChanges;
    private final SecretClipboard secrets;
    private Runnable closed = () -> {};
    private final Parent root;
    private final WindowController controller;

    /**
     * Creates a window without showing it.
     *
     * @param windowModel the state of the window
     * @param preferences the settings that the window follows
     * @param errors the errors of the app that belong to no request
     * @param messages the messages
     * @param dialogs lets the user choose files
     * @param actions the actions that concern the whole app
     */
    public MainWindow(
            WindowModel windowModel,
            Preferences preferences,
            ErrorQueue errors,
            Messages messages,
            FileDialogs dialogs,
            WindowActions actions) {
        this.windowModel = windowModel;
        this.preferences = preferences;
        this.messages = messages;
        this.prompts = new Prompts(messages, this::stage);
        this.secrets = new SecretClipboard(preferences::clipboardTime);
        this.unsavedChanges = new SaveDialogs(windowModel.document(), dialogs, messages, this::stage);
        ViewContext context = new ViewContext(
                windowModel,
                preferences,
                errors,
                messages,
                dialogs,
                actions,
                prompts,
                unsavedChanges,
                secrets,
                mousePresses,
                firstFrame,
                scope);
        View view = new Views(context, MainWindow.class).load("window");
        root = view.root();
        controller = view.controller(WindowController.class);
    }

    /** Runs a task after the window has painted its first frame. Call this before the window is shown. */
    public void afterFirstFrame(Runnable task) {
        firstFrame.then(task);
    }

    /** Submits the form, as the button does. */
    public void submit() {
        windowModel.submission().submit(prompts);
    }

    /** Opens a file, as its menu does. */
    public void open(Path file) {
        windowModel.document().open(file, unsavedChanges);
    }

    private Window stage() {
        return root.getScene().getWindow();
    }

    /** Sets the task to run after the window is closed. Call this before the window is shown. */
    public void onClosed(Runnable task) {
        closed = task;
    }

    /**
     * Closes the window, as its menu does. Asks first if there are unsaved changes.
     *
     * @param then runs after the window is closed; not run if the user cancels
     */
    public void requestClose(Runnable then) {
        controller.requestClose(then);
    }

    /**
     * Shows the window on a new stage. The icons, and the views that only a call needs, are added after the first frame, which
     * is painted earlier without them.
     */
    public void show(Stage stage) {
        WindowKeys keys = new WindowKeys(windowModel.document().edits(), preferences);
        Scene scene = scene(keys);
        stage.setScene(scene);
        keys.keepMenuOpen(stage);
        keys.ignoreHeldEnter(stage);
        WindowPlaces.place(stage, preferences.windowPlace());
        windowModel.document().edits().origin().subscribe(origin -> showTitle(stage));
        windowModel.document().edits().changed().subscribe(changed -> showTitle(stage));
        scope.add(preferences.textSize().subscribe(size -> TextSize.apply(root, size.intValue())));
        stage.setOnShown(event -> controller.focusFirstField());
        stage.setOnCloseRequest(event -> {
            event.consume();
            controller.requestClose(() -> {});
        });
        stage.setOnHiding(event -> {
            preferences.rememberWindowPlace(WindowPlaces.of(stage, preferences.windowPlace()));
            secrets.clear();
            scope.close();
        });
        stage.setOnHidden(event -> {
            windowModel.close();
            closed.run();
        });
        firstFrame.then(() ->
                ICON_SIZES.forEach(size -> stage.getIcons().add(new Image(resource("icon-" + size + ".png")))));
        firstFrame.then(() -> tickEverySecond(stage));
        firstFrame.await(scene);
        stage.show();
    }

    /**
     * Updates what depends on the time, once a second while the window is shown. A timeline would make JavaFX prepare 60 frames
     * a second, even if nothing changes.
     */
    private void tickEverySecond(Stage stage) {
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Platform::runLater)
                .execute(() -> {
                    if (stage.isShowing()) {
                        tickEverySecond(stage);
                        windowModel.tokenAnalysis().tick();
                        windowModel.document().notices().tick();
                    }
                });
    }

    private void showTitle(Stage stage) {
        boolean isChanged = windowModel.document().edits().changed().get();
        stage.setTitle(windowModel
                .document()
                .file()
                .map(file -> messages.format(
                        isChanged ? "window.title.changed" : "app.title",
                        file.path().getFileName()))
                .orElseGet(() -> messages.format(isChanged ? "window.title.unsaved" : "app.name")));
    }

    private Scene scene(WindowKeys keys) {
        Scene scene = new Scene(root);
        mousePresses.watch(scene);
        keys.listen(scene);
        controller.keepEarlyKeys(scene);
        new FieldMenu(windowModel.document().edits(), messages).listen(scene);
        ContextMenuKeys.listen(scene);
        scene.getStylesheets().add(resource("identity-desk.css"));
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                List<File> files = event.getDragboard().getFiles();
                windowModel.document().open(files.stream().map(File::toPath).toList(), unsavedChanges);
            } else {
                windowModel.document().paste(event.getDragboard().getString());
            }
            event.setDropCompleted(true);
        });
        return scene;
    }

    private static String resource(String name) {
        return Objects.requireNonNull(MainWindow.class.getResource(name), name).toExternalForm();
    }
}
