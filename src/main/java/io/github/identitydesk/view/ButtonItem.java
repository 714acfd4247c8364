package io.github.identitydesk.view;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;

/** A menu item that fires a button of the window. If the button is in another tab, that tab is selected first. */
final class ButtonItem extends MenuItem {
    private final Scene scene;
    private final String buttonId;

    ButtonItem(String text, Scene scene, String buttonId) {
        super(text);
        this.scene = scene;
        this.buttonId = buttonId;
        setOnAction(event -> button().ifPresent(ButtonItem::press));
    }

    /** Returns whether the button exists and is enabled. Some buttons are created only when there is an answer. */
    boolean canFire() {
        return button().isPresent();
    }

    private Optional<ButtonBase> button() {
        return scene.getRoot().lookupAll("#" + buttonId).stream()
                .filter(node -> node instanceof ButtonBase && !node.isDisabled() && isReachable(node))
                .map(ButtonBase.class::cast)
                .findFirst();
    }

    /** Returns whether the button is visible, or hidden only because another tab is selected. */
    private static boolean isReachable(Node button) {
        return around(button)
                .allMatch(node -> node.isVisible() || node.getStyleClass().contains("tab-content-area"));
    }

    private static void press(ButtonBase button) {
        around(button)
                .filter(TabPane.class::isInstance)
                .flatMap(pane -> ((TabPane) pane).getTabs().stream())
                .filter(tab -> around(button).anyMatch(node -> node.equals(tab.getContent())))
                .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab));
        button.fire();
    }

    private static Stream<Node> around(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }
}
