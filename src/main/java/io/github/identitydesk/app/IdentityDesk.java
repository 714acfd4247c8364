package io.github.identitydesk.app;

import io.github.identitydesk.view.SystemFileDialogs;
import io.github.identitydesk.words.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: it hands its first stage to the {@link Wiring}. */
public final class IdentityDesk extends Application {
    private Optional<Wiring> wiring = Optional.empty();

    @Override
    public void start(Stage stage) {
        Words words = new Words(Locale.getDefault());
        Wiring made = new Wiring(words, window -> new SystemFileDialogs(words, window));
        wiring = Optional.of(made);
        made.openWindow(stage);
    }

    @Override
    public void stop() {
        wiring.ifPresent(Wiring::close);
    }
}
