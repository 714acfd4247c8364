package io.github.identitydesk.view.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
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
    private final MousePressGuard mousePresses;
    private final ObservableValue<Node> focusOwner;
    private final EventHandler<InputEvent> inputs = this::note;

    /** The node that is scrolled to again when heights change: the focused control, or a node to keep visible. */
    private Optional<Node> target = Optional.empty();

    /** Whether the target remains when the focus moves. */
    private boolean isKept;

    private FocusScroller(ScrollPane pane, MousePressGuard mousePresses) {
        this.pane = pane;
        this.mousePresses = mousePresses;
        this.focusOwner = pane.sceneProperty().flatMap(Scene::focusOwnerProperty);
    }

    /**
     * Keeps the focused control inside a pane visible.
     *
     * @param pane the pane
     * @param mousePresses delays scrolling during a click, which would miss what the user points at
     * @return what can keep another node visible
     */
    public static FocusScroller follow(ScrollPane pane, MousePressGuard mousePresses) {
        FocusScroller scroller = new FocusScroller(pane, mousePresses);
        // Otherwise a click beside the controls would give the focus to the pane, which does not show it.
        pane.contentProperty()
                .subscribe(content -> Optional.ofNullable(content)
                        .ifPresent(it -> it.addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume)));
        pane.sceneProperty().subscribe(scroller::listen);
        // A subscription that does not read the value would end after one change.
        scroller.focusOwner.subscribe(focused -> scroller.followFocus());
        ObservableValue<Bounds> content = pane.contentProperty().flatMap(Node::layoutBoundsProperty);
        // Deferred, because during a layout the heights take values that are not final.
        Stream.of(pane.viewportBoundsProperty(), content)
                .map(bounds -> bounds.map(Bounds::getHeight))
                .forEach(height -> height.subscribe(it -> Platform.runLater(scroller::showTarget)));
        return scroller;
    }

    /**
     * Scrolls to a node inside the pane and keeps it visible until the next key, click or scroll of the user. The node may not
     * be laid out yet, and the focus may move by itself meanwhile, because the control that has it becomes disabled.
     */
    public void keepVisible(Node node) {
        target = Optional.of(node);
        isKept = true;
        Platform.runLater(this::showTarget);
    }

    private void listen(@Nullable Scene before, @Nullable Scene after) {
        for (EventType<? extends InputEvent> type : INPUT) {
            Optional.ofNullable(before).ifPresent(scene -> scene.removeEventFilter(type, inputs));
            Optional.ofNullable(after).ifPresent(scene -> scene.addEventFilter(type, inputs));
        }
    }

    private void note(InputEvent input) {
        if (isKept) {
            isKept = false;
            target = focused();
        }
        if (input instanceof ScrollEvent || isInScrollBar(input.getTarget())) {
            target = Optional.empty();
        }
    }

    private void followFocus() {
        if (!isKept) {
            target = focused();
            showTarget();
        }
    }

    private Optional<Node> focused() {
        return Optional.ofNullable(focusOwner.getValue())
                .filter(node -> Scrolling.ancestors(node).anyMatch(pane.getContent()::equals));
    }

    private void showTarget() {
        mousePresses.after(() -> target.ifPresent(node -> Scrolling.show(node, pane)));
    }

    private static boolean isInScrollBar(EventTarget target) {
        return target instanceof Node node && Scrolling.ancestors(node).anyMatch(ScrollBar.class::isInstance);
    }
}
