package io.github.identitydesk.view.control;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Text;

/**
 * A read-only field for an ID, which breaks lines only where the ID has a separator. JavaFX's own controls either have a single
 * line or break lines anywhere. The text, or a part of it, can be selected with the mouse, with Shift and the arrow keys, or
 * with Shortcut+A, and copied.
 */
public final class IdField extends TextField {
    private final IdPieces pieces = new IdPieces(fontProperty());
    private final Path selected = new Path();

    /** Creates an empty field. */
    public IdField() {
        getStyleClass().add("id-field");
        setEditable(false);
        selected.getStyleClass().add("selected");
        selected.setStroke(null);
        selected.setManaged(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> selectPositionCaret(indexAt(event)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        textProperty().subscribe(text -> {
            pieces.show(Objects.requireNonNullElse(text, ""));
            pieces.getChildren().addFirst(selected);
            requestLayout();
        });
        selectionProperty().subscribe(range -> markSelection());
        return new IdSkin<>(this, pieces);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        markSelection();
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() > 1) {
            selectAll();
        } else if (event.isShiftDown()) {
            selectPositionCaret(indexAt(event));
        } else {
            positionCaret(indexAt(event));
        }
    }

    private void press(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean handled = true;
        if (event.isShortcutDown() && key == KeyCode.A) {
            selectAll();
        } else if (event.isShortcutDown() && (key == KeyCode.C || key == KeyCode.INSERT)) {
            copy();
        } else if (event.isShiftDown() && key == KeyCode.LEFT) {
            selectBackward();
        } else if (event.isShiftDown() && key == KeyCode.RIGHT) {
            selectForward();
        } else if (event.isShiftDown() && key == KeyCode.HOME) {
            selectHome();
        } else if (event.isShiftDown() && key == KeyCode.END) {
            selectEnd();
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private int indexAt(MouseEvent event) {
        Point2D point = pieces.sceneToLocal(event.getSceneX(), event.getSceneY());
        int before = 0;
        int index = 0;
        for (Text piece : pieces.texts()) {
            boolean isAbove = piece.getBoundsInParent().getMaxY() < point.getY();
            boolean isOnLine = !isAbove && piece.getBoundsInParent().getMinY() <= point.getY();
            if (isAbove || (isOnLine && piece.getBoundsInParent().getMinX() <= point.getX())) {
                int inside = isAbove
                        ? piece.getText().length()
                        : piece.hitTest(piece.parentToLocal(point)).getInsertionIndex();
                index = before + inside;
            }
            before += piece.getText().length();
        }
        return index;
    }

    /** Marks the selected text, with one rectangle for each piece. */
    private void markSelection() {
        selected.getElements().clear();
        int before = 0;
        for (Text piece : pieces.texts()) {
            int from = Math.max(0, getSelection().getStart() - before);
            int to = Math.min(piece.getText().length(), getSelection().getEnd() - before);
            if (from < to) {
                Bounds part = piece.localToParent(new Path(piece.rangeShape(from, to)).getBoundsInLocal());
                selected.getElements()
                        .addAll(
                                new MoveTo(part.getMinX(), part.getMinY()),
                                new HLineTo(part.getMaxX()),
                                new VLineTo(part.getMaxY()),
                                new HLineTo(part.getMinX()),
                                new ClosePath());
            }
            before += piece.getText().length();
        }
    }
}
