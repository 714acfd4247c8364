package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Theme;
import io.github.identitydesk.store.Settings;
import io.github.identitydesk.store.Store;
import io.github.identitydesk.store.WindowPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences are saved when they change, and follow the settings, which another process can change. */
class PreferencesTest {
    private final TaskRunner tasks = new TaskRunner(new Later(), Runnable::run);
    private Store store;
    private Preferences preferences;

    @BeforeEach
    void wire(@TempDir Path home) {
        store = Stores.in(home);
        preferences = new Preferences(store.settings(), tasks);
    }

    @Test
    void changedPreferencesAreSaved() {
        preferences.theme().set(Theme.DARK);
        preferences.copiesIdentityId().set(true);
        preferences.textSize().set(125);

        assertThat(store.settings().value())
                .isEqualTo(
                        Settings.DEFAULT.withTheme(Theme.DARK).withCopying(true).withTextSize(125));
    }

    @Test
    void savedPreferencesAreRestored() {
        store.settings()
                .change(old -> old.withTheme(Theme.LIGHT).withCopying(true).withTextSize(150));
        Preferences restored = new Preferences(store.settings(), tasks);

        assertThat(restored.theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(restored.copiesIdentityId().get()).isTrue();
        assertThat(restored.textSize().get()).isEqualTo(150);
        assertThat(restored.settings()).isEqualTo(store.settings().value());
    }

    @Test
    void preferencesFollowTheSettings() {
        store.settings()
                .change(old -> old.withTheme(Theme.LIGHT).withCopying(true).withTextSize(90));

        assertThat(preferences.theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(preferences.copiesIdentityId().get()).isTrue();
        assertThat(preferences.textSize().get()).isEqualTo(90);
    }

    @Test
    void settingsThatArePreferencesAlreadyAreNotSavedAgain() {
        List<Settings> changes = new ArrayList<>();
        store.settings().addListener(() -> changes.add(store.settings().value()));
        store.settings()
                .change(old -> old.withTheme(Theme.LIGHT).withCopying(true).withTextSize(90));

        assertThat(changes).hasSize(1);
    }

    @Test
    void textGrowsAndShrinksStepByStepWithinItsLimits() {
        List<Integer> sizes = new ArrayList<>();
        preferences.textSize().subscribe((was, is) -> sizes.add(is.intValue()));
        for (int press = 0; press < 10; press++) {
            preferences.enlargeText();
        }
        assertThat(sizes).containsExactly(110, 125, 150, 175, 200);

        sizes.clear();
        for (int press = 0; press < 10; press++) {
            preferences.reduceText();
        }
        assertThat(sizes).containsExactly(175, 150, 125, 110, 100, 90, 80);
    }

    @Test
    void placesOfAClosedWindowAreRemembered() {
        WindowPlace place = new WindowPlace(10, 20, 800, 600, false);
        preferences.rememberWindowPlace(place);
        preferences.rememberDivider(0.25);
        preferences.rememberAnswerDivider(0.75);

        assertThat(preferences.windowPlace()).contains(place);
        assertThat(preferences.divider()).isEqualTo(0.25);
        assertThat(preferences.answerDivider()).isEqualTo(0.75);
    }

    @Test
    void changeTakesEffectAtOnce() {
        preferences.change(old -> old.withClipboardTime(Duration.ofSeconds(5)));

        assertThat(preferences.clipboardTime()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void dividerThatWasDraggedIsToldFromOneThatWasNot() {
        assertThat(preferences.isAnswerDividerDragged()).isFalse();
        preferences.rememberAnswerDivider(0.75);
        assertThat(preferences.isAnswerDividerDragged()).isTrue();
    }
}
