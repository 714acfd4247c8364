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

/** The settings that the views follow, the same in all windows and after a restart. */
public final class Preferences {
    /** The theme's own size of text, in percent. */
    public static final int NORMAL_TEXT = 100;
    /** The steps in which text is enlarged and reduced, in percent. */
    private static final List<Integer> TEXT_SIZES =
            List.of(Settings.SMALLEST_TEXT, 90, NORMAL_TEXT, 110, 125, 150, 175, Settings.LARGEST_TEXT);

    private final PersistentValue<Settings> settings;
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty copiesIdentityId;
    private final IntegerProperty textSize;

    /** The preferences of those settings; each follows the other. */
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

    /** The size of all text, in percent of the theme's. */
    public IntegerProperty textSize() {
        return textSize;
    }

    /** Enlarges all text by one step. */
    public void enlargeText() {
        TEXT_SIZES.stream().filter(size -> size > textSize.get()).findFirst().ifPresent(textSize::set);
    }

    /** Reduces all text by one step. */
    public void reduceText() {
        TEXT_SIZES.reversed().stream()
                .filter(size -> size < textSize.get())
                .findFirst()
                .ifPresent(textSize::set);
    }

    /** How long a copied token stays on the clipboard. */
    public Duration clipboardTime() {
        return settings.value().clipboardTime();
    }

    /** Where the divider between request and answer stands in a new window, as a share of the width. */
    public double divider() {
        return settings.value().divider();
    }

    /** Remembers where the divider stands, as a window closes; other windows keep theirs. */
    public void rememberDivider(double position) {
        settings.change(old -> old.withDivider(position));
    }

    /** Where the divider between answer and tabs stands in a new window, as a share of the height. */
    public double answerDivider() {
        return settings.value().answerDivider();
    }

    /** Remembers where that divider stands, as a window closes; other windows keep theirs. */
    public void rememberAnswerDivider(double position) {
        settings.change(old -> old.withAnswerDivider(position));
    }

    /** Whether the IdentityId of a call that found one is copied by itself. */
    public BooleanProperty copiesIdentityId() {
        return copiesIdentityId;
    }

    /** Where the window that was closed last stood. */
    public Optional<WindowPlace> windowPlace() {
        return settings.value().window();
    }

    /** Remembers where a window stands, as it closes. */
    public void rememberWindowPlace(WindowPlace place) {
        settings.change(old -> old.withWindow(place));
    }

    /** All settings as they are now. */
    public Settings settings() {
        return settings.value();
    }

    /** Changes a setting; the change takes effect at once. */
    public void change(UnaryOperator<Settings> change) {
        settings.change(change);
    }

    private void show(Settings settings) {
        theme.set(settings.theme());
        copiesIdentityId.set(settings.copiesIdentityId());
        textSize.set(settings.textSize());
    }
}
