package io.github.identitydesk.view.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The hidden parts of a window, such as the tabs that are not selected. JavaFX styles them together with the visible parts, and
 * most nodes of a window are hidden. Therefore they are removed from the scene before all its styles change, and put back after
 * the frame that shows the new styles. A part that becomes visible before that is put back immediately.
 */
public final class HiddenParts {
    private final FirstFrame newStyles = new FirstFrame();

    private HiddenParts() {}

    /** Removes the hidden parts from a scene. After the next painted frame, one of them is put back in each frame. */
    public static void styleLater(Scene scene) {
        HiddenParts parts = new HiddenParts();
        parts.remove(scene.getRoot());
        parts.newStyles.await(scene);
    }

    private void remove(Node visible) {
        switch (visible) {
            case TabPane tabs -> tabs.getTabs().forEach(this::removeFrom);
            case ScrollPane scrolled ->
                Optional.ofNullable(scrolled.getContent()).ifPresent(this::remove);
            case SplitPane split -> split.getItems().forEach(this::remove);
            case BorderPane border -> border.getChildren().forEach(this::remove);
            case Pane pane -> List.copyOf(pane.getChildren()).forEach(child -> removeFrom(pane, child));
            default -> {}
        }
    }

    private void removeFrom(Tab tab) {
        Node content = tab.getContent();
        if (!hasParts(content)) {
            return;
        }
        if (tab.isSelected()) {
            remove(content);
        } else {
            Node placeholder = placeholder();
            tab.setContent(placeholder);
            putBackLater(tab.selectedProperty(), () -> {
                if (placeholder.equals(tab.getContent())) {
                    tab.setContent(content);
                }
            });
        }
    }

    private void removeFrom(Pane pane, Node child) {
        if (child.isVisible()) {
            remove(child);
        } else if (hasParts(child)) {
            Node placeholder = placeholder();
            pane.getChildren().set(pane.getChildren().indexOf(child), placeholder);
            putBackLater(child.visibleProperty(), () -> {
                int index = pane.getChildren().indexOf(placeholder);
                if (index >= 0) {
                    pane.getChildren().set(index, child);
                }
            });
        }
    }

    private void putBackLater(ReadOnlyBooleanProperty shown, Runnable putBack) {
        Subscription whenShown = shown.subscribe(is -> {
            if (is) {
                putBack.run();
            }
        });
        newStyles.then(() -> {
            whenShown.unsubscribe();
            putBack.run();
        });
    }

    private static boolean hasParts(@Nullable Node node) {
        return node instanceof Parent parent
                && !parent.getChildrenUnmodifiable().isEmpty();
    }

    private static Node placeholder() {
        Region placeholder = new Region();
        Visibility.set(placeholder, false);
        return placeholder;
    }
}
