package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Desk;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The right column: how to begin, then how the call ended; and the tabs with all the rest. */
public final class AnswerController {
    private final Desk desk;
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
        this.desk = context.desk();
        this.views = new Views(context);
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        desk.call().state().subscribe(state -> {
            if (!(state instanceof CallState.NotCalled)) {
                outcome();
            }
        });
        desk.shownState().subscribe(shown -> emptyPane.setVisible(shown instanceof CallState.NotCalled));
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
        if (desk.call().state().get() instanceof CallState.NotCalled) {
            outcome().prepare();
        }
    }

    /** Copies the IdentityId, if there is one, and says so. */
    void copyIdentityId() {
        outcome.ifPresent(OutcomeController::copyIdentityId);
    }

    @FXML
    void trySandbox() {
        desk.trySandbox();
    }
}
