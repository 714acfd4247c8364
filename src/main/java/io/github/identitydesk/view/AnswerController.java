package io.github.identitydesk.view;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.words.Words;
import java.net.URI;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The right column: how the call ended, and what to do about it. */
public final class AnswerController {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final Duration FEEDBACK = Duration.seconds(2);

    private final Desk desk;
    private final Words words;
    private final PauseTransition feedback = new PauseTransition(FEEDBACK);

    @FXML
    private Node emptyPane;

    @FXML
    private Node callingPane;

    @FXML
    private Label callingText;

    @FXML
    private Node endedPane;

    @FXML
    private Label sandboxMark;

    @FXML
    private Label outcomeTitle;

    @FXML
    private FontIcon outcomeIcon;

    @FXML
    private Label duration;

    @FXML
    private Node identity;

    @FXML
    private TextField identityId;

    @FXML
    private Button copyIdentityId;

    @FXML
    private Label outcomeMessage;

    @FXML
    private Label outcomeAdvice;

    @FXML
    private TextField requestId;

    @FXML
    private TextField effectiveEndpoint;

    @FXML
    private TextField attempts;

    /** For the loader. */
    public AnswerController(ViewContext context) {
        this.desk = context.desk();
        this.words = context.words();
    }

    @FXML
    private void initialize() {
        feedback.setOnFinished(event -> copyIdentityId.setText(words.say("answer.copy")));
        desk.call().state().subscribe(this::show);
    }

    private void show(CallState state) {
        emptyPane.setVisible(state instanceof CallState.NotCalled);
        callingPane.setVisible(state instanceof CallState.Calling);
        endedPane.setVisible(state instanceof CallState.Ended);
        switch (state) {
            case CallState.NotCalled notCalled -> {}
            case CallState.Calling calling -> callingText.setText(Progress.text(calling, words));
            case CallState.Ended ended -> show(ended.outcome());
        }
    }

    private void show(Outcome outcome) {
        outcomeTitle.setText(words.say(outcome.title()));
        outcomeAdvice.setText(words.say(outcome.advice()));
        identityId.setText(outcome instanceof Outcome.Found found ? found.identityId() : "");
        present(identity, outcome instanceof Outcome.Found);
        outcomeMessage.setText(
                switch (outcome) {
                    case Outcome.Refused refused -> refused.refusal().serviceMessage();
                    case Outcome.NotReached notReached -> notReached.failure().detail();
                    case Outcome.Found found -> "";
                    case Outcome.Cancelled cancelled -> "";
                });
        present(outcomeMessage, !outcomeMessage.getText().isEmpty());
        outcomeIcon.setIconCode(
                switch (outcome) {
                    case Outcome.Found found -> Feather.CHECK_CIRCLE;
                    case Outcome.Refused refused -> Feather.X_CIRCLE;
                    case Outcome.NotReached notReached -> Feather.WIFI_OFF;
                    case Outcome.Cancelled cancelled -> Feather.SLASH;
                });
        outcomeTitle.pseudoClassStateChanged(FOUND, outcome instanceof Outcome.Found);
        outcomeTitle.pseudoClassStateChanged(
                REFUSED, outcome instanceof Outcome.Refused || outcome instanceof Outcome.NotReached);
        show(outcome.trace());
    }

    private void show(CallTrace trace) {
        present(sandboxMark, trace.endpoint() instanceof Endpoint.Sandbox);
        duration.setText(words.say("answer.duration", trace.duration().toMillis()));
        requestId.setText(trace.requestId().orElse(words.say("answer.none")));
        effectiveEndpoint.setText(trace.url().map(URI::toString).orElse(words.say("answer.none")));
        attempts.setText(words.say("answer.attempts.count", trace.attempts().size()));
    }

    /** Copies the IdentityId, if there is one, and says so. */
    @FXML
    void copyIdentityId() {
        if (!identityId.getText().isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(identityId.getText());
            Clipboard.getSystemClipboard().setContent(content);
            copyIdentityId.setText(words.say("answer.copied"));
            feedback.playFromStart();
        }
    }

    @FXML
    private void trySandbox() {
        desk.trySandbox();
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
