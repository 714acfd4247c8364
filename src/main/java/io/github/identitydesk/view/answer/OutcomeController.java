package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Fix;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.request.Progress;
import io.github.identitydesk.viewmodel.CallLog.Recognition;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** How the call ended, and what to do about it; and while it is under way, for how long. */
public final class OutcomeController {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final WindowModel windowModel;
    private final Messages messages;

    @FXML
    Parent callingPane;

    @FXML
    Label callingText;

    @FXML
    ScrollPane endedPane;

    @FXML
    VBox outcomeBox;

    @FXML
    Label sandboxMark;

    @FXML
    Label outcomeTitle;

    @FXML
    Icon outcomeIcon;

    @FXML
    Label duration;

    @FXML
    Node identity;

    @FXML
    TextField identityId;

    @FXML
    Button copyIdentityId;

    @FXML
    Label recognition;

    @FXML
    Label outcomeMessage;

    @FXML
    Label outcomeCause;

    @FXML
    Label outcomeAdvice;

    @FXML
    Hyperlink outcomeFix;

    @FXML
    VBox evidence;

    /** For the loader. */
    public OutcomeController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        // The pane is as high as what it says, as long as there is room.
        endedPane.prefViewportHeightProperty().bind(outcomeBox.heightProperty());
        windowModel.shownState().subscribe(this::show);
        Feedback feedback = new Feedback(copyIdentityId, messages.format("answer.copy"));
        windowModel.identityIdCopies().subscribe((was, is) -> feedback.say(messages.format("answer.copied")));
        windowModel.log().recognition().subscribe(this::show);
        windowModel.tokenAnalysis().now().subscribe(now -> {
            if (windowModel.shownState().get() instanceof CallState.Calling calling) {
                callingText.setText(Progress.text(calling, now, messages));
            }
        });
    }

    /** Makes ready what is hidden until there is a call. */
    void prepare() {
        show(WarmUpOutcome.OUTCOME);
        explain(WarmUpOutcome.OUTCOME, Optional.empty());
        Visibility.prepare(callingPane);
        Visibility.prepare(endedPane);
    }

    private void show(CallState state) {
        callingPane.setVisible(state instanceof CallState.Calling);
        endedPane.setVisible(state instanceof CallState.Ended);
        switch (state) {
            case CallState.NotCalled notCalled -> {}
            case CallState.Calling calling ->
                callingText.setText(
                        Progress.text(calling, windowModel.tokenAnalysis().now().get(), messages));
            case CallState.Ended ended -> {
                show(ended.outcome());
                explain(ended.outcome(), ended.explanation());
            }
        }
    }

    private void show(Outcome outcome) {
        boolean found = outcome instanceof Outcome.Found;
        identityId.setText(outcome instanceof Outcome.Found it ? it.identityId() : "");
        Visibility.set(identity, found);
        say(
                outcomeMessage,
                switch (outcome) {
                    case Outcome.Refused refused -> refused.refusal().serviceMessage();
                    case Outcome.NotReached notReached -> notReached.failure().detail();
                    case Outcome.Found it -> "";
                    case Outcome.Cancelled cancelled -> "";
                });
        outcomeIcon.setPicture(
                switch (outcome) {
                    case Outcome.Found it -> Icon.Picture.DONE;
                    case Outcome.Refused refused -> Icon.Picture.REFUSED;
                    case Outcome.NotReached notReached -> Icon.Picture.NO_CONNECTION;
                    case Outcome.Cancelled cancelled -> Icon.Picture.CANCELLED;
                });
        outcomeTitle.pseudoClassStateChanged(FOUND, found);
        outcomeTitle.pseudoClassStateChanged(
                REFUSED, outcome instanceof Outcome.Refused || outcome instanceof Outcome.NotReached);
        Visibility.set(sandboxMark, outcome.trace().endpoint() instanceof Endpoint.Sandbox);
        duration.setText(
                messages.format("answer.duration", outcome.trace().duration().toMillis()));
    }

    private void explain(Outcome outcome, Optional<Explanation> explanation) {
        outcomeTitle.setText(messages.format(explanation.map(Explanation::title).orElse(outcome.title())));
        say(
                outcomeCause,
                explanation.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.whatHappened()), it.likelyCause().stream()))
                        .map(messages::format)
                        .collect(Collectors.joining(" ")));
        say(
                outcomeAdvice,
                messages.format(explanation.map(Explanation::whatToDo).orElse(outcome.advice())));
        List<Message> seen = explanation.map(Explanation::evidence).orElse(List.of());
        evidence.getChildren().setAll(seen.stream().map(this::line).toList());
        Visibility.set(evidence, !seen.isEmpty());
        Optional<Fix> fix = explanation.flatMap(Explanation::fix);
        outcomeFix.setText(fix.map(it -> messages.format(it.label())).orElse(""));
        outcomeFix.setOnAction(event -> fix.flatMap(windowModel::apply).ifPresent(Clipboards::copy));
        Visibility.set(outcomeFix, fix.isPresent());
    }

    private Label line(Message seen) {
        Label label = new Label(messages.format(seen));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setGraphic(new Icon(Icon.Picture.MAGNIFIER));
        return label;
    }

    private static void say(Label label, String text) {
        label.setText(text);
        Visibility.set(label, !text.isEmpty());
    }

    private void show(Optional<Recognition> known) {
        say(
                recognition,
                known.map(it -> messages.format(
                                it.same() ? "answer.sameIdentity" : "answer.otherIdentity",
                                it.before().time()))
                        .orElse(""));
    }

    /** Copies the IdentityId, if there is one, and says so. */
    @FXML
    void copyIdentityId() {
        windowModel.copyIdentityId(Clipboards::copy);
    }
}
