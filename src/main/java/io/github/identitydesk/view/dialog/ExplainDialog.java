package io.github.identitydesk.view.dialog;

import io.github.identitydesk.diagnosis.ExplainedMessage;
import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.view.control.PasteArea;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Explains an error message of the service that the user has pasted, for example from a log or a ticket. If the text has several
 * messages, the user can choose one.
 */
public final class ExplainDialog {
    private ExplainDialog() {}

    /**
     * Shows the dialog over a window.
     *
     * @param initial the message to explain; empty if the user is to paste it
     * @param windowModel the state of the window
     * @param messages the messages
     * @param owner the window
     */
    public static void show(String initial, WindowModel windowModel, Messages messages, Window owner) {
        PasteArea message = new PasteArea("messageToExplain", 5);
        Label label = new Label(messages.format("explainDialog.label"));
        label.setLabelFor(message);
        Label title = new Label();
        title.setId("messageTitle");
        title.getStyleClass().add("title-4");
        Label meaning = new Label(messages.format("explainDialog.hint"));
        meaning.setId("messageMeaning");
        Label advice = new Label();
        advice.setId("messageAdvice");
        advice.getStyleClass().add("advice");
        Label whatHappened = new Label(messages.format("answer.whatHappened"));
        Label whatToDo = new Label(messages.format("answer.whatToDo"));
        for (Label part : List.of(whatHappened, whatToDo)) {
            part.getStyleClass().add("part-title");
        }
        Hyperlink fillForm = new Hyperlink();
        fillForm.setId("fillForm");
        fillForm.setMnemonicParsing(false);
        Visibility.set(fillForm, false);
        for (Labeled text : List.of(label, title, meaning, advice, fillForm)) {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        ComboBox<ExplainedMessage> found = new ComboBox<>();
        found.setId("foundMessages");
        found.setMaxWidth(Double.MAX_VALUE);
        found.setConverter(new OneWayConverter<>(it -> messages.format(
                "explainDialog.found.line", it.line(), it.explanation().title())));
        Label foundLabel = new Label();
        foundLabel.setLabelFor(found);
        VBox several = new VBox(foundLabel, found);
        several.getStyleClass().add("field");
        Visibility.set(several, false);
        found.valueProperty()
                .map(ExplainedMessage::explanation)
                .subscribe(explanation -> Optional.ofNullable(explanation).ifPresent(it -> {
                    title.setText(messages.format(it.title()));
                    meaning.setText(meaning(it, messages));
                    advice.setText(messages.format(it.whatToDo()));
                    offer(it, fillForm, windowModel, messages);
                }));
        message.textProperty().subscribe(pasted -> {
            if (pasted.isBlank()) {
                found.getItems().clear();
                Visibility.set(several, false);
                Visibility.set(fillForm, false);
                title.setText("");
                advice.setText("");
                meaning.setText(messages.format("explainDialog.hint"));
            } else {
                windowModel.explain(pasted, explained -> {
                    if (pasted.equals(message.getText())) {
                        found.getItems().setAll(explained);
                        found.setValue(explained.getFirst());
                        foundLabel.setText(messages.format("explainDialog.found", explained.size()));
                        Visibility.set(several, explained.size() > 1);
                    }
                });
            }
        });
        title.textProperty()
                .subscribe(words -> List.of(title, whatHappened, whatToDo, advice)
                        .forEach(part -> Visibility.set(part, !words.isEmpty())));

        Dialog<ButtonType> dialog = new Dialog<>();
        Dialogs.openOver(dialog, owner);
        dialog.setResizable(true);
        dialog.setTitle(messages.format("explainDialog.title"));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        VBox field = new VBox(label, message);
        field.getStyleClass().add("field");
        VBox happened = new VBox(whatHappened, meaning);
        VBox todo = new VBox(whatToDo, advice, fillForm);
        for (VBox part : List.of(happened, todo)) {
            part.getStyleClass().add("outcome-part");
        }
        VBox content = new VBox(field, several, title, happened, todo);
        content.getStyleClass().add("explanation");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "explain-pane");
        dialog.getDialogPane().setContent(scroll);
        fillForm.addEventHandler(ActionEvent.ACTION, event -> dialog.close());
        message.setText(initial);
        dialog.setOnShown(event -> Platform.runLater(message::requestFocus));
        dialog.show();
    }

    /** Offers to put the parts of a request that the pasted text contains into the form. */
    private static void offer(Explanation explanation, Hyperlink fillForm, WindowModel windowModel, Messages messages) {
        Optional<Fix.FillForm> offered = explanation.fixes().stream()
                .filter(Fix.FillForm.class::isInstance)
                .map(Fix.FillForm.class::cast)
                .findFirst();
        Visibility.set(fillForm, offered.isPresent());
        offered.ifPresent(fix -> {
            fillForm.setText(messages.format(fix.label()));
            fillForm.setOnAction(event -> windowModel.corrections().fillForm(fix));
        });
    }

    private static String meaning(Explanation explanation, Messages messages) {
        return Stream.of(
                        Stream.of(explanation.whatHappened()),
                        explanation.likelyCause().stream(),
                        explanation.evidence().stream())
                .flatMap(part -> part)
                .map(messages::format)
                .collect(Collectors.joining("\n\n"));
    }
}
