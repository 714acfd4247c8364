package io.github.identitydesk.view.answer;

import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Views;
import io.github.identitydesk.view.control.Views.View;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.WindowModel;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Shows the trace of the call after the first call. */
public final class DetailsController {
    private final WindowModel windowModel;
    private final Views views;
    private final FirstFrame firstFrame;
    private Optional<View> trace = Optional.empty();

    @FXML
    StackPane details;

    @FXML
    Node nothing;

    /** Creates a controller for the window of the given context. */
    public DetailsController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.views = new Views(context, DetailsController.class);
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        windowModel.shownState().subscribe(state -> Visibility.set(nothing, !(state instanceof CallState.Ended)));
        windowModel.call().state().subscribe(state -> {
            if (!(state instanceof CallState.NotCalled)) {
                trace();
            }
        });
        firstFrame.then(this::prepare);
    }

    /** Returns the view of the trace. It is created at the first call or earlier, so that no answer has to wait for it. */
    private TraceController trace() {
        View view = trace.orElseGet(() -> views.load("trace"));
        if (trace.isEmpty()) {
            trace = Optional.of(view);
            details.getChildren().add(view.root());
        }
        return view.controller(TraceController.class);
    }

    private void prepare() {
        if (windowModel.call().state().get() instanceof CallState.NotCalled) {
            trace().prepare();
        }
    }
}
