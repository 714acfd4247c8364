package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.view.control.AccessibleName;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.ShortenedField;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The cell for the provider of a login. It shows the display name of the provider and, below it, the name in the request. */
final class ProviderCell extends LoginCell {
    private final Messages messages;
    private final ShortenedField field = new ShortenedField();
    private final VBox lines;
    private Subscription name = Subscription.EMPTY;

    ProviderCell(RequestForm form, Messages messages, LoginFields fields, MousePressGuard mousePresses) {
        super(form, Column.PROVIDER_NAME, fields, messages, mousePresses);
        this.messages = messages;
        Label title = description();
        this.lines = new VBox(title, field);
        title.getStyleClass().addAll("note", "login-title");
        title.setLabelFor(field);
        lines.getStyleClass().add("login-lines");
        field.getStyleClass().add("provider-name");
        field.setPromptText(messages.format("logins.provider.prompt"));
    }

    @Override
    Node content() {
        return lines;
    }

    @Override
    Node focusTarget() {
        return field;
    }

    @Override
    void bind(LoginRow row) {
        field.value().bindBidirectional(row.providerName());
        AccessibleName.set(field, messages.format("logins.name.of", getIndex() + 1));
        name = row.providerName()
                .subscribe(text -> describe(ProviderPreset.of(text)
                        .map(preset -> messages.format("provider." + preset))
                        .orElseGet(() -> messages.format("provider.unknown"))));
    }

    @Override
    void unbind(LoginRow row) {
        name.unsubscribe();
        field.value().unbindBidirectional(row.providerName());
    }
}
