package io.github.identitydesk.view.answer;

import io.github.identitydesk.diagnosis.RelativeTime;
import io.github.identitydesk.diagnosis.TokenSummary;
import io.github.identitydesk.token.Claims.Claim;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.view.control.OneWayConverter;
import io.github.identitydesk.view.control.ViewContext;
import io.github.identitydesk.view.control.Visibility;
import io.github.identitydesk.viewmodel.LoginRow;
import io.github.identitydesk.viewmodel.WindowModel;
import io.github.identitydesk.words.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** What is in a login’s token, as far as it can be read without its issuer. */
public final class TokenController {
    private final WindowModel windowModel;
    private final Messages messages;
    private Subscription reading = Subscription.EMPTY;

    record Line(String part, String name, String value, Optional<Instant> time) {}

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
    TableView<Line> claims;

    @FXML
    TableColumn<Line, String> part;

    @FXML
    TableColumn<Line, String> name;

    @FXML
    TableColumn<Line, String> value;

    @FXML
    Label unverified;

    /** For the loader. */
    public TokenController(ViewContext context) {
        this.windowModel = context.windowModel();
        this.messages = context.messages();
    }

    @FXML
    void initialize() {
        part.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(line.getValue().part()));
        name.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(line.getValue().name()));
        value.setCellValueFactory(line -> new ReadOnlyStringWrapper(text(line.getValue())));
        login.setItems(windowModel.form().logins());
        login.setConverter(new OneWayConverter<>(row -> row.providerName().get()));
        login.valueProperty().bindBidirectional(windowModel.form().chosen());
        windowModel.form().chosen().subscribe(this::follow);
        windowModel.tokenAnalysis().now().subscribe(now -> showLife());
    }

    private void follow(LoginRow row) {
        reading.unsubscribe();
        Visibility.set(nothing, row == null);
        Visibility.set(shown, row != null);
        reading = row == null ? Subscription.EMPTY : row.reading().subscribe(this::show);
    }

    private void show(ParsedToken read) {
        List<Line> lines = new ArrayList<>();
        switch (read) {
            case Jwt jwt -> {
                jwt.header().list().forEach(claim -> lines.add(line("token.part.header", claim)));
                jwt.claims().list().forEach(claim -> lines.add(line("token.part.claims", claim)));
            }
            case SamlAssertion saml -> {
                saml.issuer().ifPresent(issuer -> lines.add(line("Issuer", issuer, Optional.empty())));
                saml.audience().forEach(audience -> lines.add(line("Audience", audience, Optional.empty())));
                saml.notBefore().ifPresent(time -> lines.add(line("NotBefore", "", Optional.of(time))));
                saml.notOnOrAfter().ifPresent(time -> lines.add(line("NotOnOrAfter", "", Optional.of(time))));
            }
            case ParsedToken.Blank blank -> {}
            case ParsedToken.TokenAndSecret pair -> {}
            case ParsedToken.Opaque opaque -> {}
        }
        claims.getItems().setAll(lines);
        Visibility.set(unverified, !lines.isEmpty());
        showLife();
    }

    private Line line(String part, Claim claim) {
        return new Line(messages.format(part), claim.name(), claim.value(), claim.time());
    }

    private Line line(String attribute, String text, Optional<Instant> time) {
        return new Line(messages.format("token.part.assertion"), attribute, text, time);
    }

    private String text(Line line) {
        return line.time()
                .map(time -> messages.format(
                        "token.time",
                        time,
                        RelativeTime.of(time, windowModel.tokenAnalysis().now().get())))
                .orElse(line.value());
    }

    private void showLife() {
        LoginRow row = windowModel.form().chosen().get();
        if (row == null) {
            return;
        }
        ParsedToken read = row.reading().get();
        Instant now = windowModel.tokenAnalysis().now().get();
        summary.setText(messages.format(TokenSummary.of(read, now)));
        Optional<Instant> begin = switch (read) {
            case Jwt jwt -> jwt.issuedAt().or(jwt::notBefore);
            case SamlAssertion saml -> saml.notBefore();
            default -> Optional.empty();
        };
        Visibility.set(life, begin.isPresent() && read.expiresAt().isPresent());
        begin.ifPresent(from -> read.expiresAt().ifPresent(to -> life.show(from, to, now)));
        claims.refresh();
    }
}
