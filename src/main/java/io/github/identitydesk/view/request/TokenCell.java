package io.github.identitydesk.view.request;

import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.view.control.MousePressGuard;
import io.github.identitydesk.view.control.SecretField;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Messages;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The provider token of a login. */
final class TokenCell extends LoginCell {
    private final Messages messages;
    private final SecretField field;
    private Subscription prompt = Subscription.EMPTY;

    TokenCell(RequestForm form, Messages messages, LoginFields fields, MousePressGuard mousePresses) {
        super(form, Column.PROVIDER_TOKEN, fields, mousePresses);
        this.messages = messages;
        this.field = new SecretField(messages.format("logins.token.reveal"), messages.format("logins.token.hide"));
    }

    @Override
    Node content() {
        return field;
    }

    @Override
    Node focusTarget() {
        return field.field();
    }

    @Override
    void bind(LoginRow row) {
        field.token().bindBidirectional(row.token());
        field.revealed().bindBidirectional(row.revealed());
        prompt = row.providerName().subscribe(name -> {
            TokenForm form =
                    ProviderPreset.of(name).map(ProviderPreset::tokenForm).orElse(TokenForm.UNKNOWN);
            field.describe(messages.format("token.prompt." + form), messages.format("logins.token.of", name));
        });
    }

    @Override
    void unbind(LoginRow row) {
        prompt.unsubscribe();
        field.token().unbindBidirectional(row.token());
        field.revealed().unbindBidirectional(row.revealed());
    }
}
