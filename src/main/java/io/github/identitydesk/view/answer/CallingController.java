package io.github.identitydesk.view.answer;

import io.github.identitydesk.view.control.ReducedMotion;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.request.Progress;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;

/** Shows how long the current call has been running, and its attempt. */
public final class CallingController {
    private final WindowModel windowModel;
    private final Messages messages;

    @FXML
    Parent callingPane;

    @FXML
    ProgressIndicator callingIndicator;

    @FXML
    Label callingText;

    /** Creates a controller for the window of the given context. */
    public CallingController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        ReducedMotion.follow(callingIndicator);
        windowModel.shownState().subscribe(state -> {
            callingPane.setVisible(state instanceof CallState.Calling);
            // A pane that was laid out while it was hidden may still have its former width.
            callingPane.requestLayout();
            showTime();
        });
        windowModel.tokenAnalysis().now().subscribe(now -> showTime());
    }

    /** Prepares the parts that are hidden until the first call. */
    void prepare() {
        Visibility.prepare(callingPane);
    }

    private void showTime() {
        if (windowModel.shownState().get() instanceof CallState.Calling calling) {
            callingText.setText(
                    Progress.text(calling, windowModel.tokenAnalysis().now().get(), messages));
        }
    }
}
