package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Theme;
import io.github.identitydesk.store.PersistentValue;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.store.WindowPlace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The settings that the views follow. They are the same in all windows, and are saved. */
public final class Preferences {
    /** The text size of the theme, in percent. */
    public static final int NORMAL_TEXT = 100;
    /** The sizes of the text to choose from, in ascending order, in percent. */
    public static final List<Integer> TEXT_SIZES =
            List.of(Settings.MIN_TEXT, 90, NORMAL_TEXT, 110, 125, 150, 175, Settings.MAX_TEXT);

    private final PersistentValue<Settings> settings;
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty copiesIdentityId;
    private final IntegerProperty textSize;

    /**
     * Creates the preferences for the given settings. Each follows the other.
     *
     * @param settings the settings
     * @param tasks updates the properties on the UI thread
     */
    public Preferences(PersistentValue<Settings> settings, TaskRunner tasks) {
        this.settings = settings;
        theme = new SimpleObjectProperty<>(this, "theme", settings.value().theme());
        copiesIdentityId = new SimpleBooleanProperty(
                this, "copiesIdentityId", settings.value().copiesIdentityId());
        textSize = new SimpleIntegerProperty(this, "textSize", settings.value().textSize());
        textSize.subscribe((was, is) -> {
            if (settings.value().textSize() != is.intValue()) {
                settings.change(old -> old.withTextSize(is.intValue()));
            }
        });
        settings.addListener(() -> tasks.ui().execute(() -> show(settings.value())));
        theme.subscribe((was, is) -> {
            if (settings.value().theme() != is) {
                settings.change(old -> old.withTheme(is));
            }
        });
        copiesIdentityId.subscribe((was, is) -> {
            if (settings.value().copiesIdentityId() != is) {
                settings.change(old -> old.withCopying(is));
            }
        });
    }

    /** The theme. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** The text size, in percent of the theme's text size. */
    public IntegerProperty textSize() {
        return textSize;
    }

    /** Enlarges the text by one step. Does nothing at the largest size. */
    public void enlargeText() {
        TEXT_SIZES.stream().filter(size -> size > textSize.get()).findFirst().ifPresent(textSize::set);
    }

    /** Reduces the text by one step. Does nothing at the smallest size. */
    public void reduceText() {
        TEXT_SIZES.reversed().stream()
                .filter(size -> size < textSize.get())
                .findFirst()
                .ifPresent(textSize::set);
    }

    /** Returns the time after which copied secrets are removed from the clipboard. */
    public Duration clipboardTime() {
        return settings.value().clipboardTime();
    }

    /** Returns the initial position of the divider between the request and the answer, as a fraction of the width. */
    public double divider() {
        return settings.value().divider();
    }

    /** Saves the position of the divider when a window closes. Other windows are not affected. */
    public void rememberDivider(double position) {
        settings.change(old -> old.withDivider(position));
    }

    /** Returns the initial position of the divider between the answer and the tabs, as a fraction of the height. */
    public double answerDivider() {
        return settings.value().answerDivider();
    }

    /** Returns whether the user has dragged the divider between the answer and the tabs, in this or an earlier window. */
    public boolean isAnswerDividerDragged() {
        return Double.compare(answerDivider(), Settings.DEFAULT.answerDivider()) != 0;
    }

    /**
     * Saves the position of the divider between the answer and the tabs when a window closes. Other windows are not affected.
     */
    public void rememberAnswerDivider(double position) {
        settings.change(old -> old.withAnswerDivider(position));
    }

    /** Indicates whether each IdentityId that a call finds is copied automatically. */
    public BooleanProperty copiesIdentityId() {
        return copiesIdentityId;
    }

    /** Returns the place of the window that was closed last, if known. */
    public Optional<WindowPlace> windowPlace() {
        return settings.value().window();
    }

    /** Saves the place of a window when it closes. */
    public void rememberWindowPlace(WindowPlace place) {
        settings.change(old -> old.withWindow(place));
    }

    /** Returns the current settings. */
    public Settings settings() {
        return settings.value();
    }

    /** Changes the settings. The change takes effect immediately. */
    public void change(UnaryOperator<Settings> change) {
        settings.change(change);
    }

    private void show(Settings settings) {
        theme.set(settings.theme());
        copiesIdentityId.set(settings.copiesIdentityId());
        textSize.set(settings.textSize());
    }
}
