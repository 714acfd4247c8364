package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.view.MainWindow;
import io.github.identitydesk.view.SystemFileDialogs;
import io.github.identitydesk.view.Themes;
import io.github.identitydesk.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The JavaFX application: it shows its first window on the stage that it is given. */
public final class IdentityDesk extends Application {
    /** JavaFX makes the application itself, so what its first window begins with waits here, and only until then. */
    private static final AtomicReference<FirstWindow> FIRST = new AtomicReference<>(FirstWindow.EMPTY);
    /** Made while JavaFX starts, as is the window, on one thread. */
    private static final FutureTask<Wiring> WIRING = new FutureTask<>(IdentityDesk::wire);

    private static final FutureTask<MainWindow> WINDOW = new FutureTask<>(IdentityDesk::build);

    private Optional<Wiring> wiring = Optional.empty();
    private Optional<MainWindow> window = Optional.empty();

    /**
     * Opens the first window, and waits until the last one is closed.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    static void launch(FirstWindow first) {
        FIRST.set(first);
        Themes.announce();
        Thread.ofPlatform().name("opening").daemon().start(() -> {
            WIRING.run();
            WINDOW.run();
        });
        launch(IdentityDesk.class);
    }

    private static Wiring wire() {
        Words words = new Words(Locale.getDefault());
        return new Wiring(words, new SystemFileDialogs(words));
    }

    private static MainWindow build() throws InterruptedException, ExecutionException {
        return WIRING.get().firstWindow(FIRST.getAndSet(FirstWindow.EMPTY));
    }

    @Override
    public void init() throws InterruptedException, ExecutionException {
        Wiring made = WIRING.get();
        Platform.runLater(made::showTheme);
        wiring = Optional.of(made);
        window = Optional.of(WINDOW.get());
    }

    @Override
    public void start(Stage stage) {
        wiring.ifPresent(made -> window.ifPresent(built -> made.open(built, stage)));
    }

    @Override
    public void stop() {
        wiring.ifPresent(Wiring::close);
    }
}
