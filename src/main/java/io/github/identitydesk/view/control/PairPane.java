package io.github.identitydesk.view.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Shows two parts of the same width side by side, or one above the other if half of the pane is narrower than the minimum width
 * of one of them.
 */
public final class PairPane extends Pane {
    private static final double GAP = 12;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return parts().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * computeMinWidth(height) + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? computePrefWidth(-1) : width;
        double each = partWidth(given);
        return areBeside(given)
                ? parts().stream()
                        .mapToDouble(part -> part.prefHeight(each))
                        .max()
                        .orElse(0)
                : parts().stream()
                                .mapToDouble(part -> part.prefHeight(each) + GAP)
                                .sum()
                        - GAP;
    }

    @Override
    protected void layoutChildren() {
        boolean areBeside = areBeside(getWidth());
        double each = partWidth(getWidth());
        double x = 0;
        double y = 0;
        for (Node part : parts()) {
            double height = part.prefHeight(each);
            part.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(each), snapSizeY(height));
            if (areBeside) {
                x += each + GAP;
            } else {
                y += height + GAP;
            }
        }
    }

    private List<Node> parts() {
        return getManagedChildren();
    }

    private boolean areBeside(double width) {
        return width >= 2 * computeMinWidth(-1) + GAP;
    }

    private double partWidth(double width) {
        return areBeside(width) ? (width - GAP) / 2 : width;
    }
}
