package io.github.identitydesk.view;

import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.viewmodel.Copies;
import io.github.identitydesk.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;

/** The request as a text to go on with elsewhere, without its tokens, as it stands in the form right now. */
public final class PreviewController {
    private final Copies copies;
    private final Words words;

    @FXML
    ComboBox<CopyFormat> format;

    @FXML
    Button copyRequest;

    @FXML
    TextArea requestText;

    /** For the loader. */
    public PreviewController(ViewContext context) {
        this.copies = context.desk().copies();
        this.words = context.words();
    }

    @FXML
    void initialize() {
        format.getItems().setAll(CopyFormat.values());
        format.setConverter(new OneWayConverter<>(it -> words.say(it.messageKey())));
        format.valueProperty().bindBidirectional(copies.format());
        requestText.textProperty().bind(copies.preview());
    }

    @FXML
    void copy() {
        Clipboards.copy(requestText.getText());
        new Feedback(copyRequest, words.say("answer.copy")).say(words.say("answer.copied"));
    }
}
