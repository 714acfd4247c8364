package io.github.identitydesk.view.answer;

import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A row for a claim. Its tooltip explains the claim and shows the whole value, which can be wider than the column. */
final class TokenRow extends TableRow<TokenLine> {
    private static final double TOOLTIP_WIDTH = 480;

    private final Messages messages;
    private final Supplier<Instant> now;
    private final Tooltip tooltip = new Tooltip();

    TokenRow(Messages messages, Supplier<Instant> now) {
        this.messages = messages;
        this.now = now;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
    }

    @Override
    protected void updateItem(@Nullable TokenLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        String whole = messages.format("token.line", line.name(), line.text(messages, now.get()));
        String text = line.meaning(messages)
                .map(meaning -> messages.format("token.line.meaning", whole, meaning))
                .orElse(whole);
        tooltip.setText(text);
        setTooltip(tooltip);
        setAccessibleText(text);
    }
}
