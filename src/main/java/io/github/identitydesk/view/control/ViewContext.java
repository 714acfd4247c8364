package io.github.identitydesk.view.control;

import io.github.identitydesk.viewmodel.ClearTextPrompt;
import io.github.identitydesk.viewmodel.ErrorQueue;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;

/**
 * What every controller of a window is made with.
 *
 * @param windowModel the window's state
 * @param preferences how the app is to be
 * @param errors what went wrong in the app
 * @param messages the messages
 * @param dialogs asks for files
 * @param actions what reaches beyond the window
 * @param clearTextPrompt asks before tokens travel in the clear
 * @param secretClipboard takes copied tokens
 * @param mousePresses keeps the window still while it is clicked
 * @param firstFrame what need not be there at first
 * @param scope ends the subscriptions to what outlives the window
 */
public record ViewContext(
        WindowModel windowModel,
        Preferences preferences,
        ErrorQueue errors,
        Messages messages,
        FileDialogs dialogs,
        WindowActions actions,
        ClearTextPrompt clearTextPrompt,
        SecretClipboard secretClipboard,
        MousePressGuard mousePresses,
        FirstFrame firstFrame,
        WindowScope scope) {}
