package io.github.identitydesk.view.control;

import javafx.scene.input.KeyCombination;

/** The shortcuts that are also shown outside the menus. */
public final class Shortcuts {
    /** Starts the GetId call. */
    public static final KeyCombination GET_ID = KeyCombination.valueOf("Shortcut+Enter");

    private Shortcuts() {}
}
