package io.github.identitydesk.view.answer;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.FileDialogs;
import io.github.identitydesk.view.control.Shortcuts;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.Questions;
import io.github.identitydesk.viewmodel.CallLog;
import io.github.identitydesk.viewmodel.HistoryFilter;
import io.github.identitydesk.viewmodel.HistoryTexts;
import io.github.identitydesk.viewmodel.Notices;
import io.github.identitydesk.viewmodel.UnsavedChangesPrompt;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;

/** Shows the history of calls, which can be searched, exported, deleted and put into the form again. */
public final class HistoryController {
    private static final Duration LAYOUT_DELAY = Duration.millis(100);

    private final WindowModel windowModel;
    private final CallLog log;
    private final Notices notices;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final UnsavedChangesPrompt unsavedChangesPrompt;
    private Supplier<HistoryFilter> filter = () -> HistoryFilter.ALL;

    @FXML
    TextField search;

    @FXML
    ComboBox<HistoryFilter.Kind> outcomeFilter;

    @FXML
    ComboBox<Optional<String>> poolFilter;

    @FXML
    CheckBox keep;

    /** The ID of the call that the user deleted last. */
    private UUID deleted = new UUID(0, 0);

    @FXML
    Button refill;

    @FXML
    Button copyPastId;

    @FXML
    Button delete;

    @FXML
    Button export;

    @FXML
    Button clear;

    @FXML
    Label noCalls;

    @FXML
    TableView<HistoryEntry> history;

    @FXML
    TableColumn<HistoryEntry, HistoryEntry> calls;

    /** Creates a controller for the window of the given context. */
    public HistoryController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.log = context.windowModel().log();
        this.notices = context.windowModel().document().notices();
        this.messages = context.messages();
        this.dialogs = context.dialogs();
        this.unsavedChangesPrompt = context.unsavedChangesPrompt();
    }

    @FXML
    void initialize() {
        var now = windowModel.tokenAnalysis().now();
        HistoryTexts texts = log.texts();
        filter = new HistoryFilters(outcomeFilter, poolFilter, log, messages, texts, this::showEntries)::filter;
        windowModel.pools().onChange(history::refresh);
        calls.setCellValueFactory(call -> new ReadOnlyObjectWrapper<>(call.getValue()));
        calls.setCellFactory(column -> new HistoryCell(messages, texts, now::get));
        history.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        // Updates the times, because “just now” becomes a time of day.
        now.map(time -> time.truncatedTo(ChronoUnit.MINUTES)).subscribe((was, is) -> history.refresh());
        search.textProperty().bindBidirectional(log.search());
        keep.selectedProperty().bindBidirectional(log.recording());
        showEntries();
        // Deferred while the table is hidden, so that an answer does not have to wait for its layout.
        PauseTransition delay = new PauseTransition(LAYOUT_DELAY);
        delay.setOnFinished(event -> showEntries());
        log.entries().subscribe((was, is) -> {
            if (Visibility.isSeen(history)) {
                showEntries();
            } else {
                delay.playFromStart();
            }
        });
        setUpActions();
    }

    private void setUpActions() {
        var selected = history.getSelectionModel().selectedItemProperty();
        BooleanBinding none = selected.isNull();
        refill.disableProperty().bind(none);
        delete.disableProperty().bind(none);
        clear.disableProperty().bind(log.empty());
        copyPastId
                .disableProperty()
                .bind(selected.map(call -> call.identityId().isEmpty()).orElse(true));
        // The arrow keys do not select a single call, although a focused call looks like a selected one.
        history.focusedProperty().subscribe(isFocused -> {
            if (isFocused && history.getSelectionModel().isEmpty()) {
                history.getSelectionModel().selectFirst();
            }
        });
        history.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                refill();
            }
        });
        history.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                delete();
            } else if (event.getCode() == KeyCode.ENTER) {
                refill();
                event.consume();
            } else if (Shortcuts.COPY.match(event)) {
                copyIdentityId();
                event.consume();
            }
        });
    }

    /**
     * Shows the calls that match the search and the filters. The selected call remains selected. If the user has deleted it, the
     * call that takes its place becomes selected.
     */
    private void showEntries() {
        HistoryFilter chosen = filter.get();
        List<HistoryEntry> shown = chosen.of(log.entries().get());
        Optional<HistoryEntry> selected =
                Optional.ofNullable(history.getSelectionModel().getSelectedItem());
        int index = history.getSelectionModel().getSelectedIndex();
        history.getItems().setAll(shown);
        selected.ifPresent(before -> shown.stream()
                .filter(call -> call.id().equals(before.id()))
                .findFirst()
                .ifPresentOrElse(history.getSelectionModel()::select, () -> {
                    if (before.id().equals(deleted)) {
                        history.getSelectionModel().select(Math.min(index, shown.size() - 1));
                    }
                }));
        boolean isNarrowed =
                !chosen.equals(HistoryFilter.ALL) || !search.getText().isBlank();
        noCalls.setText(messages.format(isNarrowed ? "history.noMatch" : "history.none"));
        export.setDisable(shown.isEmpty());
    }

    @FXML
    void refill() {
        selected(entry -> windowModel.refill(entry, unsavedChangesPrompt));
    }

    @FXML
    void copyIdentityId() {
        selected(entry -> entry.identityId().ifPresent(id -> {
            Clipboards.copy(id);
            new Feedback(copyPastId, messages.format("history.copyIdentityId")).say(messages.format("answer.copied"));
        }));
    }

    @FXML
    void delete() {
        selected(call -> {
            deleted = call.id();
            log.delete(call);
            notices.showUndoable(Message.of("history.deleted", call.time()), () -> log.restore(call));
        });
    }

    /** Exports the calls that are shown. */
    @FXML
    void export() {
        List<HistoryEntry> shown = List.copyOf(history.getItems());
        dialogs.saveHistory(
                history.getScene().getWindow(),
                file -> log.export(
                        shown,
                        file,
                        error -> error.ifPresentOrElse(
                                notices::showFailure,
                                () -> notices.showDone(Message.of("history.exported", file, shown.size())))));
    }

    @FXML
    void clear() {
        ButtonType clearAll = new ButtonType(messages.format("history.clear.yes"), ButtonData.OTHER);
        ButtonType keepThem = new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = Questions.question(
                messages,
                history.getScene().getWindow(),
                messages.format("history.clear.header"),
                messages.format("history.clear.text"),
                keepThem,
                clearAll);
        alert.resultProperty().subscribe(result -> {
            if (result == clearAll) {
                log.clear();
            }
        });
        alert.show();
    }

    private void selected(Consumer<HistoryEntry> work) {
        Optional.ofNullable(history.getSelectionModel().getSelectedItem()).ifPresent(work);
    }
}
