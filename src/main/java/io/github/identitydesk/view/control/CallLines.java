package io.github.identitydesk.view.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Shows a call of a list: its outcome and time, below them the pool and the providers, and on a third line what was checked, if
 * anything was.
 */
public final class CallLines extends HBox {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Icon icon = new Icon();
    private final Label outcome = shortened("past-outcome");
    private final Label time = new Label();
    private final Label pool = shortened("past-pool");
    private final Label logins = shortened("past-logins");
    private final Label checks = shortened("past-checks");

    /** Creates lines that show no call. */
    public CallLines() {
        time.getStyleClass().add("note");
        time.setMinWidth(Label.USE_PREF_SIZE);
        HBox first = new HBox(outcome, time);
        HBox second = new HBox(pool, logins);
        for (HBox line : new HBox[] {first, second}) {
            line.getStyleClass().add("past-line");
        }
        HBox.setHgrow(outcome, Priority.ALWAYS);
        HBox.setHgrow(pool, Priority.ALWAYS);
        outcome.setMaxWidth(Double.MAX_VALUE);
        pool.setMaxWidth(Double.MAX_VALUE);
        VBox lines = new VBox(first, second, checks);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().setAll(icon, lines);
        getStyleClass().add("past-call");
    }

    private static Label shortened(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("shortened", style);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setEllipsisString("…");
        label.setMinWidth(0);
        return label;
    }

    /**
     * Replaces the call that is shown. The picture also determines the color of the icon.
     *
     * @param picture the picture for the outcome
     * @param ending the outcome
     * @param callTime the time of the call
     * @param poolName the pool
     * @param providers the providers
     * @param grants what was checked; empty if nothing was
     */
    public void show(
            Icon.Picture picture, String ending, String callTime, String poolName, String providers, String grants) {
        icon.setPicture(picture);
        icon.pseudoClassStateChanged(FOUND, picture == Icon.Picture.DONE);
        icon.pseudoClassStateChanged(REFUSED, picture == Icon.Picture.REFUSED || picture == Icon.Picture.NO_CONNECTION);
        outcome.setText(ending);
        time.setText(callTime);
        pool.setText(poolName);
        logins.setText(providers);
        checks.setText(grants);
        Visibility.set(checks, !grants.isEmpty());
    }
}
