package io.github.identitydesk.view.control;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls a pane so that the focused control stays visible, no matter what moved the focus, and also when the pane becomes
 * lower.
 */
public final class FocusScroller {
    /** The input after which the user decides again what is visible. */
    private static final List<EventType<? extends InputEvent>> INPUT =
            List.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL, TouchEvent.TOUCH_PRESSED);

    private final ScrollPane pane;
    private final ObservableValue<Node> focusOwner;

    /** The node that stays visible in place of the focused control until the next input of the user. */
    private Optional<Node> kept = Optional.empty();

    private final EventHandler<InputEvent> inputs = input -> kept = Optional.empty();

    private FocusScroller(ScrollPane pane) {
        this.pane = pane;
        this.focusOwner = pane.sceneProperty().flatMap(Scene::focusOwnerProperty);
    }

    /** Keeps the focused control inside the given pane visible. Returns what can keep another node visible. */
    public static FocusScroller follow(ScrollPane pane) {
        FocusScroller scroller = new FocusScroller(pane);
        scroller.focusOwner.subscribe(scroller::showTarget);
        // Deferred, because during a layout the height takes values that are not final.
        pane.viewportBoundsProperty()
                .map(Bounds::getHeight)
                .subscribe(height -> Platform.runLater(scroller::showTarget));
        ObservableValue<Bounds> content = pane.contentProperty().flatMap(Node::layoutBoundsProperty);
        content.map(Bounds::getHeight).subscribe(height -> Platform.runLater(scroller::showKept));
        pane.sceneProperty().subscribe(scroller::listen);
        return scroller;
    }

    /**
     * Scrolls to a node inside the pane and keeps it visible until the next key, click or scroll of the user. The node may not
     * be laid out yet, and the focus may move by itself meanwhile, because the control that has it becomes disabled.
     */
    public void keepVisible(Node node) {
        kept = Optional.of(node);
        Platform.runLater(this::showKept);
    }

    private void listen(@Nullable Scene before, @Nullable Scene after) {
        for (EventType<? extends InputEvent> type : INPUT) {
            Optional.ofNullable(before).ifPresent(scene -> scene.removeEventFilter(type, inputs));
            Optional.ofNullable(after).ifPresent(scene -> scene.addEventFilter(type, inputs));
        }
    }

    private void showTarget() {
        if (kept.isPresent()) {
            showKept();
        } else {
            Optional.ofNullable(focusOwner.getValue())
                    .filter(focused -> isInside(focused, pane.getContent()))
                    .ifPresent(focused -> show(focused, pane));
        }
    }

    private void showKept() {
        kept.ifPresent(node -> show(node, pane));
    }

    private static boolean isInside(Node node, Node content) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(content::equals);
    }

    /**
     * Scrolls the nearest scroll pane around a node so that the node becomes visible. Does nothing if there is no such pane.
     */
    public static void reveal(Node node) {
        Stream.iterate(node, Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .findFirst()
                .ifPresent(pane -> show(node, (ScrollPane) pane));
    }

    private static void show(Node node, ScrollPane pane) {
        Bounds bounds = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double height = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getLayoutBounds().getHeight() - height;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        if (bounds.getMinY() < top || bounds.getHeight() > height) {
            pane.setVvalue(Math.min(1, bounds.getMinY() / hidden));
        } else if (bounds.getMaxY() > top + height) {
            pane.setVvalue((bounds.getMaxY() - height) / hidden);
        }
    }
}
