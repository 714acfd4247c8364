package io.github.identitydesk.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.identitydesk.model.Theme;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** Shows the app in a theme. */
public final class Themes {
    /** The contrast setting of Windows; JavaFX's own sheets answer to it only under its own theme. Not tried there. */
    private static final String WINDOWS_HIGH_CONTRAST = "Windows.SPI.HighContrast";

    private Themes() {}

    /** Shows every window in this theme from now on. To be called again when the system's setting changes. */
    public static void apply(Theme theme) {
        Platform.Preferences preferences = Platform.getPreferences();
        boolean highContrast = preferences.getBoolean(WINDOWS_HIGH_CONTRAST).orElse(false);
        boolean dark =
                theme == Theme.DARK || (theme == Theme.SYSTEM && preferences.getColorScheme() == ColorScheme.DARK);
        Application.setUserAgentStylesheet(
                highContrast
                        ? Application.STYLESHEET_MODENA
                        : dark
                                ? new PrimerDark().getUserAgentStylesheet()
                                : new PrimerLight().getUserAgentStylesheet());
    }
}
