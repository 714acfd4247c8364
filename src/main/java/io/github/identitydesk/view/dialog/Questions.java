package io.github.identitydesk.view.dialog;

import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Creates the questions of the app. The default button of each question is the safe answer. */
public final class Questions {
    private Questions() {}

    /**
     * Creates a question over a window, which is not shown yet. Enter chooses the safe answer, and Esc the answer of the cancel
     * button.
     *
     * @param messages the messages
     * @param owner the window that the question opens over
     * @param header the question
     * @param text the consequences of the answers
     * @param safe the answer that loses and discloses nothing
     * @param others the other answers; the system determines the order of the buttons
     */
    public static Alert question(
            Messages messages, Window owner, String header, String text, ButtonType safe, ButtonType... others) {
        Alert alert = new Alert(Alert.AlertType.WARNING, text);
        Dialogs.openOver(alert, owner);
        alert.setTitle(messages.format("app.name"));
        alert.setHeaderText(header);
        List<ButtonType> answers =
                Stream.concat(Stream.of(safe), Stream.of(others)).toList();
        alert.getButtonTypes().setAll(answers);
        for (ButtonType answer : answers) {
            Button button = (Button) alert.getDialogPane().lookupButton(answer);
            button.setDefaultButton(answer.equals(safe));
        }
        alert.getDialogPane().lookupButton(safe).requestFocus();
        return alert;
    }
}
