package io.github.identitydesk.view.answer;

import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Shows the lifetime of a token as a bar from the time of issue to the expiry, with a mark at the current time. */
public final class LifeBar extends Pane {
    private static final PseudoClass EXPIRED = PseudoClass.getPseudoClass("expired");

    /** The maximum space for a current time before or after the lifetime, as a fraction of the lifetime. */
    private static final double MARGIN = 0.08;

    private final Region life = new Region();
    private final Region spent = new Region();
    private final Region now = new Region();
    private double share;

    /** Creates a bar without a lifetime. */
    public LifeBar() {
        getStyleClass().add("life-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        life.getStyleClass().add("life");
        spent.getStyleClass().add("spent");
        now.getStyleClass().add("now");
        getChildren().setAll(life, spent, now);
        setMinHeight(16);
        setPrefHeight(16);
    }

    /** Shows a lifetime and the current time. */
    void show(Instant issuedAt, Instant expiresAt, Instant current) {
        double whole = Math.max(1, expiresAt.toEpochMilli() - issuedAt.toEpochMilli());
        share = (current.toEpochMilli() - issuedAt.toEpochMilli()) / whole;
        spent.pseudoClassStateChanged(EXPIRED, share > 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double before = Math.clamp(-share, 0, MARGIN);
        double after = Math.clamp(share - 1, 0, MARGIN);
        double width = getWidth() / (1 + before + after);
        double left = before * width;
        life.resizeRelocate(left, 5, width, 6);
        spent.resizeRelocate(left, 5, Math.clamp(share, 0, 1) * width, 6);
        double at = left + Math.clamp(share, -MARGIN, 1 + MARGIN) * width;
        now.resizeRelocate(Math.clamp(at - 1, 0, Math.max(0, getWidth() - 3)), 0, 3, 16);
    }
}
