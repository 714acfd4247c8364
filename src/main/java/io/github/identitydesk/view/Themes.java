package io.github.identitydesk.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.identitydesk.model.Theme;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/** Shows the app in a theme. */
public final class Themes {
    /** The contrast setting of Windows; JavaFX’s own style sheets follow it only under Modena. Not tried on Windows. */
    private static final String WINDOWS_HIGH_CONTRAST = "Windows.SPI.HighContrast";

    private static final String HIGH_CONTRAST = "high-contrast";

    /** Dialogs and menus are windows of their own, which open later. */
    private static final ListChangeListener<Window> MARKING = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(window -> mark(window, true));
        }
    };

    private Themes() {}

    /** Shows all windows in a theme. Call this again when the system’s setting changes. */
    public static void apply(Theme theme) {
        Platform.Preferences preferences = Platform.getPreferences();
        boolean highContrast = preferences.getBoolean(WINDOWS_HIGH_CONTRAST).orElse(false);
        boolean dark =
                theme == Theme.DARK || (theme == Theme.SYSTEM && preferences.getColorScheme() == ColorScheme.DARK);
        List.copyOf(Window.getWindows()).forEach(window -> mark(window, highContrast));
        Window.getWindows().removeListener(MARKING);
        if (highContrast) {
            Window.getWindows().addListener(MARKING);
        }
        Application.setUserAgentStylesheet(
                highContrast
                        ? Application.STYLESHEET_MODENA
                        : dark
                                ? new PrimerDark().getUserAgentStylesheet()
                                : new PrimerLight().getUserAgentStylesheet());
    }

    /** Lets the app’s own style sheet take its colours from Modena. Not tried on Windows. */
    private static void mark(Window window, boolean highContrast) {
        if (window.getScene() != null) {
            List<String> classes = window.getScene().getRoot().getStyleClass();
            classes.remove(HIGH_CONTRAST);
            if (highContrast) {
                classes.add(HIGH_CONTRAST);
            }
        }
    }
}
