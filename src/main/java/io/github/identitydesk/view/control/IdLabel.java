package io.github.identitydesk.view.control;

import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/** A label for an ID or another long name without spaces, which is broken into lines where an ID has its joints. */
public final class IdLabel extends Label {
    /** A label without a text. */
    public IdLabel() {
        getStyleClass().add("id-label");
        setWrapText(true);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        IdPieces pieces = new IdPieces(fontProperty());
        textProperty().subscribe(text -> {
            pieces.show(text);
            requestLayout();
        });
        return new IdSkin<>(this, pieces);
    }
}
