package io.github.identitydesk.view.control;

import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/** A label for an ID or another long name without spaces, which breaks lines only where the name has a separator. */
public final class IdLabel extends Label {
    /** Creates an empty label. */
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
