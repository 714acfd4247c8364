package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.view.control.CopyButton;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.MiddleEllipsis;
import io.github.identitydesk.view.control.OutcomePictures;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Shows the outcome of the call, and what to do about it. */
public final class OutcomeController {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /** The length to which the name of a provider in the title is shortened. A longer name could be broken inside. */
    private static final int LONGEST_WORD = 31;

    private Runnable shown = () -> {};
    private final WindowModel windowModel;
    private final Messages messages;

    @FXML
    CallingController callingPaneController;

    @FXML
    ScrollPane endedPane;

    @FXML
    Label outcomeTitle;

    @FXML
    Icon outcomeIcon;

    @FXML
    Label duration;

    @FXML
    FlowPane facts;

    @FXML
    Region errorCodeLine;

    @FXML
    Label errorCode;

    @FXML
    CopyButton copyErrorCode;

    @FXML
    Region requestIdLine;

    @FXML
    Label requestId;

    @FXML
    CopyButton copyRequestId;

    @FXML
    Label sandboxMark;

    @FXML
    Node identity;

    @FXML
    IdentityController identityController;

    @FXML
    Label outcomeMessage;

    @FXML
    ExplanationController explanationController;

    /** Creates a controller for the window of the given context. */
    public OutcomeController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        copyErrorCode.setSource(errorCode::getText);
        copyRequestId.setSource(requestId::getText);
        // A flow pane gives each child its preferred width, which can exceed the available width.
        errorCodeLine.maxWidthProperty().bind(facts.widthProperty());
        requestIdLine.maxWidthProperty().bind(facts.widthProperty());
        windowModel.shownState().subscribe(this::show);
    }

    /** Prepares the parts that are hidden until the first call. */
    void prepare() {
        show(WarmUpOutcome.OUTCOME);
        explain(WarmUpOutcome.OUTCOME, Optional.empty());
        callingPaneController.prepare();
        Visibility.prepare(endedPane);
    }

    /** Sets an action that runs whenever another outcome is shown. */
    void onShown(Runnable action) {
        shown = action;
    }

    /** Returns the height of the whole outcome at its current width, before it is laid out. */
    double height() {
        Node content = endedPane.getContent();
        content.applyCss();
        return content.prefHeight(endedPane.getViewportBounds().getWidth());
    }

    /** The height of the whole outcome as it was laid out last. */
    ObservableValue<Double> layoutHeight() {
        return endedPane.getContent().layoutBoundsProperty().map(Bounds::getHeight);
    }

    /** Moves the focus to the first copy button or, if there is none, to the scroll pane of the outcome. */
    void focus() {
        (identity.isVisible()
                        ? identityController.copyIdentityId
                        : errorCodeLine.isVisible() ? copyErrorCode : endedPane)
                .requestFocus();
    }

    private void show(CallState state) {
        endedPane.setVisible(state instanceof CallState.Ended);
        if (state instanceof CallState.Ended ended) {
            show(ended.outcome());
            explain(ended.outcome(), ended.explanation());
            endedPane.setVvalue(0);
            announce();
            shown.run();
        }
    }

    /** Makes assistive technology read the title again, followed by the advice. */
    private void announce() {
        outcomeTitle.setAccessibleText(
                messages.format("answer.announced", outcomeTitle.getText(), explanationController.advice()));
        outcomeTitle.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void show(Outcome outcome) {
        boolean found = outcome instanceof Outcome.Found;
        identityController.show(outcome);
        Visibility.set(identity, found);
        say(outcomeMessage, outcomeMessage, message(outcome));
        say(
                errorCode,
                errorCodeLine,
                outcome instanceof Outcome.Refused it ? it.refusal().errorCode() : "");
        say(requestId, requestIdLine, outcome.trace().requestId().orElse(""));
        Visibility.set(sandboxMark, outcome.trace().endpoint() instanceof Endpoint.Sandbox);
        Visibility.set(facts, facts.getChildren().stream().anyMatch(Node::isManaged));
        outcomeIcon.setPicture(OutcomePictures.of(outcome));
        outcomeTitle.pseudoClassStateChanged(FOUND, found);
        outcomeTitle.pseudoClassStateChanged(
                REFUSED, outcome instanceof Outcome.Refused || outcome instanceof Outcome.NotReached);
        duration.setText(
                messages.format("answer.duration", outcome.trace().duration().toMillis()));
    }

    private static String message(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.refusal().serviceMessage();
            case Outcome.NotReached notReached -> notReached.failure().detail();
            case Outcome.Found it -> "";
            case Outcome.Cancelled cancelled -> "";
        };
    }

    private void explain(Outcome outcome, Optional<Explanation> explanation) {
        String title = messages.format(explanation.map(Explanation::title).orElse(outcome.title()));
        String shortened = MiddleEllipsis.shortenWords(title, LONGEST_WORD);
        outcomeTitle.setText(shortened);
        outcomeTitle.setTooltip(shortened.equals(title) ? null : new Tooltip(title));
        explanationController.show(outcome, explanation);
    }

    private static void say(Label label, Node part, String text) {
        label.setText(text);
        Visibility.set(part, !text.isEmpty());
    }
}
