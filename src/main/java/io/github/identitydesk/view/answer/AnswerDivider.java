package io.github.identitydesk.view.answer;

import io.github.identitydesk.view.control.Dividers;
import javafx.scene.control.SplitPane;

/**
 * The divider between the answer and the tabs. Until the user drags it, it moves down for an answer that does not fit. It does
 * not move back up for a shorter answer, so that the tabs stay where the user found them last.
 */
final class AnswerDivider {
    /** The maximum share of the answer in the height that the divider takes on its own. */
    private static final double MAX_SHARE = 0.66;

    /** The space below an answer, in pixels: the divider, and a line that may be added, so that the tabs do not move again. */
    private static final double SPACE = 34;

    private final SplitPane parts;
    private double share;
    private boolean isDragged;

    /**
     * Creates the divider between the two parts of a pane.
     *
     * @param parts the pane
     * @param share the share of the answer in the height
     * @param isDragged whether the user has dragged the divider to this share
     */
    AnswerDivider(SplitPane parts, double share, boolean isDragged) {
        this.parts = parts;
        this.share = share;
        this.isDragged = isDragged;
        parts.setDividerPositions(share);
        Dividers.onDrag(parts, () -> this.isDragged = true);
    }

    /** Moves the divider down if an answer of the given height does not fit and the user has never dragged the divider. */
    void fit(double height) {
        if (!isDragged && isShown() && parts.getHeight() > 0) {
            share = Math.max(share, Math.min(MAX_SHARE, (height + SPACE) / parts.getHeight()));
            parts.setDividerPositions(share);
        }
    }

    /** Restores the divider after one of the parts was removed and added again. */
    void restore() {
        parts.setDividerPositions(share);
    }

    /** Remembers the position to which the user dragged the divider. Call this before a part is removed. */
    void remember() {
        if (isDragged && isShown()) {
            share = parts.getDividerPositions()[0];
        }
    }

    /** Returns whether the user has dragged the divider. */
    boolean isDragged() {
        return isDragged;
    }

    /** Returns the share of the answer in the height. */
    double share() {
        remember();
        return share;
    }

    private boolean isShown() {
        return !parts.getDividers().isEmpty();
    }
}
