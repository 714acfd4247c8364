package io.github.identitydesk.view.answer;

import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.viewmodel.HistoryWords;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows a past call on two lines: its outcome and time, and below them the pool and the providers. */
final class HistoryCell extends TableCell<HistoryEntry, HistoryEntry> {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private static final double POOL_WIDTH = 110;

    private final Messages messages;
    private final HistoryWords words;
    private final Supplier<Instant> now;
    private final Icon icon = new Icon();
    private final Label outcome = shortened("past-outcome");
    private final Label time = new Label();
    private final Label pool = shortened("past-pool");
    private final Label logins = shortened("past-logins");
    private final Tooltip tooltip = new Tooltip();
    private final HBox row;

    HistoryCell(Messages messages, HistoryWords words, Supplier<Instant> now) {
        this.messages = messages;
        this.words = words;
        this.now = now;
        time.getStyleClass().add("note");
        time.setMinWidth(Label.USE_PREF_SIZE);
        HBox first = new HBox(outcome, time);
        HBox second = new HBox(pool, logins);
        for (HBox line : new HBox[] {first, second}) {
            line.getStyleClass().add("past-line");
        }
        HBox.setHgrow(outcome, Priority.ALWAYS);
        HBox.setHgrow(pool, Priority.ALWAYS);
        outcome.setMaxWidth(Double.MAX_VALUE);
        pool.setMaxWidth(Double.MAX_VALUE);
        // The pool gets the width that the providers leave, but enough to distinguish it from other pools.
        pool.setPrefWidth(POOL_WIDTH);
        pool.setMinWidth(POOL_WIDTH);
        VBox lines = new VBox(first, second);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(icon, lines);
        row.getStyleClass().add("past-call");
        getStyleClass().add("history-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private static Label shortened(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("shortened", style);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(0);
        return label;
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
            setGraphic(row);
            setTooltip(tooltip);
        }
    }

    private void show(HistoryEntry call) {
        icon.setPicture(
                switch (call.outcome()) {
                    case PastOutcome.Found found -> Icon.Picture.DONE;
                    case PastOutcome.Refused refused -> Icon.Picture.REFUSED;
                    case PastOutcome.NotReached notReached -> Icon.Picture.NO_CONNECTION;
                    case PastOutcome.Cancelled cancelled -> Icon.Picture.CANCELLED;
                    case PastOutcome.Sent sent -> Icon.Picture.INFORMATION;
                });
        icon.pseudoClassStateChanged(FOUND, call.outcome() instanceof PastOutcome.Found);
        icon.pseudoClassStateChanged(
                REFUSED,
                call.outcome() instanceof PastOutcome.Refused || call.outcome() instanceof PastOutcome.NotReached);
        outcome.setText(words.title(call));
        time.setText(messages.formatShort(call.time(), now.get()));
        pool.setText(words.pool(call.identityPoolId()));
        logins.setText(words.logins(call));
        String ended = words.outcome(call);
        String whole = messages.format(
                "history.row",
                outcome.getText().equals(ended) ? ended : ended + " " + outcome.getText(),
                messages.format(call.time()),
                pool.getText(),
                logins.getText());
        tooltip.setText(words.all(call) + "\n" + messages.format("history.row.what"));
        setAccessibleText(whole);
    }
}
