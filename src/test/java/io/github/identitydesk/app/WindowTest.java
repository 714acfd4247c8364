package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.store.UserDirectories;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.viewmodel.WindowModel;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxToolkit;

/** Base class of tests that operate the app's real window, wired as in production, as a user would. */
@Execution(ExecutionMode.SAME_THREAD)
abstract class WindowTest extends WindowRobot {
    final FakeDialogs dialogs = new FakeDialogs();

    @TempDir
    Path home;

    private final CssWarnings cssWarnings = new CssWarnings();
    private Wiring wiring;
    private Stage stage;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        HeadlessPixels.ignoreErrors();
    }

    @BeforeEach
    void start() {
        cssWarnings.listen();
        System.setProperty(UserDirectories.HOME_PROPERTY, home.toString());
        startApp();
        onFx(() -> {
            stage.setX(0);
            stage.setY(0);
            return stage;
        });
    }

    private void startApp() {
        stage = onFx(Stage::new);
        wiring = new Wiring(messages, dialogs);
        FirstWindow first = firstWindow();
        WindowModel windowModel = wiring.firstWindow(first);
        MainWindow window = wiring.createFirstWindow(windowModel);
        onFx(() -> {
            wiring.openFirstWindow(stage, window, windowModel, first);
            return stage;
        });
        waitUntil(() -> stage.isFocused() && isComplete());
    }

    /** Whether everything that follows the first frame, or the first one in a new theme, is there; the tabs are the last. */
    boolean isComplete() {
        boolean hasTabs = lookup("#tabs")
                .<TabPane>tryQuery()
                .filter(tabs -> tabs.getTabs().stream().allMatch(WindowTest::hasContent))
                .isPresent();
        return hasTabs && lookup("#outcomeTitle").tryQuery().isPresent();
    }

    private static boolean hasContent(Tab tab) {
        return tab.getContent() instanceof Parent content
                && !content.getChildrenUnmodifiable().isEmpty();
    }

    /** Changes the size of the window, with its frame. */
    void resize(double width, double height) {
        onFx(() -> {
            stage().setWidth(width);
            stage().setHeight(height);
            return stage();
        });
        settle();
    }

    /** Quits the app, runs an action, and starts the app again. */
    void restart(Runnable meanwhile) {
        hideWindows();
        quit();
        meanwhile.run();
        startApp();
    }

    /** Returns the app's handler of uncaught errors. */
    Thread.UncaughtExceptionHandler uncaughtErrors() {
        return wiring.uncaughtErrors();
    }

    /** Quits on the FX thread and then on another thread, as the app does. */
    void quit() {
        onFx(() -> {
            wiring.end();
            return wiring;
        });
        wiring.close();
    }

    /** How the window opens. */
    FirstWindow firstWindow() {
        return FirstWindow.EMPTY;
    }

    @AfterEach
    void stop() {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        hideWindows();
        quit();
        cssWarnings.stopListening();
    }

    Stage stage() {
        return stage;
    }
}
