package io.github.identitydesk.view.request;

import io.github.identitydesk.model.KnownRegions;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.view.control.LazyComboBox;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Messages;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * The field for the region. The user types or chooses a region, or leaves the field empty for the region of the identity pool.
 * The empty text is the first item of the list and is shown as <i>Automatic</i>, followed by the region that the call will use.
 */
public final class RegionField extends LazyComboBox<String> {
    private static final String AUTOMATIC = "";

    /** Creates an empty field. */
    public RegionField() {
        setEditable(true);
        getStyleClass().add("automatic");
        setValue(AUTOMATIC);
        setCellFactory(list -> new RegionCell());
        // The value always equals the text, because a combo box replaces its text by its value whenever the prompt
        // changes.
        getEditor().textProperty().subscribe((was, is) -> setValue(is));
    }

    /** Binds the field to the region of the form, in both directions. */
    void follow(RequestForm form, Messages messages) {
        getItems().setAll(AUTOMATIC);
        getItems().addAll(KnownRegions.ALL.stream().map(Region::name).toList());
        form.regionOverride().subscribe(this::setValue);
        valueProperty().subscribe(value -> form.regionOverride().set(value == null ? AUTOMATIC : value));
        form.region()
                .subscribe(region -> setPromptText(region.map(it -> messages.format("request.region.automatic", it))
                        .orElse(messages.format("request.region.unknown"))));
    }

    /** Shows the empty text as the prompt, and updates it while the list is open. */
    private final class RegionCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String region, boolean empty) {
            super.updateItem(region, empty);
            textProperty().unbind();
            if (region != null && region.equals(AUTOMATIC)) {
                textProperty().bind(promptTextProperty());
            } else {
                setText(region);
            }
        }
    }
}
