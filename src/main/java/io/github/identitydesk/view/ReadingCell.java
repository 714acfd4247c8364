package io.github.identitydesk.view;

import io.github.identitydesk.diagnosis.TokenSummary;
import io.github.identitydesk.viewmodel.Insights;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.words.Words;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What a login’s token is and how long it lives, in a few words. */
final class ReadingCell extends TableCell<LoginRow, LoginRow> {
    private final Insights insights;
    private final Words words;
    private final Tooltip tooltip = new Tooltip();
    private Subscription reading = Subscription.EMPTY;

    ReadingCell(Insights insights, Words words) {
        this.insights = insights;
        this.words = words;
        setWrapText(true);
        getStyleClass().add("reading");
        tooltip.textProperty().bind(textProperty());
        insights.now().addListener((InvalidationListener) now -> show(getItem()));
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
                        : words.say(TokenSummary.of(
                                row.reading().get(), insights.now().get())));
        setTooltip(row == null ? null : tooltip);
    }
}
