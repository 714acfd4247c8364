package io.github.identitydesk.view.answer;

import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.viewmodel.Copies;
import io.github.identitydesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;

/** Shows the current request as a text to use elsewhere, without its tokens. */
public final class PreviewController {
    private final Copies copies;
    private final Messages messages;

    @FXML
    ComboBox<CopyFormat> format;

    @FXML
    Button copyRequest;

    @FXML
    TextArea requestText;

    /** Creates a controller for the window of the given context. */
    public PreviewController(ViewContext context) {
        this.copies = context.windowModel().copies();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        format.getItems().setAll(CopyFormat.values());
        format.setConverter(new OneWayConverter<>(it -> messages.format(it.messageKey())));
        format.valueProperty().bindBidirectional(copies.format());
        requestText.textProperty().bind(copies.preview());
    }

    @FXML
    void copy() {
        Clipboards.copy(requestText.getText());
        new Feedback(copyRequest, messages.format("answer.copy")).say(messages.format("answer.copied"));
    }
}
