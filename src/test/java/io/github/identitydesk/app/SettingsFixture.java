package io.github.identitydesk.app;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

/** Base class of tests that change settings in their dialog. */
abstract class SettingsFixture extends WindowTest {
    final void openSettings() {
        chord(KeyCode.SHORTCUT, KeyCode.COMMA);
    }

    /** Scrolls a setting into view. */
    final void reach(String id) {
        onFx(() -> {
            ScrollPane pane = lookup(".settings-pane").query();
            Node content = pane.getContent();
            double y = content.sceneToLocal(node(id).localToScene(node(id).getLayoutBounds()))
                    .getMinY();
            double hidden = content.getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            pane.setVvalue(Math.clamp((y - 40) / Math.max(1, hidden), 0, 1));
            return id;
        });
        settle();
    }
}
