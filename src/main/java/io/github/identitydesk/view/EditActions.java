package io.github.identitydesk.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;

/** What the edit menu does in the text field that has the focus. */
record EditActions(Scene scene) {
    private Optional<TextInputControl> field() {
        Node focused = scene.getFocusOwner();
        return focused instanceof ComboBox<?> box && box.isEditable()
                ? Optional.of(box.getEditor())
                : Optional.ofNullable(focused)
                        .filter(TextInputControl.class::isInstance)
                        .map(TextInputControl.class::cast);
    }

    boolean canCopy() {
        return field().filter(field -> !(field instanceof PasswordField)
                        && field.getSelection().getLength() > 0)
                .isPresent();
    }

    boolean canCut() {
        return canCopy() && field().filter(TextInputControl::isEditable).isPresent();
    }

    boolean canPaste() {
        return field().filter(TextInputControl::isEditable).isPresent()
                && Clipboard.getSystemClipboard().hasString();
    }

    boolean canSelectAll() {
        return field().filter(field -> field.getLength() > 0).isPresent();
    }

    void inField(Consumer<TextInputControl> action) {
        field().ifPresent(action);
    }
}
