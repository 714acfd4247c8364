package io.github.identitydesk.view.control;

import io.github.identitydesk.viewmodel.ClearTextPrompt;
import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.UnsavedChangesPrompt;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;

/**
 * What the controllers of one window share.
 *
 * @param windowModel the state of the window
 * @param preferences the settings that the views follow
 * @param errors the errors of the app apart from any request
 * @param messages the messages
 * @param dialogs asks for files
 * @param actions what a window can ask of the whole app
 * @param clearTextPrompt asks before tokens travel unencrypted
 * @param unsavedChangesPrompt asks before unsaved changes are lost
 * @param secretClipboard copies tokens
 * @param mousePresses delays what would move the parts of the window during a click
 * @param firstFrame runs what can wait until the window is painted
 * @param scope ends the subscriptions when the window closes
 */
public record ViewContext(
        WindowModel windowModel,
        Preferences preferences,
        ErrorQueue errors,
        Messages messages,
        FileDialogs dialogs,
        WindowActions actions,
        ClearTextPrompt clearTextPrompt,
        UnsavedChangesPrompt unsavedChangesPrompt,
        SecretClipboard secretClipboard,
        MousePressGuard mousePresses,
        FirstFrame firstFrame,
        WindowScope scope) {}
