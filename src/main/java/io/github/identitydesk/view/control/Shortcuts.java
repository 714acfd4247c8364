package io.github.identitydesk.view.control;

import javafx.scene.input.KeyCombination;

/** The shortcuts that are shown elsewhere than in their menu item. */
public final class Shortcuts {
    public static final KeyCombination GET_ID = KeyCombination.valueOf("Shortcut+Enter");

    private Shortcuts() {}
}
