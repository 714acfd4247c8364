package io.github.identitydesk.view;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Fix;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.viewmodel.CallLog.Recognition;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Desk;
import io.github.identitydesk.words.Words;
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

    private final Desk desk;
    private final Words words;

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
        this.desk = context.desk();
        this.words = context.words();
    }

    @FXML
    void initialize() {
        // The pane is as high as what it says, as long as there is room.
        endedPane.prefViewportHeightProperty().bind(outcomeBox.heightProperty());
        desk.shownState().subscribe(this::show);
        desk.log().recognition().subscribe(this::show);
        desk.insights().now().subscribe(now -> {
            if (desk.shownState().get() instanceof CallState.Calling calling) {
                callingText.setText(Progress.text(calling, now, words));
            }
        });
    }

    /** Makes ready what is hidden until there is a call. */
    void prepare() {
        show(Rehearsal.OUTCOME);
        explain(Rehearsal.OUTCOME, Optional.empty());
        Shown.prepare(callingPane);
        Shown.prepare(endedPane);
    }

    private void show(CallState state) {
        callingPane.setVisible(state instanceof CallState.Calling);
        endedPane.setVisible(state instanceof CallState.Ended);
        switch (state) {
            case CallState.NotCalled notCalled -> {}
            case CallState.Calling calling ->
                callingText.setText(Progress.text(calling, desk.insights().now().get(), words));
            case CallState.Ended ended -> {
                show(ended.outcome());
                explain(ended.outcome(), ended.explanation());
            }
        }
    }

    private void show(Outcome outcome) {
        boolean found = outcome instanceof Outcome.Found;
        identityId.setText(outcome instanceof Outcome.Found it ? it.identityId() : "");
        Shown.set(identity, found);
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
        Shown.set(sandboxMark, outcome.trace().endpoint() instanceof Endpoint.Sandbox);
        duration.setText(words.say("answer.duration", outcome.trace().duration().toMillis()));
    }

    private void explain(Outcome outcome, Optional<Explanation> explanation) {
        outcomeTitle.setText(words.say(explanation.map(Explanation::title).orElse(outcome.title())));
        say(
                outcomeCause,
                explanation.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.whatHappened()), it.likelyCause().stream()))
                        .map(words::say)
                        .collect(Collectors.joining(" ")));
        say(outcomeAdvice, words.say(explanation.map(Explanation::whatToDo).orElse(outcome.advice())));
        List<Message> seen = explanation.map(Explanation::evidence).orElse(List.of());
        evidence.getChildren().setAll(seen.stream().map(this::line).toList());
        Shown.set(evidence, !seen.isEmpty());
        Optional<Fix> fix = explanation.flatMap(Explanation::fix);
        outcomeFix.setText(fix.map(it -> words.say(it.label())).orElse(""));
        outcomeFix.setOnAction(event -> fix.flatMap(desk::apply).ifPresent(Clipboards::copy));
        Shown.set(outcomeFix, fix.isPresent());
    }

    private Label line(Message seen) {
        Label label = new Label(words.say(seen));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setGraphic(new Icon(Icon.Picture.MAGNIFIER));
        return label;
    }

    private static void say(Label label, String text) {
        label.setText(text);
        Shown.set(label, !text.isEmpty());
    }

    private void show(Optional<Recognition> known) {
        say(
                recognition,
                known.map(it -> words.say(
                                it.same() ? "answer.sameIdentity" : "answer.otherIdentity",
                                it.before().time()))
                        .orElse(""));
    }

    /** Copies the IdentityId, if there is one, and says so. */
    @FXML
    void copyIdentityId() {
        if (!identityId.getText().isEmpty()) {
            Clipboards.copy(identityId.getText());
            new Feedback(copyIdentityId, words.say("answer.copy")).say(words.say("answer.copied"));
        }
    }
}
