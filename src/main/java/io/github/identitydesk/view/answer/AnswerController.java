package io.github.identitydesk.view.answer;

import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import io.github.identitydesk.view.control.Views.View;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.WindowModel;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The right column: how to begin, then how the call ended; and the tabs with all the rest. */
public final class AnswerController {
    private final WindowModel windowModel;
    private final Views views;
    private final FirstFrame firstFrame;
    private Optional<OutcomeController> outcome = Optional.empty();

    @FXML
    StackPane head;

    @FXML
    Node emptyPane;

    @FXML
    StackPane rest;

    /** For the loader. */
    public AnswerController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.views = new Views(context, AnswerController.class);
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        windowModel.call().state().subscribe(state -> {
            if (!(state instanceof CallState.NotCalled)) {
                outcome();
            }
        });
        windowModel.shownState().subscribe(shown -> emptyPane.setVisible(shown instanceof CallState.NotCalled));
        firstFrame.then(() -> rest.getChildren().add(views.load("tabs").root()));
        firstFrame.then(this::prepare);
    }

    /** What only a call brings up: built when there is one, or before, so that its answer need not wait for this. */
    private OutcomeController outcome() {
        if (outcome.isEmpty()) {
            View view = views.load("outcome");
            head.getChildren().addFirst(view.root());
            outcome = Optional.of(view.controller(OutcomeController.class));
        }
        return outcome.orElseThrow();
    }

    private void prepare() {
        if (windowModel.call().state().get() instanceof CallState.NotCalled) {
            outcome().prepare();
        }
    }

    @FXML
    void trySandbox() {
        windowModel.trySandbox();
    }
}
