package io.github.identitydesk.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The text of an ID, split into pieces that flow onto lines. A line can end after a space or one of
 * {@code : / - . _ , ; = ? &}, or before a capital letter that follows a lowercase one. A line ends inside a piece only if the
 * piece is longer than {@value #MAX_PIECE} characters.
 */
final class IdPieces extends Pane {
    private static final Pattern BREAK = Pattern.compile("(?<=[:/\\-._,;=?& ])|(?<=[a-z])(?=[A-Z])");
    /** The maximum length of a piece, in characters, which limits the minimum width of a line. Longer pieces are cut. */
    private static final int MAX_PIECE = 14;

    private final ObservableValue<Font> font;
    private final List<Text> texts = new ArrayList<>();

    /** Creates an empty pane. The color of the pieces comes from the style sheets, for the style class {@code id-piece}. */
    IdPieces(ObservableValue<Font> font) {
        this.font = font;
        // The skin of the control lays out the pieces.
        setManaged(false);
    }

    /** The font of the pieces. */
    ObservableValue<Font> font() {
        return font;
    }

    /** Splits a text into the pieces between which a line can end. */
    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : BREAK.splitAsStream(text).toList()) {
            for (int start = 0; start < piece.length(); ) {
                int end = Math.min(piece.length(), start + MAX_PIECE);
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

    /** Returns the pieces in text order, each at the position of the last layout. */
    List<Text> texts() {
        return texts;
    }

    double widest() {
        return texts.stream()
                .mapToDouble(piece -> piece.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
    }

    /** Returns the width of all pieces on one line, plus one pixel, so that rounding does not break the line. */
    double onOneLine() {
        return texts.stream()
                        .mapToDouble(piece -> piece.getLayoutBounds().getWidth())
                        .sum()
                + 1;
    }

    /** Returns the height of the lines at the given width. */
    double heightIn(double available) {
        return flow(available, false);
    }

    /** Moves the pieces to their positions on lines of the given width. */
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
