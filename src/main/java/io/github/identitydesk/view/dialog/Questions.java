package io.github.identitydesk.view.dialog;

import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Makes the questions of the app, so that each of them has its safe answer as the default button. */
public final class Questions {
    private Questions() {}

    /**
     * A question over a window, not shown yet. Enter gives the safe answer; Esc gives the one whose button cancels.
     *
     * @param header the question
     * @param text what each answer means
     * @param safe the answer that loses and discloses nothing
     * @param others the other answers; the system decides on the order of the buttons
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
