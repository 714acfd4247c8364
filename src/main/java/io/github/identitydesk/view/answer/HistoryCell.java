package io.github.identitydesk.view.answer;

import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.view.control.CallLines;
import io.github.identitydesk.view.control.OutcomePictures;
import io.github.identitydesk.viewmodel.HistoryTexts;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Shows a past call: its outcome and time, the pool and the providers, and what was checked. */
final class HistoryCell extends TableCell<HistoryEntry, HistoryEntry> {
    private final Messages messages;
    private final HistoryTexts texts;
    private final Supplier<Instant> now;
    private final Tooltip tooltip = new Tooltip();
    private final CallLines lines = new CallLines();

    HistoryCell(Messages messages, HistoryTexts texts, Supplier<Instant> now) {
        this.messages = messages;
        this.texts = texts;
        this.now = now;
        getStyleClass().add("history-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable HistoryEntry call, boolean empty) {
        super.updateItem(call, empty);
        if (empty || call == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
        } else {
            show(call);
            setGraphic(lines);
            setTooltip(tooltip);
        }
    }

    private void show(HistoryEntry call) {
        String title = texts.title(call);
        String ended = texts.outcome(call);
        String pool = texts.pool(call.identityPoolId());
        lines.show(
                OutcomePictures.of(call.outcome()),
                title,
                messages.formatShort(call.time(), now.get()),
                pool,
                texts.providers(call),
                texts.grants(call));
        tooltip.setText(texts.all(call) + "\n" + messages.format("history.row.what"));
        setAccessibleText(messages.format(
                "history.row",
                title.equals(ended) ? ended : ended + " " + title,
                messages.format(call.time()),
                pool,
                texts.logins(call)));
    }
}
