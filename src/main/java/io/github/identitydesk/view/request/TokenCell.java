package io.github.identitydesk.view.request;

import io.github.identitydesk.diagnosis.finding.TokenSummary;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.view.control.SecretField;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.TokenAnalysis;
import io.github.identitydesk.words.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The cell for the provider token of a login. Below the token it shows the kind of the token and its remaining lifetime. */
final class TokenCell extends LoginCell {
    private final Messages messages;
    private final TokenAnalysis analysis;
    private final SecretField field;
    private final VBox lines;
    private Subscription row = Subscription.EMPTY;

    TokenCell(ViewContext context, LoginFields fields) {
        super(context.windowModel().form(), Column.PROVIDER_TOKEN, fields, context.messages(), context.mousePresses());
        this.messages = context.messages();
        this.analysis = context.windowModel().tokenAnalysis();
        this.field = new SecretField(
                messages.format("logins.token.reveal"),
                messages.format("logins.token.hide"),
                context.secretClipboard());
        Label summary = description();
        this.lines = new VBox(field, summary);
        lines.getStyleClass().add("login-lines");
        summary.getStyleClass().addAll("note", "reading");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(summary.textProperty());
        summary.setTooltip(tooltip);
    }

    @Override
    Node content() {
        return lines;
    }

    @Override
    Node focusTarget() {
        return field.field();
    }

    @Override
    void bind(LoginRow login) {
        field.token().bindBidirectional(login.token());
        field.revealed().bindBidirectional(login.revealed());
        row = Subscription.combine(
                login.providerName().subscribe(name -> {
                    TokenForm form = ProviderPreset.of(name)
                            .map(ProviderPreset::tokenForm)
                            .orElse(TokenForm.UNKNOWN);
                    field.describe(messages.format("token.prompt." + form), messages.format("logins.token.of", name));
                }),
                login.reading().subscribe(() -> summarize(login)),
                analysis.now().subscribe(now -> summarize(login)));
    }

    private void summarize(LoginRow login) {
        describe(messages.format(
                TokenSummary.of(login.reading().get(), analysis.now().get())));
    }

    @Override
    void unbind(LoginRow login) {
        row.unsubscribe();
        field.token().unbindBidirectional(login.token());
        field.revealed().unbindBidirectional(login.revealed());
    }
}
