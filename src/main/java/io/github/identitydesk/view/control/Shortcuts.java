package io.github.identitydesk.view.control;

import javafx.scene.input.KeyCombination;

/** The shortcuts that are also shown or handled outside the menus. */
public final class Shortcuts {
    /** Starts the GetId call. */
    public static final KeyCombination GET_ID = KeyCombination.valueOf("Shortcut+Enter");

    /** Copies what is selected in a table. */
    public static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private Shortcuts() {}
}
