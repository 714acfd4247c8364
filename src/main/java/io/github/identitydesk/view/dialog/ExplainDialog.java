package io.github.identitydesk.view.dialog;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Explains a message of the service that comes from elsewhere, such as a log or a ticket. */
public final class ExplainDialog {
    private static final double WIDTH = 520;

    private ExplainDialog() {}

    public static void show(WindowModel windowModel, Messages messages, Window owner) {
        TextArea message = new TextArea();
        message.setId("messageToExplain");
        message.setWrapText(true);
        message.setPrefRowCount(5);
        Label label = new Label(messages.format("explainDialog.label"));
        label.setLabelFor(message);
        Label title = new Label();
        title.setId("messageTitle");
        title.getStyleClass().add("title-4");
        Label meaning = new Label(messages.format("explainDialog.hint"));
        meaning.setId("messageMeaning");
        for (Label text : new Label[] {title, meaning}) {
            text.setWrapText(true);
            text.setMinHeight(Label.USE_PREF_SIZE);
        }
        message.textProperty().subscribe(pasted -> {
            if (!pasted.isBlank()) {
                windowModel.explain(pasted, explanation -> {
                    title.setText(messages.format(explanation.title()));
                    meaning.setText(text(explanation, messages));
                });
            }
        });

        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setResizable(true);
        dialog.setTitle(messages.format("explainDialog.title"));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        VBox content = new VBox(8, label, message, title, meaning);
        content.setPrefSize(WIDTH, 360);
        dialog.getDialogPane().setContent(content);
        dialog.setOnShown(event -> Platform.runLater(message::requestFocus));
        dialog.show();
    }

    private static String text(Explanation explanation, Messages messages) {
        return Stream.of(
                        Stream.of(explanation.whatHappened()),
                        explanation.likelyCause().stream(),
                        Stream.of(explanation.whatToDo()),
                        explanation.evidence().stream())
                .flatMap(part -> part)
                .map(messages::format)
                .collect(Collectors.joining("\n\n"));
    }
}
