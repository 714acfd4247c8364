package io.github.identitydesk.view.dialog;

import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One setting: its name, its control, a button that resets it, and a note that explains it, or its problem. */
final class SettingRow extends VBox {
    private final ProblemLabel problem = new ProblemLabel();

    /**
     * Creates the row of a setting.
     *
     * @param messages the messages
     * @param name the name of the setting, which is the suffix of its message key {@code settings.…} and the ID of the control
     * @param control the control that changes the setting
     * @param value the value in the control
     * @param others the nodes beside the control
     */
    SettingRow(Messages messages, String name, Control control, Resettable<?> value, Node... others) {
        getStyleClass().addAll("field", "setting");
        control.setId(name);
        problem.setId(name + "Problem");
        String title = messages.format("settings." + name);
        Label label = new Label(title);
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (control instanceof CheckBox box) {
            box.setText(title);
            box.setMnemonicParsing(true);
            box.setWrapText(true);
        } else {
            getChildren().add(label);
        }
        control.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(control);
        line.getStyleClass().add("setting-line");
        HBox.setHgrow(control, Priority.ALWAYS);
        line.getChildren().addAll(others);
        line.getChildren().add(resetButton(messages, name, value));
        Label note = new Label(messages.format("settings." + name + ".note"));
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        // The problem takes the place of the note, so that the settings below do not move while the user types or
        // clicks.
        StackPane explanation = new StackPane(note, problem);
        explanation.setAlignment(Pos.TOP_LEFT);
        note.visibleProperty().bind(problem.visibleProperty().not());
        getChildren().addAll(line, explanation);
    }

    /** Returns the title of the setting of a given name, without the mark of its mnemonic. */
    static String title(Messages messages, String name) {
        return messages.format("settings." + name).replace("_", "");
    }

    /** Returns the line that shows the problem of the setting. */
    ProblemLabel problem() {
        return problem;
    }

    private static Button resetButton(Messages messages, String name, Resettable<?> value) {
        Button button = new Button();
        button.setId(name + "Reset");
        button.getStyleClass().addAll("button-icon", "flat");
        button.setGraphic(new Icon(Icon.Picture.BACK));
        String text = messages.format("settings.resetOne", title(messages, name));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(event -> value.reset());
        // Invisible buttons stay in the layout, so that nothing moves when a setting is changed.
        value.isInitial().subscribe(initial -> button.setVisible(!initial));
        return button;
    }
}
