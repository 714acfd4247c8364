package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.StoreTroubles;
import io.github.identitydesk.words.Words;
import java.io.File;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.util.Duration;

/** One window of the app. */
public final class MainWindow {
    private static final double MIN_WIDTH = 700;
    private static final double MIN_HEIGHT = 520;
    private static final int PULSES_TO_PAINT = 3;
    private static final List<Integer> ICON_SIZES = List.of(32, 64, 256);

    private final Stage stage;
    private final WindowController controller;

    /**
     * Builds a window on a stage, without showing it.
     *
     * @param stage the stage, new
     * @param desk the window's state
     * @param preferences how the app is to be
     * @param troubles what went wrong with the app's own files
     * @param words the words
     * @param dialogs asks for files
     * @param actions what reaches beyond the window
     */
    public MainWindow(
            Stage stage,
            Desk desk,
            Preferences preferences,
            StoreTroubles troubles,
            Words words,
            FileDialogs dialogs,
            WindowActions actions) {
        this.stage = stage;
        Clicks clicks = new Clicks();
        FXMLLoader loader = new Views(new ViewContext(desk, preferences, troubles, words, dialogs, actions, clicks))
                .loader("window");
        Parent root = Views.load(loader);
        controller = loader.getController();
        Scene scene = new Scene(root);
        clicks.watch(scene);
        scene.getStylesheets().add(Views.resource("identity-desk.css").toExternalForm());
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowPlaces.restore(stage, preferences.windowPlace());
        stage.setOnHiding(event -> {
            preferences.rememberWindowPlace(WindowPlaces.of(stage, preferences.windowPlace()));
            controller.close();
        });
        desk.document()
                .file()
                .subscribe(file -> stage.setTitle(
                        file.map(it -> words.say("app.title", it.path().getFileName()))
                                .orElse(words.say("app.name"))));
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            files.stream().findFirst().map(File::toPath).ifPresent(desk.document()::open);
            event.setDropCompleted(!files.isEmpty());
        });
        Timeline seconds = new Timeline(
                new KeyFrame(Duration.seconds(1), event -> desk.insights().tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        stage.showingProperty().subscribe(showing -> {
            if (showing) {
                seconds.play();
            } else {
                seconds.stop();
            }
        });
        stage.setOnHidden(event -> desk.close());
        stage.setOnShown(event -> controller.focusFirstField());
    }

    /**
     * Has something done once the window has been painted for the first time. The first pulse lays the window out as it is
     * made, the second as the screen has it, and the third comes when that is painted.
     */
    public void afterFirstFrame(Runnable work) {
        Scene scene = stage.getScene();
        AtomicInteger pulses = new AtomicInteger();
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            if (pulses.incrementAndGet() < PULSES_TO_PAINT) {
                Platform.requestNextPulse();
            } else {
                scene.removePostLayoutPulseListener(listener[0]);
                Platform.runLater(work);
            }
        };
        scene.addPostLayoutPulseListener(listener[0]);
    }

    /** Has the ID asked for, as its button does. */
    public void getId() {
        controller.getId();
    }

    /** Shows the window. Its icon, and what only a call brings up, follow the first frame, which need not wait for them. */
    public void show() {
        afterFirstFrame(controller::complete);
        afterFirstFrame(() -> ICON_SIZES.forEach(size -> stage.getIcons()
                .add(new Image(Views.resource("icon-" + size + ".png").toExternalForm()))));
        stage.show();
    }
}
