package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.finding.RelativeTime;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.view.control.Clipboards;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.Scrolling;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.CheckState;
import io.github.identitydesk.viewmodel.IdentityChecks;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * Checks whether the identity can get credentials or an OpenID token, and shows the answer. It never shows the credentials or
 * the token.
 */
public final class CredentialsController {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

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
    Icon answerIcon;

    @FXML
    Label answerWords;

    @FXML
    VBox answerTextPart;

    @FXML
    Label answerText;

    @FXML
    VBox answerAdvicePart;

    @FXML
    Label answerAdvice;

    @FXML
    VBox trustPolicyPart;

    @FXML
    Label trustPolicy;

    @FXML
    Button copyTrustPolicy;

    @FXML
    AttemptBars checkAttempts;

    /** Creates a controller for the window of the given context. */
    public CredentialsController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.checks = windowModel.checks();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        Visibility.set(credentialsAnswer, false);
        Visibility.set(customRolePart, false);
        Scrolling.follow(credentialsAnswer);
        checks.customRoleArn().bindBidirectional(customRoleArn.textProperty());
        checks.credentials()
                .state()
                .subscribe(state -> show(
                        state, "credentials", expiry -> messages.format("credentials.grantedUntil", expiry), it -> ""));
        checks.openIdToken().state().subscribe(state -> show(state, "openIdToken", this::issued, this::claims));
    }

    private <T> void show(CheckState<T> state, String subject, Function<T, String> yes, Function<T, String> content) {
        switch (state) {
            case CheckState.NotStarted<T> notStarted -> Visibility.set(credentialsAnswer, isStarted());
            case CheckState.Running<T> running -> showRunning();
            case CheckState.Ended<T> ended -> show(CheckAnswer.of(ended, subject, yes, content, messages));
        }
    }

    private boolean isStarted() {
        return !(checks.credentials().state().get() instanceof CheckState.NotStarted
                && checks.openIdToken().state().get() instanceof CheckState.NotStarted);
    }

    private void showRunning() {
        answerTitle.setText(messages.format("credentials.running"));
        answerTitle.setContentDisplay(ContentDisplay.TEXT_ONLY);
        setText(answerWords, answerWords, "");
        setText(answerTextPart, answerText, "");
        setText(answerAdvicePart, answerAdvice, "");
        Visibility.set(trustPolicyPart, false);
        Visibility.set(checkAttempts, false);
        Visibility.set(credentialsAnswer, true);
        announce();
    }

    private void show(CheckAnswer answer) {
        answerTitle.setText(answer.title());
        answerTitle.pseudoClassStateChanged(FOUND, answer.granted());
        answerTitle.pseudoClassStateChanged(
                REFUSED, !answer.granted() && !answer.details().isEmpty());
        answerIcon.setPicture(answer.picture());
        answerTitle.setContentDisplay(ContentDisplay.LEFT);
        setText(answerWords, answerWords, answer.details());
        setText(answerTextPart, answerText, answer.text());
        setText(answerAdvicePart, answerAdvice, answer.advice());
        trustPolicy.setText(answer.trustPolicy().orElse(""));
        Visibility.set(trustPolicyPart, answer.trustPolicy().isPresent());
        checkAttempts.show(answer.trace(), answer.granted(), messages);
        Visibility.set(checkAttempts, !answer.trace().attempts().isEmpty());
        Visibility.set(credentialsAnswer, true);
        announce();
    }

    /** Shows a text in a label, or hides the part that contains the label if there is no text. */
    private static void setText(Node part, Label label, String text) {
        label.setText(text);
        Visibility.set(part, !text.isEmpty());
    }

    /** Makes assistive technology read the answer, because it appears away from the focus. */
    private void announce() {
        answerTitle.setAccessibleText(Stream.of(answerText, answerAdvice)
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .reduce(answerTitle.getText(), (read, text) -> messages.format("answer.announced", read, text)));
        answerTitle.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Describes the lifetime of a token. The token itself is not stored. */
    private String issued(ParsedToken token) {
        Instant now = windowModel.tokenAnalysis().now().get();
        return token.expiresAt()
                .map(expiry -> messages.format("credentials.issued", expiry, RelativeTime.of(expiry, now)))
                .orElseGet(() -> messages.format("credentials.issued.noExpiry"));
    }

    /** Returns the claims of a token, one per line. */
    private String claims(ParsedToken token) {
        return token instanceof Jwt jwt
                ? jwt.claims().list().stream()
                        .map(claim -> claim.name() + ": "
                                + claim.time().map(messages::format).orElse(claim.value()))
                        .collect(Collectors.joining("\n"))
                : "";
    }

    /** Shows the field for a custom role, which is hidden at first because it is rarely needed. */
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
