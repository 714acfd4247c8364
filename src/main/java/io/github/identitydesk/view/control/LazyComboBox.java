package io.github.identitydesk.view.control;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/**
 * A combo box that adds its list to the scene only when it drops down. A JavaFX combo box contains its hidden list from the
 * beginning, so that each combo box delays the window as much as a table does.
 *
 * @param <T> the type of the items
 */
public class LazyComboBox<T> extends ComboBox<T> {
    @Override
    protected Skin<?> createDefaultSkin() {
        ComboBoxListViewSkin<T> skin = new ComboBoxListViewSkin<>(this);
        getChildren().remove(skin.getPopupContent());
        return skin;
    }
}
