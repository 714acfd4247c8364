package io.github.identitydesk.store;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Theme;
import java.time.Duration;
import java.util.Optional;

/**
 * The user's settings.
 *
 * @param theme light, dark, or that of the system
 * @param textSize the size of all text in percent of the normal size, {@value #MIN_TEXT} to {@value #MAX_TEXT}
 * @param divider the position of the divider between request and answer, from 0 (left) to 1 (right)
 * @param answerDivider the position of the divider between answer and tabs, from 0 (top) to 1 (bottom)
 * @param window the position and size of the window that was closed last, if any
 * @param client the settings of calls
 * @param keepsHistory whether calls are added to the history
 * @param copiesIdentityId whether an IdentityId is copied to the clipboard automatically when it is found
 * @param clipboardTime how long a copied token stays on the clipboard, {@link #SHORTEST_CLIPBOARD_TIME} to
 *     {@link #MAX_CLIPBOARD_TIME}
 */
public record Settings(
        Theme theme,
        int textSize,
        double divider,
        double answerDivider,
        Optional<WindowPlace> window,
        ClientSettings client,
        boolean keepsHistory,
        boolean copiesIdentityId,
        Duration clipboardTime) {
    /** The smallest text size, in percent. */
    public static final int MIN_TEXT = 80;

    /** The largest text size, in percent. */
    public static final int MAX_TEXT = 200;

    /** The shortest time that a copied token may stay on the clipboard. */
    public static final Duration SHORTEST_CLIPBOARD_TIME = Duration.ofSeconds(1);

    /** The longest time that a copied token may stay on the clipboard. */
    public static final Duration MAX_CLIPBOARD_TIME = Duration.ofMinutes(10);

    /** The initial settings. */
    public static final Settings DEFAULT = new Settings(
            Theme.SYSTEM,
            100,
            0.5,
            0.55,
            Optional.empty(),
            ClientSettings.DEFAULT,
            true,
            false,
            Duration.ofSeconds(60));

    /** Returns these settings with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(
                other, textSize, divider, answerDivider, window, client, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** Returns these settings with another text size, limited to the allowed range. */
    public Settings withTextSize(int percent) {
        int allowed = Math.clamp(percent, MIN_TEXT, MAX_TEXT);
        return new Settings(
                theme, allowed, divider, answerDivider, window, client, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** Returns these settings with another position of the divider. */
    public Settings withDivider(double other) {
        return new Settings(
                theme, textSize, other, answerDivider, window, client, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** Returns these settings with another position of the divider between answer and tabs. */
    public Settings withAnswerDivider(double other) {
        return new Settings(
                theme, textSize, divider, other, window, client, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** Returns these settings with another position and size of the window. */
    public Settings withWindow(WindowPlace other) {
        return new Settings(
                theme,
                textSize,
                divider,
                answerDivider,
                Optional.of(other),
                client,
                keepsHistory,
                copiesIdentityId,
                clipboardTime);
    }

    /** Returns these settings with other settings of calls. */
    public Settings withClient(ClientSettings other) {
        return new Settings(
                theme, textSize, divider, answerDivider, window, other, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** Returns these settings with the history on or off. Existing entries are kept. */
    public Settings withHistory(boolean kept) {
        return new Settings(
                theme, textSize, divider, answerDivider, window, client, kept, copiesIdentityId, clipboardTime);
    }

    /** Returns these settings with automatic copying of IdentityIds on or off. */
    public Settings withCopying(boolean copied) {
        return new Settings(
                theme, textSize, divider, answerDivider, window, client, keepsHistory, copied, clipboardTime);
    }

    /** Returns these settings with another time that a copied token stays on the clipboard, limited to the allowed range. */
    public Settings withClipboardTime(Duration other) {
        Duration allowed = other.compareTo(SHORTEST_CLIPBOARD_TIME) < 0
                ? SHORTEST_CLIPBOARD_TIME
                : other.compareTo(MAX_CLIPBOARD_TIME) > 0 ? MAX_CLIPBOARD_TIME : other;
        return new Settings(
                theme, textSize, divider, answerDivider, window, client, keepsHistory, copiesIdentityId, allowed);
    }
}
