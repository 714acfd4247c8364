package io.github.identitydesk.store;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Theme;
import java.util.Optional;

/**
 * How the person wants the app to be.
 *
 * @param theme light, dark, or as the system is
 * @param divider where the divider between request and answer stands, from 0 (left) to 1 (right)
 * @param window where the last window stood, if one was ever closed
 * @param client how calls are made
 * @param keepsHistory whether calls go into the history
 */
public record Settings(
        Theme theme, double divider, Optional<WindowPlace> window, ClientSettings client, boolean keepsHistory) {
    /** The settings of the first start. */
    public static final Settings DEFAULT =
            new Settings(Theme.SYSTEM, 0.5, Optional.empty(), ClientSettings.DEFAULT, true);

    /** The same with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(other, divider, window, client, keepsHistory);
    }

    /** The same with the divider elsewhere. */
    public Settings withDivider(double other) {
        return new Settings(theme, other, window, client, keepsHistory);
    }

    /** The same with the window elsewhere. */
    public Settings withWindow(WindowPlace other) {
        return new Settings(theme, divider, Optional.of(other), client, keepsHistory);
    }

    /** The same with calls made otherwise. */
    public Settings withClient(ClientSettings other) {
        return new Settings(theme, divider, window, other, keepsHistory);
    }

    /** The same with the history on or off; what is in it stays. */
    public Settings withHistory(boolean kept) {
        return new Settings(theme, divider, window, client, kept);
    }
}
