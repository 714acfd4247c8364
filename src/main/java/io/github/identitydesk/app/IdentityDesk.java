package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
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

/** The JavaFX application: it shows its first window on the stage that it is given. */
public final class IdentityDesk extends Application {
    /** JavaFX makes the application itself, so what its first window begins with waits here, and only until then. */
    private static final AtomicReference<FirstWindow> FIRST = new AtomicReference<>(FirstWindow.EMPTY);
    /**
     * Objects that are created in parallel with the start of JavaFX. The views are not: when they were built during the
     * start of JavaFX, one start in several hundred never opened a window.
     */
    private static final FutureTask<Startup> STARTUP = new FutureTask<>(IdentityDesk::startUp);

    private Optional<Startup> startup = Optional.empty();

    /**
     * The app, and its first window's state.
     *
     * @param run whether the window is to call at once
     */
    private record Startup(Wiring wiring, WindowModel windowModel, boolean run) {
        void open(Stage stage) {
            wiring.openFirstWindow(stage, windowModel, run);
        }
    }

    /**
     * Opens the first window, and waits until the last one is closed.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    static void launch(FirstWindow first) {
        FIRST.set(first);
        Thread.ofPlatform().name("wiring").daemon().start(STARTUP);
        launch(IdentityDesk.class);
        close();
    }

    /** On the thread that launched the app, because it may wait for files, which JavaFX's own thread must not. */
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
        return new Startup(wiring, wiring.firstWindow(first), first.run());
    }

    @Override
    public void init() throws InterruptedException, ExecutionException {
        startup = Optional.of(STARTUP.get());
    }

    @Override
    public void start(Stage stage) {
        startup.ifPresent(made -> made.open(stage));
    }

    @Override
    public void stop() {
        startup.map(Startup::wiring).ifPresent(Wiring::end);
    }
}
