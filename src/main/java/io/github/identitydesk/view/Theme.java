package io.github.identitydesk.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** The looks of the app. */
public enum Theme {
    /** As the system is set, and changing with it. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The contrast setting of Windows; JavaFX's own sheets answer to it only under its own theme. */
    private static final String WINDOWS_HIGH_CONTRAST = "Windows.SPI.HighContrast";

    /** Shows every window in this theme from now on. To be called again when the system's setting changes. */
    public void apply() {
        Platform.Preferences preferences = Platform.getPreferences();
        boolean highContrast = preferences.getBoolean(WINDOWS_HIGH_CONTRAST).orElse(false);
        boolean dark = this == DARK || (this == SYSTEM && preferences.getColorScheme() == ColorScheme.DARK);
        Application.setUserAgentStylesheet(
                highContrast
                        ? Application.STYLESHEET_MODENA
                        : dark
                                ? new PrimerDark().getUserAgentStylesheet()
                                : new PrimerLight().getUserAgentStylesheet());
    }
}
