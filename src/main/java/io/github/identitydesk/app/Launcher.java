package io.github.identitydesk.app;

import io.github.identitydesk.words.Words;
import java.util.Locale;

/** The {@code main}. It stands outside the {@link IdentityDesk application}, so that JavaFX is loaded only where a window opens. */
public final class Launcher {
    private Launcher() {}

    /** Opens the window, filled with what the options say. */
    public static void main(String[] args) {
        System.exit(WindowStart.open(new Words(Locale.getDefault())));
    }
}
