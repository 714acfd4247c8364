package io.github.identitydesk.view;

import io.github.identitydesk.view.control.FocusScroller;
import io.github.identitydesk.view.control.WindowScope;
import io.github.identitydesk.viewmodel.Preferences;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * Arranges the two columns of a window side by side, or one above the other if the window is too narrow. The style sheet
 * specifies a minimum height for stacked columns; a window that is lower scrolls.
 */
final class Columns {
    /** The window width, in pixels, below which the columns are always stacked. */
    private static final double STACKED_BELOW = 800;
    /** The minimum width of a column, in em. Narrower columns are stacked. */
    private static final double COLUMN_EM = 20;

    /** One em at the normal text size, in pixels. */
    private static final double EM = 14;

    private static final double STACKED_DIVIDER = 0.54;
    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

    private final BorderPane frame;
    private final SplitPane columns;
    private final Preferences preferences;

    private Columns(BorderPane frame, SplitPane columns, Preferences preferences) {
        this.frame = frame;
        this.columns = columns;
        this.preferences = preferences;
    }

    /** Arranges the columns in the center of a frame, and saves the position of the divider when the window closes. */
    static void arrange(BorderPane frame, SplitPane columns, Preferences preferences, WindowScope scope) {
        Columns arranged = new Columns(frame, columns, preferences);
        columns.setDividerPositions(preferences.divider());
        frame.widthProperty().subscribe(arranged::arrange);
        scope.add(preferences.textSize().subscribe(size -> arranged.arrange()));
        scope.add(arranged::remember);
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "columns-scroll");
        FocusScroller.follow(scroll);
        return scroll;
    }

    private void arrange() {
        double em = EM * preferences.textSize().get() / Preferences.NORMAL_TEXT;
        boolean isStacked = frame.getWidth() < Math.max(STACKED_BELOW, 2 * COLUMN_EM * em);
        Orientation wanted = isStacked ? Orientation.VERTICAL : Orientation.HORIZONTAL;
        if (frame.getWidth() > 0 && wanted != columns.getOrientation()) {
            columns.setOrientation(wanted);
            columns.pseudoClassStateChanged(STACKED, isStacked);
            Optional<Node> focused = Optional.ofNullable(frame.getScene()).map(Scene::getFocusOwner);
            frame.setCenter(isStacked ? scrolling(columns) : columns);
            // A node that is removed from the scene loses the focus. It can get the focus again when the scroll pane
            // has its skin.
            frame.applyCss();
            focused.ifPresent(Node::requestFocus);
            columns.setDividerPositions(isStacked ? STACKED_DIVIDER : preferences.divider());
        }
    }

    /**
     * Saves the position of the divider. This is done when the window closes, because resizing the window also moves the
     * divider.
     */
    private void remember() {
        if (columns.getOrientation() == Orientation.HORIZONTAL) {
            preferences.rememberDivider(columns.getDividerPositions()[0]);
        }
    }
}
