package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.view.dialog.SystemFileDialogs;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application. It shows its first window on the primary stage. */
public final class IdentityDesk extends Application {
    /** The contents of the first window until it is created. They are static because JavaFX creates the application itself. */
    private static final AtomicReference<FirstWindow> FIRST = new AtomicReference<>(FirstWindow.EMPTY);
    /**
     * Creates objects in parallel with the start of JavaFX. The views are not among them: when they were built during the
     * start of JavaFX, one start in several hundred never opened a window. {@link #init} builds them.
     */
    private static final FutureTask<Startup> STARTUP = new FutureTask<>(IdentityDesk::startUp);

    private Optional<Startup> startup = Optional.empty();
    private Optional<MainWindow> window = Optional.empty();

    /**
     * The app and the state of its first window.
     *
     * @param wiring the app
     * @param windowModel the state of the first window
     * @param first the contents of the first window
     */
    private record Startup(Wiring wiring, WindowModel windowModel, FirstWindow first) {
        MainWindow createWindow() {
            return wiring.createFirstWindow(windowModel);
        }

        void open(MainWindow window, Stage stage) {
            wiring.openFirstWindow(stage, window, windowModel, first);
        }
    }

    /**
     * Opens the first window and waits until the last window is closed.
     *
     * @param first the contents of the first window
     * @throws UnsupportedOperationException if there is no display
     */
    static void launch(FirstWindow first) {
        FIRST.set(first);
        Thread.ofPlatform().name("wiring").daemon().start(STARTUP);
        launch(IdentityDesk.class);
        close();
    }

    /** Closes the app on the thread that launched it. Closing may wait for files, which would block the FX thread. */
    private static void close() {
        try {
            STARTUP.get().wiring().close();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Startup startUp() {
        FirstWindow first = FIRST.getAndSet(FirstWindow.EMPTY);
        Messages messages = new Messages(Locale.getDefault()).load();
        Wiring wiring = new Wiring(messages, new SystemFileDialogs(messages));
        Thread.setDefaultUncaughtExceptionHandler(wiring.uncaughtErrors());
        return new Startup(wiring, wiring.firstWindow(first), first);
    }

    /** Builds the views. JavaFX calls this on a thread of its own, so that the FX thread can read the theme meanwhile. */
    @Override
    public void init() throws InterruptedException, ExecutionException {
        startup = Optional.of(STARTUP.get());
        window = startup.map(Startup::createWindow);
    }

    @Override
    public void start(Stage stage) {
        startup.ifPresent(made -> window.ifPresent(created -> made.open(created, stage)));
    }

    @Override
    public void stop() {
        startup.map(Startup::wiring).ifPresent(Wiring::end);
    }
}
