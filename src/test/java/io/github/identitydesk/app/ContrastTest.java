package io.github.identitydesk.app;

import io.github.identitydesk.model.Theme;
import io.github.identitydesk.view.Themes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks the contrast of texts, edges and focus indicators in the rendered window (WCAG 2.2: 1.4.3, 1.4.11, 2.4.11).
 */
@Tag("slow")
class ContrastTest extends WindowStates {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    /** The largest distance of a focus ring from its control, in pixels. */
    private static final int RING = 4;

    private final SoftAssertions found = new SoftAssertions();
    /** Controls whose focus indicator was checked in an earlier state. */
    private final Set<Node> seenFocused = Collections.newSetFromMap(new IdentityHashMap<>());

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void everythingHasEnoughContrast(Theme theme) {
        useTheme(theme);
        visitStates();
        found.assertAll();
    }

    @Test
    void highContrastHasEnoughContrastToo() {
        onFx(() -> {
            Themes.show(Theme.SYSTEM, true);
            return true;
        });
        visitStates();
        chooseFromMenu("Request", "Check without Sending");
        found.assertAll();
    }

    @Override
    void look(String state) {
        for (Stage window : windows()) {
            Scene scene = window.getScene();
            found.assertThat(onFx(() -> paleTexts(scene)))
                    .as("texts below %s:1, %s", TEXT, state)
                    .isEmpty();
            found.assertThat(onFx(() -> paleEdges(scene)))
                    .as("edges below %s:1, %s", EDGE, state)
                    .isEmpty();
        }
        Scene front = windows().getLast().getScene();
        found.assertThat(hiddenFocus(front))
                .as("controls whose focus cannot be seen, %s", state)
                .isEmpty();
    }

    private static List<String> paleTexts(Scene scene) {
        Picture picture = Picture.of(scene);
        List<String> pale = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (node instanceof Text text && !text.getText().isBlank() && isReadable(text)) {
                double contrast = picture.textContrast(visible(text));
                // Anti-aliasing keeps a thin glyph from reaching its nominal color at this size.
                if (contrast < TEXT) {
                    contrast = Picture.magnified(scene, visible(text)).textContrast();
                }
                if (contrast < TEXT) {
                    pale.add("%s: %.2f".formatted(text.getText(), contrast));
                }
            }
        }
        return pale;
    }

    /** Whether the text is fully visible and not part of a disabled control. */
    private static boolean isReadable(Text text) {
        Bounds all = text.localToScene(text.getLayoutBounds());
        Bounds seen = visible(text);
        return isSeen(text)
                && !text.isDisabled()
                && seen.getWidth() > 4
                && seen.getHeight() > 4
                && all.getHeight() - seen.getHeight() < 1;
    }

    private static List<String> paleEdges(Scene scene) {
        Picture picture = Picture.of(scene);
        List<String> pale = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (hasEdge(node) && isSeen(node) && !node.isDisabled() && !node.isFocused() && isWhole(node)) {
                double contrast = picture.edgeContrast(node.localToScene(node.getLayoutBounds()));
                if (contrast < EDGE) {
                    pale.add("%s: %.2f".formatted(name(node), contrast));
                }
            }
        }
        return pale;
    }

    private static boolean hasEdge(Node node) {
        boolean isField = node instanceof TextInputControl field
                && field.isEditable()
                && !(node.getParent() instanceof ComboBoxBase);
        boolean isButton = node instanceof Button && !node.getStyleClass().contains("flat");
        boolean isBox =
                node.getParent() instanceof CheckBox && node.getStyleClass().contains("box");
        return isField || isButton || isBox || node instanceof ComboBoxBase;
    }

    private List<String> hiddenFocus(Scene scene) {
        List<Node> controls = onFx(() -> scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Button
                        || node instanceof Hyperlink
                        || node instanceof CheckBox
                        || node instanceof TabPane
                        || node instanceof TableView
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isSeen(node) && isWhole(node))
                .filter(seenFocused::add)
                .toList());
        if (controls.isEmpty()) {
            return List.of();
        }
        Node focused = onFx(scene::getFocusOwner);
        focus(scene.getRoot());
        Picture without = onFx(() -> Picture.of(scene));
        List<String> hidden = new ArrayList<>();
        for (Node node : controls) {
            focus(node);
            Bounds around = onFx(() -> around(node));
            double contrast = onFx(() -> Picture.of(scene, around, 1).changeFrom(without, around));
            if (contrast < EDGE) {
                hidden.add("%s: %.2f".formatted(name(node), contrast));
            }
        }
        if (focused != null) {
            focus(focused);
        }
        return hidden;
    }

    private static Bounds around(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        double left = Math.max(0, Math.floor(at.getMinX()) - RING);
        double top = Math.max(0, Math.floor(at.getMinY()) - RING);
        return new BoundingBox(
                left,
                top,
                Math.min(node.getScene().getWidth(), Math.ceil(at.getMaxX()) + RING) - left,
                Math.min(node.getScene().getHeight(), Math.ceil(at.getMaxY()) + RING) - top);
    }

    private static void focus(Node node) {
        onFx(() -> {
            node.requestFocus();
            return node;
        });
        settle();
    }

    private static boolean isWhole(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        Bounds seen = visible(node);
        return seen.getWidth() > 8 && all.getWidth() - seen.getWidth() < 1 && all.getHeight() - seen.getHeight() < 1;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass();
    }
}
