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
 * Arranges the two columns of a window: beside each other, or one above the other where the window is too narrow. Stacked
 * columns have a least height, given by the style sheet; a window that is lower scrolls.
 */
final class Columns {
    /** In pixels. */
    private static final double STACKED_BELOW = 800;
    /** The width that a column needs, in the size of the text. */
    private static final double COLUMN_EM = 20;

    /** One em at the normal size of the text, in pixels. */
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

    /** Arranges the columns in the centre of a frame, and remembers the divider when the window closes. */
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
            // A node that leaves the scene loses the focus; it is back once the pane has its skin.
            frame.applyCss();
            focused.ifPresent(Node::requestFocus);
            columns.setDividerPositions(isStacked ? STACKED_DIVIDER : preferences.divider());
        }
    }

    /** The divider is remembered only when the window closes, because it moves with each change of the window's size. */
    private void remember() {
        if (columns.getOrientation() == Orientation.HORIZONTAL) {
            preferences.rememberDivider(columns.getDividerPositions()[0]);
        }
    }
}
