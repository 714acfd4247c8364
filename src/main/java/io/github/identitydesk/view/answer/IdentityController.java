package io.github.identitydesk.view.answer;

import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CallLog.Recognition;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.CheckState;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Shows the IdentityId that a call found, which can be copied and checked. */
public final class IdentityController {
    private final WindowModel windowModel;
    private final Preferences preferences;
    private final Messages messages;

    @FXML
    TextField identityId;

    @FXML
    Button copyIdentityId;

    @FXML
    Button checkCredentials;

    @FXML
    Button checkOpenIdToken;

    @FXML
    Button cancelCheck;

    @FXML
    Label recognition;

    /** Creates a controller for the window of the given context. */
    public IdentityController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.preferences = context.preferences();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        Feedback feedback = new Feedback(copyIdentityId, messages.format("answer.copy"));
        windowModel.foundIdentity().copies().subscribe((was, is) -> feedback.say(messages.format("answer.copied")));
        windowModel.checks().running().subscribe(isRunning -> {
            // The buttons of the checks stay enabled, because a disabled button would lose the focus to another action.
            if (cancelCheck.isFocused()) {
                checkButton().requestFocus();
            }
            Visibility.set(cancelCheck, isRunning);
        });
        windowModel.log().recognition().subscribe(this::show);
        windowModel.shownState().subscribe((was, is) -> copyAutomatically(is));
    }

    /** Returns the button of the check that was made last. */
    private Button checkButton() {
        return windowModel.checks().openIdToken().state().get() instanceof CheckState.NotStarted
                ? checkCredentials
                : checkOpenIdToken;
    }

    /** Shows the IdentityId of an outcome, or nothing if there is none. */
    void show(Outcome outcome) {
        identityId.setText(outcome instanceof Outcome.Found found ? found.identityId() : "");
    }

    private void show(Optional<Recognition> known) {
        recognition.setText(known.map(it -> messages.format(
                        it.same() ? "answer.sameIdentity" : "answer.otherIdentity",
                        it.before().time()))
                .orElse(""));
        Visibility.set(recognition, known.isPresent());
    }

    /** Copies each IdentityId immediately if the settings require it. */
    private void copyAutomatically(CallState state) {
        if (preferences.copiesIdentityId().get()
                && state instanceof CallState.Ended ended
                && ended.outcome() instanceof Outcome.Found) {
            copyIdentityId();
        }
    }

    @FXML
    void copyIdentityId() {
        windowModel.foundIdentity().copy(Clipboards::copy);
    }

    @FXML
    void checkCredentials() {
        windowModel.checks().checkCredentials();
    }

    @FXML
    void checkOpenIdToken() {
        windowModel.checks().checkOpenIdToken();
    }

    @FXML
    void cancelCheck() {
        windowModel.checks().cancel();
    }
}
