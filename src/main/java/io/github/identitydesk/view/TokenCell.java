package io.github.identitydesk.view;

import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Words;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The provider token of a login. */
final class TokenCell extends LoginCell {
    private final Words words;
    private final SecretField field;
    private Subscription prompt = Subscription.EMPTY;

    TokenCell(RequestForm form, Words words, LoginFields fields, Clicks clicks) {
        super(form, Column.PROVIDER_TOKEN, fields, clicks);
        this.words = words;
        this.field = new SecretField(words.say("logins.token.reveal"), words.say("logins.token.hide"));
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
            field.describe(words.say("token.prompt." + form), words.say("logins.token.of", name));
        });
    }

    @Override
    void unbind(LoginRow row) {
        prompt.unsubscribe();
        field.token().unbindBidirectional(row.token());
        field.revealed().unbindBidirectional(row.revealed());
    }
}
