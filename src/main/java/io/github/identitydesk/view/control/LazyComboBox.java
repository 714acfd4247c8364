package io.github.identitydesk.view.control;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/**
 * A combo box that leaves its list alone until it drops down. JavaFX makes the list a hidden part of the box from the
 * beginning, so that each box costs the window as much as a table.
 *
 * @param <T> what is chosen
 */
public class LazyComboBox<T> extends ComboBox<T> {
    @Override
    protected Skin<?> createDefaultSkin() {
        ComboBoxListViewSkin<T> skin = new ComboBoxListViewSkin<>(this);
        getChildren().remove(skin.getPopupContent());
        return skin;
    }
}
