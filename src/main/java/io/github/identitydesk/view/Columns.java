package io.github.identitydesk.view;

import io.github.identitydesk.view.control.Dividers;
import io.github.identitydesk.view.control.FocusScroller;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Preferences;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * Arranges the two columns of a window side by side, or one above the other if the window is too narrow. If it is also too low
 * for both, they form one page that scrolls.
 */
final class Columns {
    /** The window width, in pixels, below which the columns are always stacked. */
    private static final double STACKED_BELOW = 800;
    /** The minimum width of a column, in em. Narrower columns are stacked. */
    private static final double COLUMN_EM = 20;

    /** One em at the normal text size, in pixels. */
    private static final double EM = 14;

    /** The minimum height of stacked columns, in em. Lower columns form a page. */
    private static final double PAGE_EM = 28;

    /** The position of the divider between stacked columns while there is no answer, when the lower one needs less space. */
    private static final double DIVIDER_WITHOUT_ANSWER = 0.66;

    private static final double DIVIDER_WITH_ANSWER = 0.4;
    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");
    private static final PseudoClass PAGE = PseudoClass.getPseudoClass("page");

    private final BorderPane frame;
    private final SplitPane columns;
    private final Preferences preferences;
    private final MousePressGuard mousePresses;
    private final Consumer<Boolean> showFormWhole;
    private Optional<FocusScroller> page = Optional.empty();
    private boolean hasAnswer;
    private boolean isDragged;

    private Columns(BorderPane frame, SplitPane columns, ViewContext context, Consumer<Boolean> showFormWhole) {
        this.frame = frame;
        this.columns = columns;
        this.preferences = context.preferences();
        this.mousePresses = context.mousePresses();
        this.showFormWhole = showFormWhole;
    }

    /**
     * Arranges the columns in the center of a frame, and saves the position of the divider when the window closes.
     *
     * @param frame the frame
     * @param columns the columns
     * @param context the context of the window
     * @param showFormWhole called with whether the form is as high as its content, because the page scrolls
     */
    static void arrange(BorderPane frame, SplitPane columns, ViewContext context, Consumer<Boolean> showFormWhole) {
        Columns arranged = new Columns(frame, columns, context, showFormWhole);
        columns.setDividerPositions(context.preferences().divider());
        frame.widthProperty().subscribe(arranged::arrange);
        context.scope().add(context.preferences().textSize().subscribe(size -> arranged.arrange()));
        context.scope().add(arranged::remember);
        Dividers.onDrag(columns, () -> arranged.isDragged = true);
        context.windowModel().shownState().subscribe(arranged::makeSpace);
    }

    private ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        page = Optional.of(FocusScroller.follow(scroll, mousePresses));
        scroll.viewportBoundsProperty().map(Bounds::getHeight).subscribe(this::showAsPage);
        return scroll;
    }

    private double em() {
        return EM * preferences.textSize().get() / Preferences.NORMAL_TEXT;
    }

    private boolean isStacked() {
        return columns.getOrientation() == Orientation.VERTICAL;
    }

    private void showAsPage(double height) {
        boolean isPage = isStacked() && height > 0 && height < PAGE_EM * em();
        columns.pseudoClassStateChanged(PAGE, isPage);
        showFormWhole.accept(isPage);
    }

    /**
     * Gives the answer more space when the first call starts, unless the user has moved the divider. Scrolls to each answer.
     */
    private void makeSpace(CallState call) {
        boolean hadAnswer = hasAnswer;
        hasAnswer = !(call instanceof CallState.NotCalled);
        if (isStacked() && hasAnswer != hadAnswer && !isDragged) {
            columns.setDividerPositions(stackedDivider());
        }
        if (isStacked() && call instanceof CallState.Ended) {
            page.ifPresent(scroller -> scroller.keepVisible(columns.getItems().getLast()));
        }
    }

    private double stackedDivider() {
        return hasAnswer ? DIVIDER_WITH_ANSWER : DIVIDER_WITHOUT_ANSWER;
    }

    private void arrange() {
        boolean isStacked = frame.getWidth() < Math.max(STACKED_BELOW, 2 * COLUMN_EM * em());
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
            columns.setDividerPositions(isStacked ? stackedDivider() : preferences.divider());
            if (!isStacked) {
                showAsPage(0);
            }
        }
    }

    /**
     * Saves the position of the divider. This is done when the window closes, because resizing the window also moves the
     * divider.
     */
    private void remember() {
        if (!isStacked()) {
            preferences.rememberDivider(columns.getDividerPositions()[0]);
        }
    }
}
