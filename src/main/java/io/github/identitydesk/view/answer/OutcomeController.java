package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.Fix;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.CopyButton;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.request.Progress;
import io.github.identitydesk.viewmodel.CallLog.Recognition;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.Preferences;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the call ended, and what to do about it; and while it is under way, for how long. */
public final class OutcomeController {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final ViewContext context;
    private final WindowModel windowModel;
    private final Preferences preferences;
    private final Messages messages;

    @FXML
    Parent callingPane;

    @FXML
    Label callingText;

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

    @FXML
    Label outcomeMessage;

    @FXML
    Node cause;

    @FXML
    Label outcomeCause;

    @FXML
    Label outcomeAdvice;

    @FXML
    Button outcomeFix;

    @FXML
    VBox otherFixes;

    @FXML
    Node seen;

    @FXML
    VBox evidence;

    /** For the loader. */
    public OutcomeController(ViewContext context) {
        this.context = context;
        this.windowModel = context.windowModel();
        this.preferences = context.preferences();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        copyErrorCode.setSource(errorCode::getText);
        copyRequestId.setSource(requestId::getText);
        // A flow pane gives each part the width that it likes best, which can be more than there is.
        errorCodeLine.maxWidthProperty().bind(facts.widthProperty());
        requestIdLine.maxWidthProperty().bind(facts.widthProperty());
        windowModel.shownState().subscribe(this::show);
        Feedback feedback = new Feedback(copyIdentityId, messages.format("answer.copy"));
        windowModel.identityIdCopies().subscribe((was, is) -> feedback.say(messages.format("answer.copied")));
        windowModel.checks().asking().subscribe(isAsking -> {
            checkCredentials.setDisable(isAsking);
            checkOpenIdToken.setDisable(isAsking);
            Visibility.set(cancelCheck, isAsking);
        });
        windowModel.log().recognition().subscribe(this::show);
        windowModel.tokenAnalysis().now().subscribe(now -> {
            if (windowModel.shownState().get() instanceof CallState.Calling calling) {
                callingText.setText(Progress.text(calling, now, messages));
            }
        });
        windowModel.shownState().subscribe((was, is) -> copyUnasked(is));
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
        // A pane that was laid out while it was hidden may keep the width of that time.
        callingPane.requestLayout();
        switch (state) {
            case CallState.NotCalled notCalled -> {}
            case CallState.Calling calling ->
                callingText.setText(
                        Progress.text(calling, windowModel.tokenAnalysis().now().get(), messages));
            case CallState.Ended ended -> {
                show(ended.outcome());
                explain(ended.outcome(), ended.explanation());
                endedPane.setVvalue(0);
                announce();
            }
        }
    }

    /** Assistive technology reads the title anew, with what to do. */
    private void announce() {
        outcomeTitle.setAccessibleText(
                messages.format("answer.announced", outcomeTitle.getText(), outcomeAdvice.getText()));
        outcomeTitle.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void copyUnasked(CallState state) {
        if (preferences.copiesIdentityId().get()
                && state instanceof CallState.Ended ended
                && ended.outcome() instanceof Outcome.Found) {
            copyIdentityId();
        }
    }

    private void show(Outcome outcome) {
        boolean found = outcome instanceof Outcome.Found;
        identityId.setText(outcome instanceof Outcome.Found it ? it.identityId() : "");
        Visibility.set(identity, found);
        say(outcomeMessage, outcomeMessage, message(outcome));
        say(
                errorCode,
                errorCodeLine,
                outcome instanceof Outcome.Refused it ? it.refusal().errorCode() : "");
        say(requestId, requestIdLine, outcome.trace().requestId().orElse(""));
        Visibility.set(sandboxMark, outcome.trace().endpoint() instanceof Endpoint.Sandbox);
        Visibility.set(facts, facts.getChildren().stream().anyMatch(Node::isManaged));
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
        outcomeTitle.setText(messages.format(explanation.map(Explanation::title).orElse(outcome.title())));
        say(
                outcomeCause,
                cause,
                explanation.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.whatHappened()), it.likelyCause().stream()))
                        .map(messages::format)
                        .collect(Collectors.joining(" ")));
        outcomeAdvice.setText(
                messages.format(explanation.map(Explanation::whatToDo).orElse(outcome.advice())));
        List<Message> lines = explanation.map(Explanation::evidence).orElse(List.of());
        evidence.getChildren().setAll(lines.stream().map(this::line).toList());
        Visibility.set(seen, !lines.isEmpty());
        List<Fix> fixes = explanation.map(Explanation::fixes).orElse(List.of());
        Optional<Fix> best =
                fixes.stream().filter(fix -> !(fix instanceof Fix.RetryWithout)).findFirst();
        outcomeFix.setText(best.map(it -> messages.format(it.label())).orElse(""));
        outcomeFix.setOnAction(event -> best.ifPresent(this::apply));
        Visibility.set(outcomeFix, best.isPresent());
        otherFixes
                .getChildren()
                .setAll(fixes.stream()
                        .filter(fix -> best.filter(fix::equals).isEmpty())
                        .map(this::link)
                        .toList());
        Visibility.set(otherFixes, !otherFixes.getChildren().isEmpty());
    }

    private Hyperlink link(Fix fix) {
        Hyperlink link = new Hyperlink(messages.format(fix.label()));
        link.getStyleClass().add("other-fix");
        // The underscore of a user pool ID marks no mnemonic.
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setOnAction(event -> apply(fix));
        return link;
    }

    private void apply(Fix fix) {
        windowModel.apply(fix, context.clearTextPrompt()).ifPresent(Clipboards::copy);
    }

    private Label line(Message what) {
        Label label = new Label(messages.format(what));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setGraphic(new Icon(Icon.Picture.MAGNIFIER));
        return label;
    }

    private static void say(Label label, Node part, String text) {
        label.setText(text);
        Visibility.set(part, !text.isEmpty());
    }

    private void show(Optional<Recognition> known) {
        say(
                recognition,
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
        windowModel.checks().reset();
    }
}
