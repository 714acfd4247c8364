package io.github.identitydesk.view.answer;

import io.github.identitydesk.view.control.Dividers;
import javafx.scene.control.SplitPane;

/**
 * The divider between the answer and the tabs. It gives the tabs the height that an answer does not need, until the user moves
 * it. The position that the user chose is then the highest one.
 */
final class AnswerDivider {
    /** The minimum share of the answer in the height, so that the tabs move little between short answers. */
    private static final double MIN_SHARE = 0.3;

    /** The space below an answer, in pixels: the divider, and a line that may be added, so that the tabs do not move again. */
    private static final double SPACE = 34;

    private final SplitPane parts;
    private double chosen;
    private boolean isFitted;
    private boolean isDragged;

    /** Creates the divider between the two parts of a pane, at the position that the user chose last. */
    AnswerDivider(SplitPane parts, double chosen) {
        this.parts = parts;
        this.chosen = chosen;
        parts.setDividerPositions(chosen);
        Dividers.onDrag(parts, () -> isDragged = true);
    }

    /** Moves the divider so that a new answer of the given height fits, but not beyond the position that the user chose. */
    void fit(double height) {
        if (!isDragged && isShown() && parts.getHeight() > 0) {
            remember();
            isFitted = true;
            parts.setDividerPositions(Math.min(chosen, Math.max(MIN_SHARE, (height + SPACE) / parts.getHeight())));
        }
    }

    /** Moves the divider like {@link #fit} if an answer that is shown has grown and no longer fits. */
    void grow(double height) {
        if (isShown() && height > parts.getDividerPositions()[0] * parts.getHeight()) {
            fit(height);
        }
    }

    /** Restores the divider after one of the parts was removed and added again. */
    void restore() {
        isFitted = false;
        parts.setDividerPositions(chosen);
    }

    /** Remembers the position that the user chose. Call this before a part is removed. */
    void remember() {
        if (isShown() && (isDragged || !isFitted)) {
            chosen = parts.getDividerPositions()[0];
        }
    }

    /** Returns the position that the user chose. */
    double chosen() {
        remember();
        return chosen;
    }

    private boolean isShown() {
        return !parts.getDividers().isEmpty();
    }
}
