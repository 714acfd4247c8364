package io.github.identitydesk.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.identitydesk.model.Theme;
import io.github.identitydesk.view.control.HiddenParts;
import io.github.identitydesk.view.control.HighContrast;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.text.Font;
import javafx.stage.Window;

/** Applies the themes of the app. */
public final class Themes {
    /**
     * The key of the high contrast setting of Windows. JavaFX's own style sheets follow it only with the Modena theme. Not
     * tested on Windows.
     */
    private static final String WINDOWS_HIGH_CONTRAST = "Windows.SPI.HighContrast";

    /** The key of the theme of a GTK desktop. Its high contrast themes are HighContrast and HighContrastInverse. */
    private static final String GTK_THEME = "GTK.theme_name";

    /** Marks new windows, because dialogs and menus are windows that open later. */
    private static final ListChangeListener<Window> MARKING = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(window -> mark(window, true));
        }
    };

    private Themes() {}

    /**
     * Starts to read a theme and the default font on the FX thread, and returns while they are read. Controls may be created
     * from then on: before, the first control would make JavaFX read its own theme. Must not be called on the FX thread, for
     * which it waits.
     */
    public static void load(Theme theme) {
        CompletableFuture<String> styleSheet = CompletableFuture.supplyAsync(
                () -> choose(theme, isHighContrast(Platform.getPreferences())), Platform::runLater);
        Application.setUserAgentStylesheet(styleSheet.join());
        Platform.runLater(Font::getDefault);
    }

    /** Applies a theme to all windows. Call this again when the settings of the desktop change. */
    public static void apply(Theme theme) {
        show(theme, isHighContrast(Platform.getPreferences()));
    }

    /**
     * Applies a theme to all windows.
     *
     * @param theme the theme
     * @param highContrast whether Modena, which follows the colors of the system, is applied instead
     */
    public static void show(Theme theme, boolean highContrast) {
        List.copyOf(Window.getWindows()).stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .forEach(HiddenParts::styleLater);
        Application.setUserAgentStylesheet(choose(theme, highContrast));
    }

    /** Marks the windows for a theme, and returns its style sheet. */
    private static String choose(Theme theme, boolean highContrast) {
        List.copyOf(Window.getWindows()).forEach(window -> mark(window, highContrast));
        Window.getWindows().removeListener(MARKING);
        if (highContrast) {
            Window.getWindows().addListener(MARKING);
            return Application.STYLESHEET_MODENA;
        }
        boolean dark = theme == Theme.DARK
                || (theme == Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        return (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    }

    /**
     * Returns whether the desktop requests high contrast. JavaFX reports this on Windows and GTK, but not on macOS.
     *
     * @param desktop the preferences of the desktop, by their names in JavaFX
     */
    static boolean isHighContrast(Map<String, Object> desktop) {
        boolean isWindows = Boolean.TRUE.equals(desktop.get(WINDOWS_HIGH_CONTRAST));
        boolean isGtk = desktop.get(GTK_THEME) instanceof String theme && theme.startsWith("HighContrast");
        return isWindows || isGtk;
    }

    /** Sets a task to run on the FX thread whenever the desktop changes a setting that {@link #apply} depends on. */
    public static void onDesktopChange(Runnable task) {
        Platform.Preferences preferences = Platform.getPreferences();
        preferences.addListener((MapChangeListener<String, Object>) change -> {
            if (change.getKey().equals(WINDOWS_HIGH_CONTRAST) || change.getKey().equals(GTK_THEME)) {
                task.run();
            }
        });
        preferences.colorSchemeProperty().subscribe((was, is) -> task.run());
    }

    /** Marks a window for high contrast, or removes the mark. Not tested on Windows. */
    private static void mark(Window window, boolean highContrast) {
        if (window.getScene() != null) {
            HighContrast.mark(window.getScene().getRoot(), highContrast);
        }
    }
}
