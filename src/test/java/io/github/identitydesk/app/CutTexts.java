package io.github.identitydesk.app;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/**
 * Finds texts of the app that are not fully visible: those shortened with an ellipsis, and those clipped at the side of
 * a pane.
 */
final class CutTexts {
    /** A rendered text may be a fraction of a pixel wider than its layout bounds. */
    private static final double TOLERANCE = 1;

    /** The lists in which users choose from their own data. */
    private static final Set<String> CHOICES_OF_DATA = Set.of("poolFilter", "login");

    private CutTexts() {}

    /** Returns the truncated texts of a scene. Must be called on the FX thread, after a layout pass. */
    static List<String> in(Scene scene) {
        return scene.getRoot().lookupAll(".text").stream()
                .filter(text -> text instanceof Text && text.getParent() instanceof Labeled)
                .filter(text -> !isData(text.getParent()))
                .filter(WindowTest::isSeen)
                .filter(text -> !((Labeled) text.getParent()).getText().isEmpty())
                .filter(text -> isShortened((Text) text) || isCutAtTheSide(text))
                .map(text -> text.getParent().getId() + ": " + ((Labeled) text.getParent()).getText())
                .toList();
    }

    /** Whether the node shows the user's data, which may be shortened to fit; the app's own texts may not. */
    private static boolean isData(Node labeled) {
        boolean isCell =
                labeled instanceof TableCell && !labeled.getStyleClass().contains("reading");
        boolean isChoice = labeled instanceof ListCell
                && Stream.iterate(labeled, Objects::nonNull, Node::getParent)
                        .anyMatch(node -> node.getId() != null && CHOICES_OF_DATA.contains(node.getId()));
        return isCell || isChoice || labeled.getStyleClass().stream().anyMatch(style -> style.startsWith("past-"));
    }

    private static boolean isShortened(Text text) {
        Labeled labeled = (Labeled) text.getParent();
        String wanted = labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
        return !wanted.equals(text.getText());
    }

    /** Content above or below a pane can be scrolled into view; content beside it cannot. */
    private static boolean isCutAtTheSide(Node text) {
        Bounds all = text.localToScene(text.getLayoutBounds());
        Bounds seen = WindowTest.visible(text);
        return seen.getHeight() > TOLERANCE && all.getWidth() - seen.getWidth() > TOLERANCE;
    }
}
