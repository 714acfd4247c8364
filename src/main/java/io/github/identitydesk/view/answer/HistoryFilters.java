package io.github.identitydesk.view.answer;

import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.viewmodel.CallLog;
import io.github.identitydesk.viewmodel.HistoryFilter;
import io.github.identitydesk.viewmodel.HistoryTexts;
import io.github.identitydesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;

/** The combo boxes that filter the calls of the history by outcome and by pool. */
final class HistoryFilters {
    private final ComboBox<HistoryFilter.Kind> outcome;
    private final ComboBox<Optional<String>> pool;
    private final CallLog log;

    /**
     * Fills the combo boxes.
     *
     * @param outcome selects the kind of outcome
     * @param pool selects the pool
     * @param log the history
     * @param messages the messages
     * @param texts formats the pools
     * @param changed called when the selection changes
     */
    HistoryFilters(
            ComboBox<HistoryFilter.Kind> outcome,
            ComboBox<Optional<String>> pool,
            CallLog log,
            Messages messages,
            HistoryTexts texts,
            Runnable changed) {
        this.outcome = outcome;
        this.pool = pool;
        this.log = log;
        outcome.getItems().setAll(HistoryFilter.Kind.values());
        outcome.setConverter(new OneWayConverter<>(kind -> messages.format("history.filter." + kind)));
        outcome.setValue(HistoryFilter.Kind.ALL);
        pool.setConverter(new OneWayConverter<>(
                id -> id.map(texts::pool).orElseGet(() -> messages.format("history.filter.allPools"))));
        pool.getItems().setAll(List.of(Optional.empty()));
        pool.setValue(Optional.empty());
        pool.setOnShowing(event -> listPools());
        outcome.valueProperty().subscribe((was, is) -> changed.run());
        pool.valueProperty().subscribe((was, is) -> changed.run());
    }

    /** Lists the pools of the calls that match the search. */
    private void listPools() {
        List<Optional<String>> pools = new ArrayList<>(log.entries().get().stream()
                .map(HistoryEntry::identityPoolId)
                .distinct()
                .map(Optional::of)
                .toList());
        pools.addFirst(Optional.empty());
        if (!pool.getItems().equals(pools)) {
            Optional<String> chosen = pool.getValue();
            pool.getItems().setAll(pools);
            pool.setValue(pools.contains(chosen) ? chosen : Optional.empty());
        }
    }

    /** Returns the selected filter. */
    HistoryFilter filter() {
        return new HistoryFilter(
                Optional.ofNullable(outcome.getValue()).orElse(HistoryFilter.Kind.ALL),
                Optional.ofNullable(pool.getValue()).flatMap(id -> id));
    }
}
