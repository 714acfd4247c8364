package io.github.identitydesk.view.control;

import javafx.scene.control.Control;
import javafx.scene.control.SkinBase;

/** Shows the text of a control as the pieces of an ID, on as many lines as they need. */
class IdSkin<C extends Control> extends SkinBase<C> {
    private final IdPieces pieces;

    IdSkin(C control, IdPieces pieces) {
        super(control);
        this.pieces = pieces;
        getChildren().setAll(pieces);
        registerChangeListener(pieces.font(), change -> control.requestLayout());
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + snapSizeX(pieces.widest()) + right;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + snapSizeX(pieces.onOneLine()) + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        double available = width < 0 ? Double.MAX_VALUE : width - left - right;
        return top + pieces.heightIn(available) + bottom;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        pieces.resizeRelocate(x, y, width, height);
        pieces.layOutIn(width);
    }
}
