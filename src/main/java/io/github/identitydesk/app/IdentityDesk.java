package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.view.SystemFileDialogs;
import io.github.identitydesk.words.Words;
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
     * Built while JavaFX starts, which does not need it before. The views wait for JavaFX's own thread: when they were built
     * beside its start, one start in some hundreds never opened a window.
     */
    private static final FutureTask<Wiring> WIRING = new FutureTask<>(IdentityDesk::wire);

    private Optional<Wiring> wiring = Optional.empty();

    /**
     * Opens the first window, and waits until the last one is closed.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    static void launch(FirstWindow first) {
        FIRST.set(first);
        Thread.ofPlatform().name("wiring").daemon().start(WIRING);
        launch(IdentityDesk.class);
    }

    private static Wiring wire() {
        Words words = new Words(Locale.getDefault());
        return new Wiring(words, new SystemFileDialogs(words));
    }

    @Override
    public void init() throws InterruptedException, ExecutionException {
        wiring = Optional.of(WIRING.get());
    }

    @Override
    public void start(Stage stage) {
        wiring.ifPresent(made -> made.openFirstWindow(stage, FIRST.getAndSet(FirstWindow.EMPTY)));
    }

    @Override
    public void stop() {
        wiring.ifPresent(Wiring::close);
    }
}
