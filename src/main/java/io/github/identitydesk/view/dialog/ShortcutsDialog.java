package io.github.identitydesk.view.dialog;

import io.github.identitydesk.words.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.application.Platform;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

/** Shows all keyboard shortcuts, those of the menu items and those of the fields. */
public final class ShortcutsDialog {
    private ShortcutsDialog() {}

    /**
     * Shows the dialog over a window.
     *
     * @param menus the menus of the window
     * @param messages the messages
     * @param owner the window
     */
    public static void show(List<Menu> menus, Messages messages, Window owner) {
        SequencedMap<String, String> keys = new LinkedHashMap<>();
        menus.forEach(menu -> collect(menu, keys));
        keys.put(messages.format("shortcuts.enter"), KeyCode.ENTER.getName());
        keys.put(messages.format("shortcuts.edit"), KeyCode.ENTER.getName());
        keys.put(messages.format("shortcuts.insert"), KeyCode.INSERT.getName());
        keys.put(messages.format("shortcuts.delete"), KeyCode.DELETE.getName());
        GridPane grid = new GridPane();
        grid.setId("shortcuts");
        grid.getStyleClass().add("shortcuts");
        keys.forEach((what, key) -> {
            Label keyLabel = new Label(key);
            keyLabel.getStyleClass().add("key");
            keyLabel.setMinWidth(Label.USE_PREF_SIZE);
            Label whatLabel = new Label(what);
            whatLabel.setWrapText(true);
            whatLabel.setMinHeight(Label.USE_PREF_SIZE);
            GridPane.setHgrow(whatLabel, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), whatLabel, keyLabel);
        });
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("shortcuts-pane");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Dialog<Void> dialog = new Dialog<>();
        dialog.setResizable(true);
        dialog.setTitle(messages.format("shortcuts.title"));
        Dialogs.openOver(dialog, owner);
        dialog.getDialogPane().getButtonTypes().setAll(Dialogs.close(messages));
        dialog.getDialogPane().setContent(scroll);
        // So that the arrow and page keys scroll.
        dialog.setOnShown(event -> Platform.runLater(scroll::requestFocus));
        dialog.show();
    }

    /** Sets the text under which a menu item is listed, if its text in the menu changes. */
    public static void listAs(MenuItem item, String text) {
        item.getProperties().put(ShortcutsDialog.class, text);
    }

    private static void collect(Menu menu, SequencedMap<String, String> keys) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                collect(inner, keys);
            } else if (item.getAccelerator() != null) {
                Object text = item.getProperties().getOrDefault(ShortcutsDialog.class, item.getText());
                keys.put(text.toString().replace("_", ""), item.getAccelerator().getDisplayText());
            }
        }
    }
}
