package io.github.identitydesk.view.control;

import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.StorageErrorQueue;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;

/**
 * What every controller of a window is made with.
 *
 * @param windowModel the window's state
 * @param preferences how the app is to be
 * @param storageErrors what went wrong with the app's own files
 * @param messages the messages
 * @param dialogs asks for files
 * @param actions what reaches beyond the window
 * @param mousePresses the mousePresses in the window
 * @param firstFrame what need not be there at first
 */
public record ViewContext(
        WindowModel windowModel,
        Preferences preferences,
        StorageErrorQueue storageErrors,
        Messages messages,
        FileDialogs dialogs,
        WindowActions actions,
        MousePressGuard mousePresses,
        FirstFrame firstFrame) {}
