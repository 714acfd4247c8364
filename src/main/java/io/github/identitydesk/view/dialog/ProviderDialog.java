package io.github.identitydesk.view.dialog;

import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.view.control.IdLabel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Asks for the variable part of a provider name, such as the user pool ID, and shows the resulting name while the user types.
 */
public final class ProviderDialog {
    private ProviderDialog() {}

    /**
     * Shows the dialog and waits for the answer.
     *
     * @return the provider name, or empty if the user cancels
     */
    public static Optional<String> ask(ProviderPreset preset, Messages messages, Window owner) {
        TextField detail = new TextField();
        detail.setId("providerDetail");
        detail.setPromptText(messages.format("provider.detail.example." + preset));
        Label label = new Label(messages.format("provider.detail." + preset));
        label.setLabelFor(detail);
        ObservableValue<Optional<String>> name = detail.textProperty().map(preset::providerNameFor);
        Label preview = new IdLabel();
        preview.setId("providerPreview");
        preview.getStyleClass().addAll("note", "provider-preview");
        preview.textProperty()
                .bind(name.map(it -> it.map(made -> messages.format("provider.detail.name", made))
                        .orElseGet(() -> detail.getText().isBlank()
                                ? messages.format("provider.detail.hint." + preset)
                                : messages.format("provider.detail.wrong." + preset))));

        Dialog<String> dialog = new Dialog<>();
        Dialogs.openOver(dialog, owner);
        dialog.setTitle(messages.format("provider.detail.title", messages.format("provider." + preset)));
        ButtonType add = new ButtonType(messages.format("provider.detail.add"), ButtonData.OK_DONE);
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(add, new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE));
        VBox content = new VBox(label, detail, preview);
        content.getStyleClass().addAll("dialog-content", "provider-pane");
        dialog.setResizable(true);
        pane.setContent(content);
        pane.lookupButton(add)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> name.getValue().isEmpty(), name));
        dialog.setResultConverter(button -> button == add ? name.getValue().orElse(null) : null);
        dialog.setOnShown(event -> Platform.runLater(detail::requestFocus));
        return dialog.showAndWait();
    }
}
