package io.github.identitydesk.app;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.view.SystemFileDialogs;
import io.github.identitydesk.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: it hands its first stage to the {@link Wiring}. */
public final class IdentityDesk extends Application {
    /** JavaFX makes the application itself, so what its first window begins with waits here, and only until then. */
    private static final AtomicReference<FirstWindow> FIRST = new AtomicReference<>(FirstWindow.EMPTY);

    private Optional<Wiring> wiring = Optional.empty();

    /**
     * Opens the first window, and waits until the last one is closed.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    static void launch(FirstWindow first) {
        FIRST.set(first);
        launch(IdentityDesk.class);
    }

    @Override
    public void init() {
        Words words = new Words(Locale.getDefault());
        wiring = Optional.of(new Wiring(words, window -> new SystemFileDialogs(words, window)));
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
