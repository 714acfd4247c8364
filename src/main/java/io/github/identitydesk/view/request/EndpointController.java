package io.github.identitydesk.view.request;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.view.control.ProblemLabel;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.RequestForm;
import io.github.identitydesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** The fields for the destination of the request: the endpoint, the URL of a custom endpoint, and the region. */
public final class EndpointController {
    private final RequestForm form;
    private final Messages messages;
    private final FieldProblems problems;
    private final FirstFrame firstFrame;

    @FXML
    ComboBox<EndpointChoice.Kind> endpoint;

    @FXML
    Pane customEndpoint;

    @FXML
    TextField endpointUrl;

    @FXML
    ProblemLabel endpointUrlProblem;

    @FXML
    Label endpointNote;

    @FXML
    RegionField region;

    @FXML
    ProblemLabel regionProblem;

    /** Creates a controller for the window of the given context. */
    public EndpointController(ViewContext context) {
        this.form = context.windowModel().form();
        this.messages = context.messages();
        this.problems = new FieldProblems(form, messages, context.mousePresses());
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        endpoint.getItems().setAll(EndpointChoice.Kind.values());
        endpoint.setConverter(new OneWayConverter<>(kind -> messages.format("endpoint." + kind)));
        endpoint.valueProperty().bindBidirectional(form.endpoint());
        Visibility.hideUntilNeeded(customEndpoint);
        form.endpoint().subscribe(this::show);
        region.follow(form, messages);
        endpointUrl.textProperty().bindBidirectional(form.endpointUrl());
        problems.show(endpointUrl, endpointUrlProblem, Field.ENDPOINT_URL);
        problems.show(region, regionProblem, Field.REGION);
        firstFrame.then(() -> {
            if (!customEndpoint.isVisible()) {
                Visibility.prepare(customEndpoint);
            }
        });
    }

    private void show(EndpointChoice.Kind kind) {
        boolean custom = kind == EndpointChoice.Kind.CUSTOM;
        if (!custom && endpointUrl.isFocused()) {
            // When the focused field disappears, JavaFX would move the focus to whatever control comes next.
            endpoint.requestFocus();
        }
        Visibility.set(customEndpoint, custom);
        endpointUrl.setVisible(custom);
        boolean sandbox = kind == EndpointChoice.Kind.SANDBOX;
        endpointNote.setText(sandbox ? messages.format("request.sandboxNote") : "");
        Visibility.set(endpointNote, sandbox);
    }

    void focusUrl() {
        endpointUrl.requestFocus();
    }

    void focusRegion() {
        region.requestFocus();
    }
}
