package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.ParsedToken;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The editable content of a login in the form. */
public final class LoginRow {
    private final StringProperty providerName = new SimpleStringProperty(this, "providerName", "");
    private final ObjectProperty<Token> token = new SimpleObjectProperty<>(this, "token", Token.BLANK);
    private final BooleanProperty revealed = new SimpleBooleanProperty(this, "revealed", false);
    private final Map<Column, ReadOnlyObjectWrapper<Optional<Problem>>> problems = new EnumMap<>(Column.class);

    private final ReadOnlyObjectWrapper<Set<Column>> warned = new ReadOnlyObjectWrapper<>(this, "warned", Set.of());
    private final ReadOnlyObjectWrapper<ParsedToken> reading =
            new ReadOnlyObjectWrapper<>(this, "reading", new ParsedToken.Blank());

    /** Creates a row with the content of a login. */
    public LoginRow(Login login) {
        providerName.set(login.providerName());
        token.set(login.token());
        for (Column column : Column.values()) {
            problems.put(column, new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty()));
        }
    }

    /** The provider name, as typed. */
    public StringProperty providerName() {
        return providerName;
    }

    /** The provider token. */
    public ObjectProperty<Token> token() {
        return token;
    }

    /** Indicates whether the token is shown unmasked. */
    public BooleanProperty revealed() {
        return revealed;
    }

    /** The problem to show in a column. */
    public ReadOnlyObjectProperty<Optional<Problem>> problem(Column column) {
        return wrapper(column).getReadOnlyProperty();
    }

    /** The parsed token. It is updated in the background after each change of the token. */
    public ReadOnlyObjectProperty<ParsedToken> reading() {
        return reading.getReadOnlyProperty();
    }

    /** The columns whose values have a finding that is a likely cause of a refusal. */
    public ReadOnlyObjectProperty<Set<Column>> warned() {
        return warned.getReadOnlyProperty();
    }

    void show(ParsedToken found) {
        reading.set(found);
    }

    void warn(Set<Column> columns) {
        warned.set(columns);
    }

    void show(Column column, Optional<Problem> problem) {
        wrapper(column).set(problem);
    }

    private ReadOnlyObjectWrapper<Optional<Problem>> wrapper(Column column) {
        return Objects.requireNonNull(problems.get(column));
    }

    /** Replaces the content by that of a login, unless it is equal. */
    void set(Login login) {
        if (!login().equals(login)) {
            providerName.set(login.providerName());
            token.set(login.token());
        }
    }

    /** Returns the login, without white space around the provider name. */
    public Login login() {
        return new Login(providerName.get().strip(), token.get());
    }
}
