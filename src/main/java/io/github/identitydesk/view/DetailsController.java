package io.github.identitydesk.view;

import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Desk;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** How the call went on its way, once there was one. */
public final class DetailsController {
    private final Desk desk;
    private final Views views;
    private Optional<Parent> trace = Optional.empty();

    @FXML
    private StackPane details;

    @FXML
    private Node nothing;

    /** For the loader. */
    public DetailsController(ViewContext context) {
        this.desk = context.desk();
        this.views = new Views(context);
    }

    @FXML
    private void initialize() {
        desk.shownState().subscribe(state -> Shown.set(nothing, !(state instanceof CallState.Ended)));
    }

    /** Builds what is seen after a call only. */
    void complete() {
        Parent view = Views.load(views.loader("trace"));
        details.getChildren().add(view);
        trace = Optional.of(view);
    }

    /** Makes ready what is hidden until there is a call. */
    void prepare() {
        trace.ifPresent(Shown::prepare);
    }
}
