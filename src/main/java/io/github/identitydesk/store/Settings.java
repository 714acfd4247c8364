package io.github.identitydesk.store;

import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Theme;
import java.time.Duration;
import java.util.Optional;

/**
 * The user's settings.
 *
 * @param theme light, dark, or as the system is
 * @param textSize the size of all text in percent of the normal size, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}
 * @param divider where the divider between request and answer stands, from 0 (left) to 1 (right)
 * @param answerDivider where the divider between answer and tabs stands, from 0 (top) to 1 (bottom)
 * @param window where the last window stood, if one was ever closed
 * @param client how calls are made
 * @param keepsHistory whether calls go into the history
 * @param copiesIdentityId whether the IdentityId of a call that found one goes to the clipboard by itself
 * @param clipboardTime how long a copied token stays on the clipboard, {@link #SHORTEST_CLIPBOARD_TIME} to
 *     {@link #LONGEST_CLIPBOARD_TIME}
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
    public static final int SMALLEST_TEXT = 80;

    /** The largest text size, in percent. */
    public static final int LARGEST_TEXT = 200;

    /** The shortest time that a copied token may stay on the clipboard. */
    public static final Duration SHORTEST_CLIPBOARD_TIME = Duration.ofSeconds(1);

    /** The longest time that a copied token may stay on the clipboard. */
    public static final Duration LONGEST_CLIPBOARD_TIME = Duration.ofMinutes(10);

    /** The settings of the first start. */
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

    /** The same with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(
                other, textSize, divider, answerDivider, window, client, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** The same with text of another size, or of the nearest size that is allowed. */
    public Settings withTextSize(int percent) {
        int allowed = Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT);
        return new Settings(
                theme, allowed, divider, answerDivider, window, client, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** The same with the divider elsewhere. */
    public Settings withDivider(double other) {
        return new Settings(
                theme, textSize, other, answerDivider, window, client, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** The same with the divider between answer and tabs elsewhere. */
    public Settings withAnswerDivider(double other) {
        return new Settings(
                theme, textSize, divider, other, window, client, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** The same with the window elsewhere. */
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

    /** The same with calls made otherwise. */
    public Settings withClient(ClientSettings other) {
        return new Settings(
                theme, textSize, divider, answerDivider, window, other, keepsHistory, copiesIdentityId, clipboardTime);
    }

    /** The same with the history on or off; what is in it stays. */
    public Settings withHistory(boolean kept) {
        return new Settings(
                theme, textSize, divider, answerDivider, window, client, kept, copiesIdentityId, clipboardTime);
    }

    /** The same with IdentityIds copied by themselves, or not. */
    public Settings withCopying(boolean copied) {
        return new Settings(
                theme, textSize, divider, answerDivider, window, client, keepsHistory, copied, clipboardTime);
    }

    /** The same with another time that a copied token stays on the clipboard, or with the nearest one that is allowed. */
    public Settings withClipboardTime(Duration other) {
        Duration allowed = other.compareTo(SHORTEST_CLIPBOARD_TIME) < 0
                ? SHORTEST_CLIPBOARD_TIME
                : other.compareTo(LONGEST_CLIPBOARD_TIME) > 0 ? LONGEST_CLIPBOARD_TIME : other;
        return new Settings(
                theme, textSize, divider, answerDivider, window, client, keepsHistory, copiesIdentityId, allowed);
    }
}
