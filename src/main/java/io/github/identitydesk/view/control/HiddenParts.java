package io.github.identitydesk.view.control;

import java.util.List;
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
 * most nodes of a window are hidden. So they are taken out of the scene before all its styles change, and put back after the
 * frame that shows the new styles. A part that is shown earlier is put back at once.
 */
public final class HiddenParts {
    private final FirstFrame newStyles = new FirstFrame();

    private HiddenParts() {}

    /** Takes the hidden parts out of a scene. After the next frame that is painted, one part is put back per frame. */
    public static void styleLater(Scene scene) {
        HiddenParts parts = new HiddenParts();
        parts.takeOut(scene.getRoot());
        parts.newStyles.await(scene);
    }

    private void takeOut(Node visible) {
        switch (visible) {
            case TabPane tabs -> tabs.getTabs().forEach(this::takeOutOf);
            case ScrollPane scrolled -> takeOut(scrolled.getContent());
            case SplitPane split -> split.getItems().forEach(this::takeOut);
            case BorderPane border -> border.getChildren().forEach(this::takeOut);
            case Pane pane -> List.copyOf(pane.getChildren()).forEach(child -> takeOutOf(pane, child));
            default -> {}
        }
    }

    private void takeOutOf(Tab tab) {
        Node content = tab.getContent();
        if (tab.isSelected()) {
            takeOut(content);
        } else if (hasParts(content)) {
            Node placeholder = placeholder();
            tab.setContent(placeholder);
            putBackLater(tab.selectedProperty(), () -> {
                if (placeholder.equals(tab.getContent())) {
                    tab.setContent(content);
                }
            });
        }
    }

    private void takeOutOf(Pane pane, Node child) {
        if (child.isVisible()) {
            takeOut(child);
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
