package io.github.identitydesk.view.request;

import io.github.identitydesk.diagnosis.TokenSummary;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.TokenAnalysis;
import io.github.identitydesk.words.Messages;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What a login’s token is and how long it lives, in a few words. */
final class TokenSummaryCell extends TableCell<LoginRow, LoginRow> {
    private final TokenAnalysis tokenAnalysis;
    private final Messages messages;
    private final Tooltip tooltip = new Tooltip();
    private Subscription reading = Subscription.EMPTY;

    TokenSummaryCell(TokenAnalysis tokenAnalysis, Messages messages) {
        this.tokenAnalysis = tokenAnalysis;
        this.messages = messages;
        setWrapText(true);
        getStyleClass().add("reading");
        tooltip.textProperty().bind(textProperty());
        tokenAnalysis.now().addListener((InvalidationListener) now -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable LoginRow row, boolean empty) {
        super.updateItem(row, empty);
        reading.unsubscribe();
        reading = row == null || empty ? Subscription.EMPTY : row.reading().subscribe(() -> show(row));
        show(empty ? null : row);
    }

    private void show(@Nullable LoginRow row) {
        setText(
                row == null
                        ? ""
                        : messages.format(TokenSummary.of(
                                row.reading().get(), tokenAnalysis.now().get())));
        setTooltip(row == null ? null : tooltip);
    }
}
