package io.github.identitydesk.view.answer;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.verify.SignatureResult;
import io.github.identitydesk.view.control.Scrolling;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.view.dialog.KeysDialog;
import io.github.identitydesk.view.dialog.Questions;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.SignatureState;
import io.github.identitydesk.viewmodel.SignatureVerification;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Verifies the signature of the token of the chosen login. Asks before it fetches the keys from a host. */
final class SignatureActions {
    private final WindowModel windowModel;
    private final SignatureVerification verification;
    private final Messages messages;
    private final Button verifySignature;
    private final Button pasteKeys;
    private final Label signatureAnswer;
    private Subscription token = Subscription.EMPTY;

    /**
     * Creates the actions of the buttons.
     *
     * @param context the context of the window
     * @param verifySignature verifies with the keys of the issuer
     * @param pasteKeys verifies with keys that the user pastes
     * @param signatureAnswer shows the answer
     */
    SignatureActions(ViewContext context, Button verifySignature, Button pasteKeys, Label signatureAnswer) {
        this.windowModel = context.windowModel();
        this.verification = windowModel.checks().signature();
        this.messages = context.messages();
        this.verifySignature = verifySignature;
        this.pasteKeys = pasteKeys;
        this.signatureAnswer = signatureAnswer;
    }

    /** Follows the token and the verification. */
    void start() {
        verifySignature.setOnAction(event -> token().ifPresent(verification::begin));
        String keys = messages.format("signature.pasteKeys.what");
        pasteKeys.setAccessibleText(keys);
        pasteKeys.setTooltip(new Tooltip(keys));
        pasteKeys.setOnAction(event -> pasteKeys());
        windowModel.form().rows().chosen().subscribe(this::follow);
        verification.state().subscribe(this::show);
        Scrolling.follow(signatureAnswer);
    }

    /** Clears the answer when another login is chosen or the token changes, because it belongs to one token. */
    private void follow(LoginRow row) {
        token.unsubscribe();
        verification.reset();
        token = row == null
                ? Subscription.EMPTY
                : row.token().subscribe((was, is) -> {
                    verification.reset();
                    enable();
                });
        enable();
    }

    /** Disables both buttons while there is no token, and the one that fetches keys also while they are being fetched. */
    private void enable() {
        boolean isBusy = verification.state().get() instanceof SignatureState.Fetching;
        boolean hasToken = token().isPresent();
        verifySignature.setDisable(isBusy || !hasToken);
        pasteKeys.setDisable(!hasToken);
    }

    private void show(SignatureState state) {
        enable();
        String text = switch (state) {
            case SignatureState.NotChecked notChecked -> "";
            case SignatureState.Question question -> {
                ask(question);
                yield "";
            }
            case SignatureState.NoIssuer noIssuer -> messages.format("signature.noIssuer");
            case SignatureState.Fetching fetching -> messages.format("signature.fetching", fetching.host());
            case SignatureState.Unreachable missed ->
                messages.format(
                        "signature.unreachable",
                        missed.host(),
                        messages.format(missed.failure().title()));
            case SignatureState.NoKeys noKeys -> messages.format("signature.noKeys");
            case SignatureState.Checked checked -> text(checked.result());
        };
        signatureAnswer.setText(text);
        Visibility.set(signatureAnswer, !text.isEmpty());
        signatureAnswer.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String text(SignatureResult result) {
        return switch (result) {
            case SignatureResult.Genuine genuine -> messages.format("signature.genuine", genuine.algorithm());
            case SignatureResult.Altered altered -> messages.format("signature.altered");
            case SignatureResult.KeyNotKnown unknown -> messages.format("signature.keyNotKnown", unknown.keys());
            case SignatureResult.AlgorithmNotAllowed algorithm ->
                messages.format("signature.algorithm", algorithm.algorithm());
            case SignatureResult.KeyDoesNotFit key ->
                messages.format("signature.keyDoesNotFit", key.keyType(), key.algorithm());
            case SignatureResult.NotCheckable none -> messages.format("signature.notCheckable." + none.reason());
        };
    }

    private void ask(SignatureState.Question question) {
        ButtonType agree = new ButtonType(messages.format("signature.ask", question.host()), ButtonData.OTHER);
        ButtonType refuse = new ButtonType(messages.format("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = Questions.question(
                messages,
                verifySignature.getScene().getWindow(),
                messages.format("signature.header"),
                messages.format("signature.question", question.host()),
                refuse,
                agree);
        alert.setOnHidden(event -> {
            if (alert.getResult() == agree) {
                verification.agree();
            } else {
                verification.reset();
            }
        });
        alert.show();
    }

    private Optional<Token> token() {
        return Optional.ofNullable(windowModel.form().rows().chosen().get())
                .map(row -> row.token().get())
                .filter(chosen -> !chosen.isBlank());
    }

    private void pasteKeys() {
        Window owner = verifySignature.getScene().getWindow();
        token().ifPresent(chosen ->
                verification.beginWithKeys(chosen, () -> KeysDialog.show(messages, owner, verification, chosen)));
    }
}
