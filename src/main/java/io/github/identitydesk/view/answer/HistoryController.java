package io.github.identitydesk.view.answer;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.store.HistoryEntry;
import io.github.identitydesk.store.PastLogin;
import io.github.identitydesk.store.PastOutcome;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.Questions;
import io.github.identitydesk.viewmodel.CallLog;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;

/** The calls that were made, to be searched and to be made again. */
public final class HistoryController {
    private static final Duration MOMENT = Duration.millis(100);

    private final WindowModel windowModel;
    private final CallLog log;
    private final Messages messages;

    @FXML
    TextField search;

    @FXML
    CheckBox keep;

    @FXML
    Button refill;

    @FXML
    Button delete;

    @FXML
    TableView<HistoryEntry> history;

    @FXML
    TableColumn<HistoryEntry, String> pastTime;

    @FXML
    TableColumn<HistoryEntry, String> pastOutcome;

    @FXML
    TableColumn<HistoryEntry, String> pastIdentityId;

    @FXML
    TableColumn<HistoryEntry, String> pastPool;

    @FXML
    TableColumn<HistoryEntry, String> pastLogins;

    @FXML
    TableColumn<HistoryEntry, String> pastEndpoint;

    @FXML
    TableColumn<HistoryEntry, String> pastAccountId;

    @FXML
    TableColumn<HistoryEntry, String> pastDuration;

    @FXML
    TableColumn<HistoryEntry, String> pastRequestId;

    /** For the loader. */
    public HistoryController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.log = context.windowModel().log();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        column(pastTime, entry -> messages.format("history.time.value", entry.time()));
        column(pastOutcome, entry -> messages.format(outcome(entry.outcome())));
        column(pastIdentityId, entry -> entry.identityId().orElse(""));
        column(pastPool, HistoryEntry::identityPoolId);
        column(
                pastLogins,
                entry -> entry.logins().stream().map(PastLogin::providerName).collect(Collectors.joining(", ")));
        column(pastEndpoint, entry -> endpoint(entry.endpoint()));
        column(pastAccountId, entry -> entry.accountId().orElse(""));
        column(
                pastDuration,
                entry -> messages.format("answer.duration", entry.duration().toMillis()));
        column(pastRequestId, entry -> entry.requestId().orElse(""));
        search.textProperty().bindBidirectional(log.search());
        keep.selectedProperty().bindBidirectional(log.kept());
        showEntries();
        // An answer need not wait until this table is laid out where nobody sees it.
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(event -> showEntries());
        log.entries().subscribe((was, is) -> {
            if (Visibility.isSeen(history)) {
                showEntries();
            } else {
                moment.playFromStart();
            }
        });
        BooleanBinding none = history.getSelectionModel().selectedItemProperty().isNull();
        refill.disableProperty().bind(none);
        delete.disableProperty().bind(none);
        history.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                refill();
            }
        });
        history.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                delete();
            }
        });
    }

    private void showEntries() {
        history.getItems().setAll(log.entries().get());
    }

    private static void column(TableColumn<HistoryEntry, String> column, Function<HistoryEntry, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private static Message outcome(PastOutcome past) {
        return switch (past) {
            case PastOutcome.Found found -> Message.of("history.found");
            case PastOutcome.Refused refused ->
                Message.of("history.refused", refused.refusal().errorCode());
            case PastOutcome.NotReached notReached ->
                Message.of(
                        "history.notReached",
                        Message.of("outcome.notReached." + notReached.failure().kind() + ".title"));
            case PastOutcome.Cancelled cancelled -> Message.of("history.cancelled");
            case PastOutcome.Sent sent -> Message.of("history.sent");
        };
    }

    private String endpoint(EndpointChoice choice) {
        return choice.kind() == EndpointChoice.Kind.CUSTOM
                ? choice.url()
                : messages.format("endpoint." + choice.kind());
    }

    @FXML
    void refill() {
        selected(entry -> windowModel.refill(entry));
    }

    @FXML
    void copyIdentityId() {
        selected(entry -> entry.identityId().ifPresent(Clipboards::copy));
    }

    @FXML
    void delete() {
        selected(log::delete);
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
