package io.github.identitydesk.view.request;

import io.github.identitydesk.view.control.BusyButton;
import io.github.identitydesk.view.control.FirstFrame;
import io.github.identitydesk.view.control.ReducedMotion;
import io.github.identitydesk.view.control.Shortcuts;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.ClearTextPrompt;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** The bar below the form, with the buttons that start and cancel the call and the state of the call. */
public final class CallController {
    private final WindowModel windowModel;
    private final Messages messages;
    private final ClearTextPrompt clearTextPrompt;
    private final FirstFrame firstFrame;

    @FXML
    BusyButton getId;

    @FXML
    Button cancel;

    @FXML
    Pane calling;

    @FXML
    ProgressIndicator progress;

    @FXML
    Label ready;

    /** Creates a controller for the window of the given context. */
    public CallController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
        this.clearTextPrompt = context.clearTextPrompt();
        this.firstFrame = context.firstFrame();
    }

    @FXML
    void initialize() {
        ReducedMotion.follow(progress);
        Visibility.hideUntilNeeded(calling);
        windowModel.call().state().subscribe(this::show);
        firstFrame.then(() -> getId.setTooltip(new Tooltip(Shortcuts.GET_ID.getDisplayText())));
        firstFrame.then(() -> {
            if (!calling.isVisible()) {
                Visibility.prepare(calling);
            }
        });
    }

    private void show(CallState state) {
        boolean isCalling = state instanceof CallState.Calling;
        if (!isCalling && cancel.isFocused()) {
            // JavaFX would move the focus from a disabled button to the next control, which is in the answer.
            getId.requestFocus();
        }
        getId.setBusy(isCalling);
        cancel.setDisable(!isCalling);
        Visibility.set(calling, isCalling);
        Visibility.set(ready, !isCalling);
        ready.setText(
                state instanceof CallState.Ended ended
                        ? messages.format(
                                "request.ready.last",
                                ended.outcome().trace().duration().toMillis())
                        : messages.format("request.ready"));
    }

    @FXML
    void submit() {
        windowModel.submission().submit(clearTextPrompt);
    }

    @FXML
    void cancelCall() {
        windowModel.call().cancel();
    }
}
