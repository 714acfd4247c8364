package io.github.identitydesk.view;

import javafx.scene.input.KeyCombination;

/** The shortcuts that are written on something else than their menu item. */
final class Shortcuts {
    static final KeyCombination GET_ID = KeyCombination.valueOf("Shortcut+Enter");

    private Shortcuts() {}
}
