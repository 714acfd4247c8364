package io.github.identitydesk.view.answer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;

/** The widths of the columns of the table of claims, which grow with the text size. */
final class ClaimColumns {
    /** The minimum width of the name column, in em. */
    private static final double NAME_WIDTH = 8;

    /** The width of the name column that shows all standard names on one line, in em. */
    private static final double LONGEST_NAME = 12;

    /** The share of the name column in the width of a narrow table. */
    private static final double NAME_SHARE = 0.3;

    /** The width of the part column, in em. */
    private static final double PART_WIDTH = 7;
    /** The width of the table above which the part column is shown, in em. */
    private static final double WIDE = 44;

    private ClaimColumns() {}

    /** Fits the columns to the table. The part column is hidden if it would leave too little space for the value. */
    static void fit(
            TableView<TokenLine> claims,
            TableColumn<TokenLine, String> name,
            TableColumn<TokenLine, String> part,
            ObservableValue<Font> font) {
        ObservableValue<Double> em = font.map(Font::getSize);
        name.minWidthProperty().bind(em.map(size -> NAME_WIDTH * size));
        part.minWidthProperty().bind(em.map(size -> PART_WIDTH * size));
        part.maxWidthProperty().bind(part.minWidthProperty());
        claims.widthProperty().subscribe(width -> {
            part.setVisible(width.doubleValue() > WIDE * em.getValue());
            double share = Math.min(LONGEST_NAME * em.getValue(), NAME_SHARE * width.doubleValue());
            name.setPrefWidth(share);
            // Otherwise the names would keep the share that they had in a table that was narrower.
            name.setMaxWidth(Math.max(share, name.getMinWidth()));
        });
    }
}
