package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks the contrast of texts, edges and focus indicators in the rendered window (WCAG 2.2: 1.4.3, 1.4.11, 2.4.11).
 */
class ContrastTest extends WindowTest {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    /** Glyphs are anti-aliased, so a thin glyph never quite reaches its nominal color. */
    private static final double SOFTENED = 0.93;

    @ParameterizedTest
    @ValueSource(strings = {"Light", "Dark"})
    void everythingHasEnoughContrast(String theme) {
        chooseFromMenu("View", theme);
        look("empty");
        choose(SampleRequest.ACCESS_TOKEN);
        getId();
        waitForAnswer();
        fill("accountId", "1234-5678-9012");
        for (String tab : List.of("Details", "Token", "Request", "History")) {
            clickOn(from(node("tabs")).lookup(tab).<Node>query());
            look("a refusal, the answer stale, the tab " + tab);
        }
        choose(SampleRequest.LOGIN);
        clickOn("Don’t Save");
        getId();
        waitUntil(() -> isShown("identityId"));
        look("an identity");
    }

    private void look(String state) {
        moveTo(stage().getX() + 1, stage().getY() + 1);
        for (Stage window : windows()) {
            assertThat(onFx(() -> paleTexts(window.getScene())))
                    .as("texts below %s:1, %s", TEXT, state)
                    .isEmpty();
            assertThat(onFx(() -> paleEdges(window.getScene())))
                    .as("edges below %s:1, %s", EDGE, state)
                    .isEmpty();
            assertThat(hiddenFocus(window.getScene()))
                    .as("controls whose focus cannot be seen, %s", state)
                    .isEmpty();
        }
    }

    private static List<Stage> windows() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .map(Stage.class::cast)
                .toList();
    }

    private static List<String> paleTexts(Scene scene) {
        Picture picture = Picture.of(scene);
        List<String> pale = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (node instanceof Text text && !text.getText().isBlank() && isReadable(text)) {
                double contrast = picture.textContrast(visible(text));
                if (contrast < TEXT * SOFTENED) {
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
            if (hasEdge(node) && isSeen(node) && !node.isDisabled() && isWhole(node)) {
                Bounds at = node.localToScene(node.getLayoutBounds());
                double contrast = picture.edgeContrast(at);
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
        return isField || node instanceof ComboBoxBase;
    }

    private static List<String> hiddenFocus(Scene scene) {
        List<String> hidden = new ArrayList<>();
        List<Node> controls = onFx(() -> scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Button
                        || node instanceof Hyperlink
                        || node instanceof CheckBox
                        || node instanceof TabPane
                        || node instanceof TableView
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isSeen(node) && isWhole(node))
                .toList());
        for (Node node : controls) {
            Picture without = focus(scene.getRoot());
            Picture with = focus(node);
            double contrast = onFx(() -> with.changeFrom(without, node.localToScene(node.getLayoutBounds())));
            if (contrast < EDGE) {
                hidden.add("%s: %.2f".formatted(name(node), contrast));
            }
        }
        return hidden;
    }

    private static Picture focus(Node node) {
        onFx(() -> {
            node.requestFocus();
            return node;
        });
        settle();
        return onFx(() -> Picture.of(node.getScene()));
    }

    private static boolean isWhole(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        Bounds seen = visible(node);
        return seen.getWidth() > 8 && all.getWidth() - seen.getWidth() < 1 && all.getHeight() - seen.getHeight() < 1;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass();
    }

    /** A snapshot of a scene. */
    private record Picture(WritableImage image) {
        static Picture of(Scene scene) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return new Picture(scene.snapshot(null));
        }

        /** Returns the highest contrast between any pixel and the most frequent color. */
        double textContrast(Bounds at) {
            Map<Color, Integer> counts = new HashMap<>();
            each(at, 0, color -> counts.merge(color, 1, Integer::sum));
            Color ground = counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Color.WHITE);
            return counts.keySet().stream()
                    .mapToDouble(color -> contrast(color, ground))
                    .max()
                    .orElse(0);
        }

        /** Returns the contrast between the left edge and the pixels next to it. */
        double edgeContrast(Bounds at) {
            int y = (int) at.getCenterY();
            int x = (int) Math.round(at.getMinX());
            Color beside = image.getPixelReader().getColor(Math.max(0, x - 2), y);
            return contrast(image.getPixelReader().getColor(x, y), beside);
        }

        /**
         * Returns the highest contrast between a pixel in or around the given bounds and the same pixel in the other
         * picture.
         */
        double changeFrom(Picture before, Bounds at) {
            double[] highest = {0};
            int margin = 4;
            for (int y = top(at, margin); y < bottom(at, margin); y++) {
                for (int x = left(at, margin); x < right(at, margin); x++) {
                    Color was = before.image.getPixelReader().getColor(x, y);
                    Color is = image.getPixelReader().getColor(x, y);
                    highest[0] = Math.max(highest[0], contrast(is, was));
                }
            }
            return highest[0];
        }

        private void each(Bounds at, int margin, java.util.function.Consumer<Color> look) {
            for (int y = top(at, margin); y < bottom(at, margin); y++) {
                for (int x = left(at, margin); x < right(at, margin); x++) {
                    look.accept(image.getPixelReader().getColor(x, y));
                }
            }
        }

        private int top(Bounds at, int margin) {
            return (int) Math.max(0, at.getMinY() - margin);
        }

        private int bottom(Bounds at, int margin) {
            return (int) Math.min(image.getHeight(), at.getMaxY() + margin);
        }

        private int left(Bounds at, int margin) {
            return (int) Math.max(0, at.getMinX() - margin);
        }

        private int right(Bounds at, int margin) {
            return (int) Math.min(image.getWidth(), at.getMaxX() + margin);
        }

        private static double contrast(Color one, Color other) {
            double a = luminance(one);
            double b = luminance(other);
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }

        private static double luminance(Color color) {
            return 0.2126 * linear(color.getRed())
                    + 0.7152 * linear(color.getGreen())
                    + 0.0722 * linear(color.getBlue());
        }

        private static double linear(double part) {
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
    }
}
