package io.github.identitydesk.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The text of an ID in pieces, of which as many stand on a line as fit. A line ends after a space or {@code : / - .}, or before a
 * capital letter inside a word, and never in the middle of a group of digits that would fit.
 */
final class IdPieces extends Pane {
    private static final Pattern BREAK = Pattern.compile("(?<=[:/\\-._,;=?& ])|(?<=[a-z])(?=[A-Z])");
    /** Longer pieces are cut, so that no line has to be wider than this. */
    private static final int LONGEST_PIECE = 14;

    private final ObservableValue<Font> font;
    private final List<Text> texts = new ArrayList<>();

    /** Pieces in that font; their colour comes from the style sheets, for the style class {@code id-piece}. */
    IdPieces(ObservableValue<Font> font) {
        this.font = font;
        // The control that shows the pieces lays them out.
        setManaged(false);
    }

    /** The pieces of a text between which a line may end. */
    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : BREAK.splitAsStream(text).toList()) {
            for (int start = 0; start < piece.length(); ) {
                int end = Math.min(piece.length(), start + LONGEST_PIECE);
                boolean splitsPair = end < piece.length() && Character.isLowSurrogate(piece.charAt(end));
                pieces.add(piece.substring(start, splitsPair ? end + 1 : end));
                start = splitsPair ? end + 1 : end;
            }
        }
        return pieces;
    }

    void show(String text) {
        texts.forEach(old -> old.fontProperty().unbind());
        texts.clear();
        for (String part : of(text)) {
            Text piece = new Text(part);
            piece.fontProperty().bind(font);
            piece.getStyleClass().add("id-piece");
            texts.add(piece);
        }
        getChildren().setAll(texts);
    }

    /** The texts in order, each where it was laid out last. */
    List<Text> texts() {
        return texts;
    }

    double widest() {
        return texts.stream()
                .mapToDouble(piece -> piece.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
    }

    /** The width of all on one line; a pixel more than the sum, so that rounding breaks nothing. */
    double onOneLine() {
        return texts.stream()
                        .mapToDouble(piece -> piece.getLayoutBounds().getWidth())
                        .sum()
                + 1;
    }

    /** The height of the lines in that width. */
    double heightIn(double available) {
        return flow(available, false);
    }

    /** Moves the pieces to their places in that width. */
    void layOutIn(double available) {
        flow(available, true);
    }

    private double flow(double available, boolean move) {
        double x = 0;
        double y = 0;
        double lineHeight = 0;
        for (Text piece : texts) {
            double width = piece.getLayoutBounds().getWidth();
            lineHeight = Math.max(lineHeight, piece.getLayoutBounds().getHeight());
            if (x > 0 && x + width > available + 0.5) {
                x = 0;
                y += lineHeight;
            }
            if (move) {
                piece.relocate(x, y);
            }
            x += width;
        }
        return snapSizeY(y + lineHeight);
    }
}
