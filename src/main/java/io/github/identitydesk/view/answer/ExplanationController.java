package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.finding.Fix;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.FixLink;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CallState;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows what the outcome of a call means, what to do, and the evidence from the request. */
public final class ExplanationController {
    private final ViewContext context;
    private final WindowModel windowModel;
    private final Messages messages;

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

    /** Creates a controller for the window of the given context. */
    public ExplanationController(ViewContext context) {
        this.context = context;
        this.windowModel = context.windowModel();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        windowModel.form().onChange(this::enableFixes);
    }

    /** Disables the corrections of an earlier request that can no longer be applied, such as those that were applied. */
    private void enableFixes() {
        if (windowModel.shownState().get() instanceof CallState.Ended ended) {
            Stream.concat(Stream.of(outcomeFix), otherFixes.getChildren().stream())
                    .forEach(node -> node.setDisable(node.getUserData() instanceof Fix fix
                            && !windowModel.corrections().isApplicable(fix, ended.request())));
        }
    }

    /** Shows the meaning of an outcome. Without an explanation, shows the general advice for outcomes of its kind. */
    void show(Outcome outcome, Optional<Explanation> explanation) {
        outcomeCause.setText(explanation.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.whatHappened()), it.likelyCause().stream()))
                .map(messages::format)
                .collect(Collectors.joining(" ")));
        Visibility.set(cause, explanation.isPresent());
        outcomeAdvice.setText(
                messages.format(explanation.map(Explanation::whatToDo).orElse(outcome.advice())));
        List<Message> lines = explanation.map(Explanation::evidence).orElse(List.of());
        evidence.getChildren().setAll(lines.stream().map(this::line).toList());
        Visibility.set(seen, !lines.isEmpty());
        showFixes(explanation.map(Explanation::fixes).orElse(List.of()));
    }

    /** Shows the best correction as a button, and the others as links below it. */
    private void showFixes(List<Fix> fixes) {
        Optional<Fix> best =
                fixes.stream().filter(fix -> !(fix instanceof Fix.RetryWithout)).findFirst();
        outcomeFix.setText(best.map(it -> messages.format(it.label())).orElse(""));
        best.ifPresent(outcomeFix::setUserData);
        outcomeFix.setOnAction(event -> best.ifPresent(this::apply));
        Visibility.set(outcomeFix, best.isPresent());
        otherFixes
                .getChildren()
                .setAll(fixes.stream()
                        .filter(fix -> best.filter(fix::equals).isEmpty())
                        .map(fix -> new FixLink(fix, "other-fix", messages, this::apply))
                        .toList());
        Visibility.set(otherFixes, !otherFixes.getChildren().isEmpty());
        enableFixes();
    }

    private void apply(Fix fix) {
        windowModel.corrections().apply(fix, context.clearTextPrompt()).ifPresent(Clipboards::copy);
    }

    /** Returns the advice that is shown. */
    String advice() {
        return outcomeAdvice.getText();
    }

    private Label line(Message what) {
        Label label = new Label(messages.format(what));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setGraphic(new Icon(Icon.Picture.MAGNIFIER));
        return label;
    }
}
