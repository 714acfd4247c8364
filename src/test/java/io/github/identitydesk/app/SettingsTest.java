package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Settings are explained, take effect at once and can be reset. */
@Tag("slow")
class SettingsTest extends SettingsFixture {
    @Test
    void invalidValueIsExplainedAndNotApplied() throws TimeoutException {
        openSettings();
        fill("maxAttempts", "0");
        assertThat(text("maxAttemptsProblem")).isEqualTo("Enter a whole number from 1 to 10.");
        assertThat(onFx(() -> node("maxAttempts").getAccessibleHelp())).isEqualTo(text("maxAttemptsProblem"));
        clickOn("Close");
        restart(() -> {});

        openSettings();
        assertThat(text("maxAttempts")).isEqualTo("3");
    }

    @Test
    void refusedEntryLeavesTheValueAndAValidOneIsAppliedOnClosing() {
        openSettings();
        waitUntil(() -> node("connectTimeout").isFocused());
        fill("connectTimeout", "400");
        fill("connectTimeout", "4000");
        assertThat(text("connectTimeoutProblem")).startsWith("Enter seconds from 0 to 3,600");
        push(KeyCode.ESCAPE);
        waitUntil(() -> isShown("notice"));
        assertThat(text("notice")).startsWith("The entry for “Connect timeout (seconds)” is not valid");
        openSettings();
        waitUntil(() -> node("connectTimeout").isFocused());
        assertThat(text("connectTimeout")).isEqualTo("5");

        fill("connectTimeout", "40");
        push(KeyCode.ESCAPE);
        openSettings();
        waitUntil(() -> node("connectTimeout").isFocused());
        assertThat(text("connectTimeout")).isEqualTo("40");

        fill("connectTimeout", "7");
        push(KeyCode.ENTER);
        waitUntil(() -> Files.readString(home.resolve("settings.json"))
                .replace(" ", "")
                .contains("\"connectTimeoutSeconds\":7"));
    }

    @Test
    void problemDoesNotMoveTheSettingsBelow() {
        openSettings();
        double before = onFx(() -> node("maxAttempts").localToScreen(0, 0).getY());
        fill("connectTimeout", "x");
        fill("readTimeout", "4000");

        assertThat(isShown("readTimeoutProblem")).isTrue();
        assertThat(onFx(() -> node("maxAttempts").localToScreen(0, 0).getY())).isEqualTo(before);
    }

    @Test
    void settingsAreResetIndividuallyAndTogether() {
        openSettings();
        Node restoreAll = onFx(() -> lookup("Restore Defaults").query());
        assertThat(restoreAll.isDisabled()).isTrue();
        fill("maxAttempts", "5");
        fill("connectTimeout", "7");
        assertThat(restoreAll.isDisabled()).isFalse();
        clickOn("#maxAttemptsReset");
        assertThat(text("maxAttempts")).isEqualTo("3");
        assertThat(text("connectTimeout")).isEqualTo("7");
        assertThat(isShown("maxAttemptsReset")).isFalse();

        clickOn("Restore Defaults");
        assertThat(text("connectTimeout")).isEqualTo("5");
        assertThat(restoreAll.isDisabled()).isTrue();
    }

    @Test
    void restoredDefaultsCanBeUndoneUntilASettingIsChanged() {
        openSettings();
        fill("connectTimeout", "7");
        reach("theme");
        choose("theme", "Dark");
        clickOn("Restore Defaults");
        assertThat(text("connectTimeout")).isEqualTo("5");

        clickOn("#undoReset");
        assertThat(text("connectTimeout")).isEqualTo("7");
        assertThat(isShown("undoReset")).isFalse();
        waitUntil(() -> Application.getUserAgentStylesheet().contains("dark"));

        clickOn("Restore Defaults");
        reach("maxAttempts");
        fill("maxAttempts", "5");
        assertThat(isShown("undoReset")).isFalse();
    }

    @Test
    void themeChangesAtOnce() {
        String light = userAgentStyles();
        openSettings();
        reach("theme");
        choose("theme", "Dark");
        waitUntil(() -> !userAgentStyles().equals(light));
        assertThat(userAgentStyles()).contains("dark");
    }

    @Test
    void buttonsStayInTheDialogWhenThereAreManyProblems() {
        openSettings();
        for (String field : List.of("connectTimeout", "readTimeout", "callTimeout", "maxAttempts")) {
            fill(field, "x");
        }
        Node close = lookup("Close").query();
        assertThat(onFx(() -> close.getScene()
                        .getRoot()
                        .getLayoutBounds()
                        .contains(close.localToScene(close.getLayoutBounds()))))
                .isTrue();
    }

    @Test
    void identityIdIsCopiedAutomaticallyIfEnabled() {
        openSettings();
        reach("copiesIdentityId");
        clickOn("#copiesIdentityId");
        clickOn("Close");
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();

        waitUntil(() -> text("identityId").equals(clipboard()));
    }

    @Test
    void copiedTokenLeavesTheClipboardAfterTheTimeOfTheSettings() {
        openSettings();
        reach("clipboardTime");
        fill("clipboardTime", "1");
        clickOn("Close");
        addProvider("Google");
        write("secret");
        clickOn(".reveal").clickOn(".secret-field");
        chord(KeyCode.SHORTCUT, KeyCode.A);
        chord(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard()).isEqualTo("secret");

        waitUntil(() -> !"secret".equals(clipboard()));
    }

    @Test
    void everySettingHasItsOwnMnemonic() {
        openSettings();
        List<String> letters = onFx(() -> Stream.of(".setting .label", ".setting .check-box")
                .flatMap(selector -> lookup(selector).<Labeled>queryAll().stream())
                .filter(Labeled::isMnemonicParsing)
                .map(Labeled::getText)
                .filter(text -> text.contains("_"))
                .map(text ->
                        text.substring(text.indexOf('_') + 1).substring(0, 1).toLowerCase(Locale.ENGLISH))
                .toList());

        assertThat(letters).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    private static String userAgentStyles() {
        return onFx(Application::getUserAgentStylesheet);
    }

    /** Some window managers show a window that is as high as the screen without its title bar. */
    @Test
    void dialogWithTheLargestTextIsLowerThanTheScreen() {
        for (int step = 0; step < 10; step++) {
            chord(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
        openSettings();
        waitUntil(() -> isShown("theme"));

        assertThat(onFx(() -> node("theme").getScene().getWindow().getHeight()))
                .isLessThan(onFx(() -> Screen.getPrimary().getVisualBounds().getHeight()));
    }
}
