package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Messages;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** The provider name of a login. */
final class ProviderCell extends LoginCell {
    private final TextField field = new TextField();

    ProviderCell(RequestForm form, Messages messages, LoginFields fields, MousePressGuard mousePresses) {
        super(form, Column.PROVIDER_NAME, fields, mousePresses);
        field.setPromptText(messages.format("logins.provider.prompt"));
        field.setAccessibleText(messages.format("logins.provider"));
    }

    @Override
    Node content() {
        return field;
    }

    @Override
    Node focusTarget() {
        return field;
    }

    @Override
    void bind(LoginRow row) {
        field.textProperty().bindBidirectional(row.providerName());
        field.positionCaret(0);
    }

    @Override
    void unbind(LoginRow row) {
        field.textProperty().unbindBidirectional(row.providerName());
    }
}
