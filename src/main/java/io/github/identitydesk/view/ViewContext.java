package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.StoreTroubles;
import io.github.identitydesk.words.Words;

/**
 * What every controller of a window is made with.
 *
 * @param desk the window's state
 * @param preferences how the app is to be
 * @param troubles what went wrong with the app's own files
 * @param words the words
 * @param dialogs asks for files
 * @param actions what reaches beyond the window
 * @param clicks the clicks in the window
 * @param firstFrame what need not be there at first
 */
public record ViewContext(
        Desk desk,
        Preferences preferences,
        StoreTroubles troubles,
        Words words,
        FileDialogs dialogs,
        WindowActions actions,
        Clicks clicks,
        FirstFrame firstFrame) {}
