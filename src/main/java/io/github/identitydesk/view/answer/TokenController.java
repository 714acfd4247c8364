package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.finding.TokenSummary;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.view.control.Feedback;
import io.github.identitydesk.view.control.Icon;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.view.control.SecretArea;
import io.github.identitydesk.view.control.SecretClipboard;
import io.github.identitydesk.view.control.Shortcuts;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.SignatureState;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** Shows the content of the token of a login, as far as it can be read without the issuer. */
public final class TokenController {
    private final ViewContext context;
    private final WindowModel windowModel;
    private final Messages messages;
    private final SecretClipboard clipboard;
    private Subscription following = Subscription.EMPTY;
    private List<String> times = List.of();

    @FXML
    Node nothing;

    @FXML
    Node shown;

    @FXML
    ComboBox<LoginRow> login;

    @FXML
    Label summary;

    @FXML
    LifeBar life;

    @FXML
    TableView<TokenLine> claims;

    @FXML
    TableColumn<TokenLine, String> part;

    @FXML
    TableColumn<TokenLine, String> name;

    @FXML
    TableColumn<TokenLine, String> value;

    @FXML
    Button copyClaim;

    @FXML
    ToggleButton revealToken;

    @FXML
    Button copyToken;

    @FXML
    SecretArea wholeToken;

    @FXML
    Label unverified;

    @FXML
    Button verifySignature;

    @FXML
    Button pasteKeys;

    @FXML
    Label signatureAnswer;

    /** Creates a controller for the window of the given context. */
    public TokenController(ViewContext context) {
        this.context = context;
        this.windowModel = context.windowModel();
        this.messages = context.messages();
        this.clipboard = context.secretClipboard();
    }

    @FXML
    void initialize() {
        part.setCellValueFactory(line ->
                new ReadOnlyStringWrapper(messages.format(line.getValue().part())));
        name.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(line.getValue().name()));
        value.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(line.getValue().text(messages, now())));
        name.setCellFactory(WrappedCell::new);
        value.setCellFactory(WrappedCell::new);
        claims.setRowFactory(table -> new TokenRow(messages, this::now));
        ClaimColumns.fit(claims, name, part, summary.fontProperty());
        login.maxWidthProperty().bind(claims.widthProperty());
        summary.maxWidthProperty().bind(claims.widthProperty());
        claims.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        copyClaim
                .disableProperty()
                .bind(claims.getSelectionModel().selectedItemProperty().isNull());
        claims.setOnKeyPressed(event -> {
            if (Shortcuts.COPY.match(event)) {
                copyClaim();
                event.consume();
            }
        });
        Tooltip whatReveals = new Tooltip();
        whatReveals.textProperty().bind(revealToken.accessibleTextProperty());
        revealToken.setTooltip(whatReveals);
        wholeToken.setClipboard(clipboard);
        revealToken.selectedProperty().subscribe(isRevealed -> reveal());
        login.setItems(windowModel.form().logins());
        login.setConverter(new OneWayConverter<>(row -> row.providerName().get()));
        // There is nothing to choose from a single login.
        login.visibleProperty().bind(Bindings.size(login.getItems()).greaterThan(1));
        login.managedProperty().bind(login.visibleProperty());
        login.valueProperty().bindBidirectional(windowModel.form().rows().chosen());
        windowModel.form().rows().chosen().subscribe(this::follow);
        new SignatureActions(context, verifySignature, pasteKeys, signatureAnswer).start();
        windowModel.checks().signature().state().subscribe((was, is) -> showUnverified());
        windowModel.tokenAnalysis().now().subscribe(now -> {
            if (Visibility.isSeen(claims)) {
                showLife();
            }
        });
    }

    private Instant now() {
        return windowModel.tokenAnalysis().now().get();
    }

    private void follow(LoginRow row) {
        following.unsubscribe();
        Visibility.set(nothing, row == null);
        Visibility.set(shown, row != null);
        revealToken.setSelected(false);
        following = row == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        row.reading().subscribe(this::show), row.token().subscribe(token -> {
                            revealToken.setSelected(false);
                            revealToken.setDisable(token.isBlank());
                            copyToken.setDisable(token.isBlank());
                        }));
    }

    private void show(ParsedToken read) {
        List<TokenLine> lines = TokenLine.of(read);
        claims.getItems().setAll(lines);
        showUnverified();
        showLife();
    }

    /** Shows that the signature is not verified, unless it has been. */
    private void showUnverified() {
        boolean isVerified = windowModel.checks().signature().state().get() instanceof SignatureState.Checked;
        Visibility.set(unverified, !isVerified && !claims.getItems().isEmpty());
    }

    private void showLife() {
        LoginRow row = windowModel.form().rows().chosen().get();
        if (row == null) {
            return;
        }
        ParsedToken read = row.reading().get();
        summary.setText(messages.format(TokenSummary.of(read, now())));
        Optional<Instant> begin = switch (read) {
            case Jwt jwt -> jwt.issuedAt().or(jwt::notBefore);
            case SamlAssertion saml -> saml.notBefore();
            default -> Optional.empty();
        };
        Visibility.set(life, begin.isPresent() && read.expiresAt().isPresent());
        life.setAccessibleText(summary.getText());
        begin.ifPresent(from -> read.expiresAt().ifPresent(to -> life.show(from, to, now())));
        refreshTimes();
    }

    /** Updates the times in the table. A refresh lays out all rows, so it is left out while no text changes. */
    private void refreshTimes() {
        List<String> texts = claims.getItems().stream()
                .filter(line -> line.time().isPresent())
                .map(line -> line.text(messages, now()))
                .toList();
        if (!texts.equals(times)) {
            times = texts;
            claims.refresh();
        }
    }

    private Optional<Token> token() {
        return Optional.ofNullable(windowModel.form().rows().chosen().get())
                .map(row -> row.token().get());
    }

    /** Shows or removes the text of the token. The text area contains it only while it is revealed. */
    private void reveal() {
        boolean isRevealed = revealToken.isSelected();
        wholeToken.setText(isRevealed ? token().map(Token::value).orElse("") : "");
        Visibility.set(wholeToken, isRevealed);
        Visibility.set(claims, !isRevealed);
        revealToken.setGraphic(new Icon(isRevealed ? Icon.Picture.EYE_CROSSED_OUT : Icon.Picture.EYE));
        revealToken.setAccessibleText(messages.format(isRevealed ? "logins.token.hide" : "logins.token.reveal"));
    }

    /** Copies the value of the selected claim as it appears in the token. */
    @FXML
    void copyClaim() {
        Optional.ofNullable(claims.getSelectionModel().getSelectedItem()).ifPresent(line -> {
            clipboard.copy(line.value());
            new Feedback(copyClaim, messages.format("token.copyClaim")).say(messages.format("answer.copied"));
        });
    }

    @FXML
    void copyToken() {
        token().ifPresent(token -> {
            clipboard.copy(token.value());
            new Feedback(copyToken, messages.format("token.copyWhole")).say(messages.format("answer.copied"));
        });
    }
}
