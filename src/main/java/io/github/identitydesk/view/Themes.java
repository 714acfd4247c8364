package io.github.identitydesk.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.identitydesk.model.Theme;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.stage.Window;

/** Shows the app in a theme. */
public final class Themes {
    /** The contrast setting of Windows; JavaFX’s own style sheets follow it only under Modena. Not tried on Windows. */
    private static final String WINDOWS_HIGH_CONTRAST = "Windows.SPI.HighContrast";

    /** The theme of a GTK desktop; those for high contrast are HighContrast and HighContrastInverse. */
    private static final String GTK_THEME = "GTK.theme_name";

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
        boolean highContrast = isHighContrast(preferences);
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

    /**
     * Whether the desktop asks for high contrast. JavaFX tells it of Windows and of GTK, and not of macOS.
     *
     * @param desktop the preferences of the desktop, by their names in JavaFX
     */
    static boolean isHighContrast(Map<String, Object> desktop) {
        boolean isWindows = Boolean.TRUE.equals(desktop.get(WINDOWS_HIGH_CONTRAST));
        boolean isGtk = desktop.get(GTK_THEME) instanceof String theme && theme.startsWith("HighContrast");
        return isWindows || isGtk;
    }

    /** Has something done each time that the desktop changes what {@link #apply} depends on; on the FX thread. */
    public static void onDesktopChange(Runnable work) {
        Platform.Preferences preferences = Platform.getPreferences();
        preferences.addListener((MapChangeListener<String, Object>) change -> {
            if (change.getKey().equals(WINDOWS_HIGH_CONTRAST) || change.getKey().equals(GTK_THEME)) {
                work.run();
            }
        });
        preferences.colorSchemeProperty().subscribe((was, is) -> work.run());
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
