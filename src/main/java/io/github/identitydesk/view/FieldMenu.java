package io.github.identitydesk.view;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.viewmodel.RequestEdits;
import io.github.identitydesk.words.Messages;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;

/**
 * The context menu of the text fields of a window. It replaces JavaFX's own, whose undo affects a single field and would
 * contradict the undo of the whole request.
 */
final class FieldMenu {
    private final RequestEdits edits;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    FieldMenu(RequestEdits edits, Messages messages) {
        this.edits = edits;
        this.messages = messages;
    }

    /** Shows the menu for all text fields of a scene that have no context menu of their own. */
    void listen(Scene scene) {
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.getTarget() instanceof Node target) {
                field(target).filter(field -> field.getContextMenu() == null).ifPresent(field -> {
                    event.consume();
                    fill(new FieldActions(Optional.of(field)));
                    menu.show(field, event.getScreenX(), event.getScreenY());
                });
            }
        });
    }

    private static Optional<TextInputControl> field(Node target) {
        return target instanceof ComboBox<?> box && box.isEditable()
                ? Optional.of(box.getEditor())
                : Stream.iterate(target, Objects::nonNull, Node::getParent)
                        .filter(TextInputControl.class::isInstance)
                        .map(TextInputControl.class::cast)
                        .findFirst();
    }

    private void fill(FieldActions field) {
        MenuItem copy = item("copy", field.canCopy(), () -> field.run(TextInputControl::copy));
        MenuItem selectAll = item("selectAll", field.canSelectAll(), () -> field.run(TextInputControl::selectAll));
        if (field.isEditable()) {
            menu.getItems()
                    .setAll(
                            undo("undo", edits.undoLabel().get(), edits::undo),
                            undo("redo", edits.redoLabel().get(), edits::redo),
                            new SeparatorMenuItem(),
                            item("cut", field.canCut(), () -> field.run(TextInputControl::cut)),
                            copy,
                            item("paste", field.canPaste(), () -> field.run(TextInputControl::paste)),
                            item("delete", field.canDelete(), () -> field.run(it -> it.replaceSelection(""))),
                            new SeparatorMenuItem(),
                            selectAll);
        } else {
            menu.getItems().setAll(copy, selectAll);
        }
    }

    private MenuItem undo(String name, Optional<Message> label, Runnable action) {
        MenuItem item = item(name, label.isPresent(), action);
        label.ifPresent(it -> item.setText(messages.format("menu.edit." + name + ".what", it)));
        return item;
    }

    private MenuItem item(String name, boolean isEnabled, Runnable action) {
        MenuItem item = new MenuItem(messages.format("menu.edit." + name));
        item.setDisable(!isEnabled);
        item.setOnAction(event -> action.run());
        return item;
    }
}
