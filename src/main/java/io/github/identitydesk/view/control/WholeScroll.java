package io.github.identitydesk.view.control;

import javafx.scene.control.ScrollPane;

/** A scroll pane that can be made at least as high as its content, if a pane around it scrolls. */
public final class WholeScroll extends ScrollPane {
    private boolean isWhole;

    /** Sets whether the minimum height is the height of the whole content. Otherwise the content scrolls. */
    public void showWhole(boolean whole) {
        if (isWhole != whole) {
            isWhole = whole;
            requestLayout();
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        double shown = getViewportBounds().getWidth();
        return isWhole && shown > 0
                ? Math.ceil(getContent().minHeight(shown)) + snappedTopInset() + snappedBottomInset()
                : super.computeMinHeight(width);
    }
}
