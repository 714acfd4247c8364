package io.github.identitydesk.view.dialog;

import io.github.identitydesk.format.paste.Pasted.RecordedCall;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.view.control.CallLines;
import io.github.identitydesk.view.control.OutcomePictures;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lets the user choose one of the GetId calls in a recording. */
public final class RecordedCallsDialog {
    private RecordedCallsDialog() {}

    /**
     * Shows the dialog if the recording contains more than one call.
     *
     * @param recording the recording, if any
     * @param windowModel receives the chosen call
     * @param messages the messages
     * @param owner returns the window that the dialog opens over
     */
    public static void show(
            Optional<RecordedCalls> recording, WindowModel windowModel, Messages messages, Supplier<Window> owner) {
        recording
                .filter(found -> found.calls().size() > 1)
                .ifPresent(found -> show(found, windowModel, messages, owner.get()));
    }

    /** Shows the dialog. The last call is selected initially, because it is usually the one in question. */
    private static void show(RecordedCalls recording, WindowModel windowModel, Messages messages, Window owner) {
        ListView<RecordedCall> calls = new ListView<>();
        calls.setId("recordedCalls");
        calls.setCellFactory(list -> new CallCell(messages));
        calls.getItems().setAll(recording.calls());
        calls.getSelectionModel().selectLast();
        calls.getStyleClass().add("recorded-calls");
        Label header =
                new Label(messages.format("recorded.header", recording.calls().size()));
        header.setWrapText(true);
        header.setLabelFor(calls);
        ButtonType take = new ButtonType(messages.format("recorded.take"), ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages.format("recorded.title"));
        Dialogs.openOver(dialog, owner);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(take, new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().setContent(new VBox(8, header, calls));
        Button takeButton = (Button) dialog.getDialogPane().lookupButton(take);
        // A list view would consume Enter.
        calls.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                takeButton.fire();
                event.consume();
            }
        });
        calls.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                takeButton.fire();
            }
        });
        dialog.resultProperty().subscribe(answer -> {
            int index = calls.getSelectionModel().getSelectedIndex();
            if (answer == take && index >= 0) {
                windowModel.take(recording.calls().get(index));
            }
        });
        dialog.setOnShown(event -> Platform.runLater(calls::requestFocus));
        dialog.show();
    }

    /** Shows one of the calls. */
    private static final class CallCell extends ListCell<RecordedCall> {
        private final Messages messages;
        private final CallLines lines = new CallLines();

        CallCell(Messages messages) {
            this.messages = messages;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            // The cell gets the width of the list, independent of its text.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable RecordedCall call, boolean empty) {
            super.updateItem(call, empty);
            if (empty || call == null) {
                setGraphic(null);
                setAccessibleText("");
            } else {
                show(call);
                setGraphic(lines);
            }
        }

        private void show(RecordedCall call) {
            String ending = ending(call.answer());
            String time = messages.format(call.answer().trace().startedAt());
            String pool = call.request().identityPoolId();
            String providers = call.request().isGuest()
                    ? messages.format("history.guest")
                    : call.request().logins().stream().map(Login::providerName).collect(Collectors.joining(", "));
            lines.show(OutcomePictures.of(call.answer()), ending, time, pool, providers, "");
            setAccessibleText(messages.format("history.row", ending, time, pool, providers));
        }

        private String ending(Outcome answer) {
            return switch (answer) {
                case Outcome.Found found -> found.identityId();
                case Outcome.Refused refused -> refused.refusal().errorCode();
                case Outcome.NotReached missed -> messages.format("recorded.notReached");
                case Outcome.Cancelled cancelled -> messages.format("recorded.notReached");
            };
        }
    }
}
