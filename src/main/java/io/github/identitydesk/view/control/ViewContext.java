package io.github.identitydesk.view.control;

import io.github.identitydesk.viewmodel.ClearTextPrompt;
import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.UnsavedChangesPrompt;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;

/**
 * The objects that the controllers of one window share.
 *
 * @param windowModel the state of the window
 * @param preferences the settings that the views follow
 * @param errors the errors of the app that belong to no request
 * @param messages the messages
 * @param dialogs lets the user choose files
 * @param actions the actions that concern the whole app
 * @param clearTextPrompt asks before tokens are sent unencrypted
 * @param unsavedChangesPrompt asks before unsaved changes are discarded
 * @param secretClipboard copies tokens
 * @param mousePresses delays changes that would move parts of the window during a click
 * @param firstFrame defers work until the window has been painted
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
