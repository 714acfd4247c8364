package io.github.identitydesk.view;

import io.github.identitydesk.view.control.Clipboards;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;

/**
 * The actions that are possible on the text of a field.
 *
 * @param field the field; empty if no text field has the focus
 */
record FieldActions(Optional<TextInputControl> field) {
    /** Returns the actions of the text field that has the focus. */
    static FieldActions focusedIn(Scene scene) {
        Node focused = scene.getFocusOwner();
        return new FieldActions(
                focused instanceof ComboBox<?> box && box.isEditable()
                        ? Optional.of(box.getEditor())
                        : Optional.ofNullable(focused)
                                .filter(TextInputControl.class::isInstance)
                                .map(TextInputControl.class::cast));
    }

    boolean isEditable() {
        return field.filter(TextInputControl::isEditable).isPresent();
    }

    boolean canCopy() {
        return field.filter(it -> !(it instanceof PasswordField)).isPresent() && hasSelection();
    }

    boolean canCut() {
        return canCopy() && isEditable();
    }

    boolean canPaste() {
        return isEditable() && Clipboards.hasText();
    }

    boolean canDelete() {
        return isEditable() && hasSelection();
    }

    boolean canSelectAll() {
        return field.filter(it -> it.getLength() > 0).isPresent();
    }

    private boolean hasSelection() {
        return field.filter(it -> it.getSelection().getLength() > 0).isPresent();
    }

    void run(Consumer<TextInputControl> action) {
        field.ifPresent(action);
    }
}
