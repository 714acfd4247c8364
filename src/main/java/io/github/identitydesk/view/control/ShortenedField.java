package io.github.identitydesk.view.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/**
 * A text field that shortens a long text in the middle while it does not have the focus. With the focus, and in its tooltip, it
 * shows the whole text.
 */
public final class ShortenedField extends TextField {
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final Tooltip tooltip = new Tooltip();

    /** Creates an empty field. */
    public ShortenedField() {
        tooltip.textProperty().bind(value);
        textProperty().subscribe((was, is) -> {
            if (isFocused()) {
                value.set(is);
            }
        });
        value.subscribe(this::show);
        focusedProperty().subscribe((was, is) -> show());
        widthProperty().subscribe((was, is) -> show());
        fontProperty().subscribe((was, is) -> show());
    }

    /** The whole text, however much of it is shown. */
    public StringProperty value() {
        return value;
    }

    private void show() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset() - 2;
        boolean isWhole = isFocused() || getWidth() <= 0;
        String shown = isWhole ? value.get() : MiddleEllipsis.shorten(value.get(), getFont(), width);
        if (!getText().equals(shown)) {
            setText(shown);
        }
        setTooltip(shown.equals(value.get()) ? null : tooltip);
    }
}
