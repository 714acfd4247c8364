package io.github.identitydesk.view.answer;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell that breaks a long text into lines. A table does not give its rows the height that the lines of a label need. */
final class WrappedCell<T> extends TableCell<T, String> {
    /** The length at which a text is cut, so that one value does not fill the whole table. */
    private static final int LONGEST = 400;

    private final Text lines = new Text();

    WrappedCell(TableColumn<T, String> column) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        lines.getStyleClass().add("text");
        lines.fillProperty().bind(textFillProperty());
        lines.wrappingWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                1,
                                column.getWidth()
                                        - getInsets().getLeft()
                                        - getInsets().getRight()),
                        column.widthProperty(),
                        insetsProperty()));
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        String shown = empty || text == null ? "" : text;
        setText(shown);
        lines.setText(shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
        setGraphic(empty ? null : lines);
    }
}
