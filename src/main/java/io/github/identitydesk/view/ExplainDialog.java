package io.github.identitydesk.view;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.words.Words;
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
final class ExplainDialog {
    private static final double WIDTH = 520;

    private ExplainDialog() {}

    static void show(Desk desk, Words words, Window owner) {
        TextArea message = new TextArea();
        message.setId("messageToExplain");
        message.setWrapText(true);
        message.setPrefRowCount(5);
        Label label = new Label(words.say("explainDialog.label"));
        label.setLabelFor(message);
        Label title = new Label();
        title.setId("messageTitle");
        title.getStyleClass().add("title-4");
        Label meaning = new Label(words.say("explainDialog.hint"));
        meaning.setId("messageMeaning");
        for (Label text : new Label[] {title, meaning}) {
            text.setWrapText(true);
            text.setMinHeight(Label.USE_PREF_SIZE);
        }
        message.textProperty().subscribe(pasted -> {
            if (!pasted.isBlank()) {
                desk.explain(pasted, explanation -> {
                    title.setText(words.say(explanation.title()));
                    meaning.setText(text(explanation, words));
                });
            }
        });

        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setResizable(true);
        dialog.setTitle(words.say("explainDialog.title"));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        VBox content = new VBox(8, label, message, title, meaning);
        content.setPrefSize(WIDTH, 360);
        dialog.getDialogPane().setContent(content);
        dialog.setOnShown(event -> Platform.runLater(message::requestFocus));
        dialog.show();
    }

    private static String text(Explanation explanation, Words words) {
        return Stream.of(
                        Stream.of(explanation.whatHappened()),
                        explanation.likelyCause().stream(),
                        Stream.of(explanation.whatToDo()),
                        explanation.evidence().stream())
                .flatMap(part -> part)
                .map(words::say)
                .collect(Collectors.joining("\n\n"));
    }
}
