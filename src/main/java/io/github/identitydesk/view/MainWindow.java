package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.StoreTroubles;
import io.github.identitydesk.words.Words;
import java.io.File;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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
    private static final List<Integer> ICON_SIZES = List.of(32, 64, 256);

    private final Desk desk;
    private final Preferences preferences;
    private final Words words;
    private final Clicks clicks = new Clicks();
    private final FirstFrame firstFrame = new FirstFrame();
    private final Parent root;
    private final WindowController controller;

    /**
     * Builds a window, without showing it.
     *
     * @param desk the window's state
     * @param preferences how the app is to be
     * @param troubles what went wrong with the app's own files
     * @param words the words
     * @param dialogs asks for files
     * @param actions what reaches beyond the window
     */
    public MainWindow(
            Desk desk,
            Preferences preferences,
            StoreTroubles troubles,
            Words words,
            FileDialogs dialogs,
            WindowActions actions) {
        this.desk = desk;
        this.preferences = preferences;
        this.words = words;
        ViewContext context = new ViewContext(desk, preferences, troubles, words, dialogs, actions, clicks, firstFrame);
        View view = new Views(context).load("window");
        root = view.root();
        controller = view.controller(WindowController.class);
    }

    /** Has something done once the window has been painted for the first time; to be said before it is shown. */
    public void afterFirstFrame(Runnable work) {
        firstFrame.then(work);
    }

    /** Has the ID asked for, as its button does. */
    public void getId() {
        controller.getId();
    }

    /**
     * Shows the window on a stage, a new one. Its icon, and what only a call brings up, follow the first frame, which need
     * not wait for them.
     */
    public void show(Stage stage) {
        Scene scene = scene();
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowPlaces.restore(stage, preferences.windowPlace());
        desk.document()
                .file()
                .subscribe(file -> stage.setTitle(
                        file.map(it -> words.say("app.title", it.path().getFileName()))
                                .orElse(words.say("app.name"))));
        Timeline seconds = new Timeline(
                new KeyFrame(Duration.seconds(1), event -> desk.insights().tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        stage.setOnShown(event -> {
            controller.focusFirstField();
            seconds.play();
        });
        stage.setOnHiding(event -> {
            preferences.rememberWindowPlace(WindowPlaces.of(stage, preferences.windowPlace()));
            controller.close();
        });
        stage.setOnHidden(event -> {
            seconds.stop();
            desk.close();
        });
        firstFrame.then(() -> ICON_SIZES.forEach(size -> stage.getIcons()
                .add(new Image(Views.resource("icon-" + size + ".png").toExternalForm()))));
        firstFrame.await(scene);
        stage.show();
    }

    private Scene scene() {
        Scene scene = new Scene(root);
        clicks.watch(scene);
        scene.getStylesheets().add(Views.resource("identity-desk.css").toExternalForm());
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
        return scene;
    }
}
