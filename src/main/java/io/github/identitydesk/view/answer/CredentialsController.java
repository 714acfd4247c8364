package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.CredentialsExplanations;
import io.github.identitydesk.diagnosis.Explanation;
import io.github.identitydesk.diagnosis.TokenSummary;
import io.github.identitydesk.diagnosis.TrustPolicy;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CheckState;
import io.github.identitydesk.viewmodel.IdentityChecks;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks whether the identity gets credentials, or an open-ID token, and shows the answer; never what was granted. */
public final class CredentialsController {
    private final WindowModel windowModel;
    private final IdentityChecks checks;
    private final Messages messages;

    @FXML
    Hyperlink customRole;

    @FXML
    VBox customRolePart;

    @FXML
    TextField customRoleArn;

    @FXML
    VBox credentialsAnswer;

    @FXML
    Label answerTitle;

    @FXML
    Label answerWords;

    @FXML
    Label answerText;

    @FXML
    Label trustPolicy;

    @FXML
    Button copyTrustPolicy;

    /** A controller for the window of that context. */
    public CredentialsController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.checks = windowModel.checks();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        Visibility.set(credentialsAnswer, false);
        Visibility.set(customRolePart, false);
        checks.customRoleArn().bindBidirectional(customRoleArn.textProperty());
        checks.credentials().state().subscribe(state -> show(state, this::granted));
        checks.openIdToken().state().subscribe(state -> show(state, this::issued));
    }

    private <T> void show(CheckState<T> state, Function<T, String> granted) {
        switch (state) {
            case CheckState.NotAsked<T> notAsked -> Visibility.set(credentialsAnswer, isAnswered());
            case CheckState.Asking<T> asking -> say(messages.format("credentials.asking"), "", "");
            case CheckState.Answered<T> answered -> show(answered, granted);
        }
    }

    private boolean isAnswered() {
        return !(checks.credentials().state().get() instanceof CheckState.NotAsked
                && checks.openIdToken().state().get() instanceof CheckState.NotAsked);
    }

    private <T> void show(CheckState.Answered<T> answered, Function<T, String> granted) {
        switch (answered.outcome()) {
            case CheckOutcome.Granted<T> yes -> say(granted.apply(yes.value()), "", "");
            case CheckOutcome.Refused<T> no ->
                refused(no.refusal(), answered, no.trace().requestId());
            case CheckOutcome.NotReached<T> missed -> {
                say(
                        messages.format("credentials.notReached"),
                        missed.failure().detail(),
                        messages.format(
                                "cli.explanation",
                                missed.failure().title(),
                                missed.failure().advice()));
            }
            case CheckOutcome.Cancelled<T> cancelled -> say(messages.format("credentials.cancelled"), "", "");
        }
    }

    private void refused(Refusal refusal, CheckState.Answered<?> answered, Optional<String> requestId) {
        Explanation explanation = answered.explanation().orElseThrow();
        String words = Stream.of(
                        refusal.errorCode(),
                        refusal.serviceMessage(),
                        requestId
                                .map(id -> messages.format("cli.requestId", id))
                                .orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        String text = Stream.of(
                        Stream.of(explanation.whatHappened()),
                        explanation.likelyCause().stream(),
                        Stream.of(explanation.whatToDo()),
                        explanation.evidence().stream())
                .flatMap(part -> part)
                .map(messages::format)
                .collect(Collectors.joining("\n"));
        say(messages.format(explanation.title()), words, text);
        if (CredentialsExplanations.isAboutRole(refusal)) {
            IdentityRequest request = answered.request();
            trustPolicy.setText(TrustPolicy.statement(request.identityPoolId(), request.isGuest()));
            Visibility.set(trustPolicy, true);
            Visibility.set(copyTrustPolicy, true);
        }
    }

    private String granted(Instant expiry) {
        return messages.format("credentials.grantedUntil", expiry);
    }

    /** Its life and its claims; the token itself is not kept. */
    private String issued(ParsedToken token) {
        Instant now = windowModel.tokenAnalysis().now().get();
        String claims = token instanceof Jwt jwt
                ? jwt.claims().list().stream()
                        .map(claim -> "\n" + claim.name() + ": "
                                + claim.time().map(messages::format).orElse(claim.value()))
                        .collect(Collectors.joining())
                : "";
        return messages.format("credentials.issued", TokenSummary.of(token, now)) + claims;
    }

    private void say(String title, String words, String text) {
        answerTitle.setText(title);
        answerWords.setText(words);
        answerText.setText(text);
        Visibility.set(answerWords, !words.isEmpty());
        Visibility.set(answerText, !text.isEmpty());
        Visibility.set(trustPolicy, false);
        Visibility.set(copyTrustPolicy, false);
        Visibility.set(credentialsAnswer, true);
        answerTitle.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** The role is asked for seldom, so its field is out of the way at first. */
    @FXML
    void showCustomRole() {
        Visibility.set(customRole, false);
        Visibility.set(customRolePart, true);
        customRoleArn.requestFocus();
    }

    @FXML
    void copyTrustPolicy() {
        Clipboards.copy(trustPolicy.getText());
        new Feedback(copyTrustPolicy, messages.format("credentials.copyTrustPolicy"))
                .say(messages.format("answer.copied"));
    }
}
