package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Desk;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

/** The right column: how to begin, then how the call ended; and the tabs with all the rest. */
public final class AnswerController {
    private final Desk desk;
    private final Views views;
    private Optional<OutcomeController> outcome = Optional.empty();

    @FXML
    private StackPane head;

    @FXML
    private Node emptyPane;

    @FXML
    private TabPane tabs;

    @FXML
    private DetailsController detailsController;

    /** For the loader. */
    public AnswerController(ViewContext context) {
        this.desk = context.desk();
        this.views = new Views(context);
    }

    @FXML
    private void initialize() {
        tabs.getTabs().forEach(this::loadWhenShown);
        desk.call().state().subscribe(state -> {
            if (!(state instanceof CallState.NotCalled)) {
                complete();
            }
        });
        desk.shownState().subscribe(shown -> emptyPane.setVisible(shown instanceof CallState.NotCalled));
    }

    /** Has the view that a tab names loaded when the tab is first shown, if it is not there by then. */
    private void loadWhenShown(Tab tab) {
        tab.selectedProperty().subscribe(shown -> {
            if (shown) {
                load(tab);
            }
        });
    }

    private void load(Tab tab) {
        if (tab.getUserData() instanceof String view && tab.getContent() == null) {
            tab.setContent(Views.load(views.loader(view)));
        }
    }

    /** Builds what only a call brings up: when there is one, or before, so that it need not wait for this. */
    void complete() {
        if (outcome.isEmpty()) {
            FXMLLoader loader = views.loader("outcome");
            head.getChildren().addFirst(Views.load(loader));
            outcome = Optional.of(loader.getController());
            detailsController.complete();
        }
    }

    /** Makes ready what was not seen at first, unless a call is waiting to be shown. */
    void prepare() {
        complete();
        if (desk.call().state().get() instanceof CallState.NotCalled) {
            outcome.ifPresent(OutcomeController::prepare);
            detailsController.prepare();
            tabs.getTabs().forEach(this::load);
        }
    }

    /** Copies the IdentityId, if there is one, and says so. */
    void copyIdentityId() {
        outcome.ifPresent(OutcomeController::copyIdentityId);
    }

    @FXML
    private void trySandbox() {
        desk.trySandbox();
    }
}
