package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The rows of the logins in a form. If there are any, one of them is selected. */
public final class LoginRows {
    private final ObservableList<LoginRow> list =
            FXCollections.observableArrayList(row -> new Observable[] {row.providerName(), row.token()});

    private final ObjectProperty<@Nullable LoginRow> chosen = new SimpleObjectProperty<>(this, "chosen", null);

    LoginRows() {
        list.addListener((InvalidationListener) change -> keepOneChosen());
    }

    private void keepOneChosen() {
        LoginRow row = chosen.get();
        if (row == null || !list.contains(row)) {
            chosen.set(list.isEmpty() ? null : list.getFirst());
        }
    }

    /** Returns the rows, which can be modified. Listeners are also notified of changes in a row. */
    public ObservableList<LoginRow> list() {
        return list;
    }

    /** The selected row, or null if there is none, as in the selection models of JavaFX. */
    public ObjectProperty<@Nullable LoginRow> chosen() {
        return chosen;
    }

    /** Returns the logins in the rows. */
    List<Login> logins() {
        return list.stream().map(LoginRow::login).toList();
    }

    /** Replaces the logins. Rows whose login does not change are kept. */
    void set(List<Login> logins) {
        if (list.size() == logins.size()) {
            for (int index = 0; index < list.size(); index++) {
                list.get(index).set(logins.get(index));
            }
        } else {
            List<LoginRow> unused = new ArrayList<>(list);
            list.setAll(logins.stream().map(login -> reused(login, unused)).toList());
        }
    }

    private static LoginRow reused(Login login, List<LoginRow> unused) {
        Optional<LoginRow> same =
                unused.stream().filter(row -> row.login().equals(login)).findFirst();
        same.ifPresent(unused::remove);
        return same.orElseGet(() -> new LoginRow(login));
    }

    /**
     * Adds a login with a blank token.
     *
     * @param providerName the provider name
     * @return the row, or empty if the form has the maximum number of logins
     */
    public Optional<LoginRow> add(String providerName) {
        if (list.size() >= Limits.LOGINS) {
            return Optional.empty();
        }
        LoginRow row = new LoginRow(new Login(providerName, Token.BLANK));
        list.add(row);
        return Optional.of(row);
    }

    /** Adds a login with a blank token, unless there is one of that provider name. */
    void addIfMissing(String providerName) {
        if (list.stream().noneMatch(row -> isNamed(row, providerName))) {
            add(providerName);
        }
    }

    /** Removes the selected row, and selects the following one or, if it was the last, the preceding one. */
    public void removeChosen() {
        int index = list.indexOf(chosen.get());
        if (index >= 0) {
            LoginRow next = index + 1 < list.size() ? list.get(index + 1) : index > 0 ? list.get(index - 1) : null;
            chosen.set(next);
            list.remove(index);
        }
    }

    /** Removes a row if it has the given provider name, or otherwise the first row of that name. */
    void remove(int index, String providerName) {
        boolean isThere = index < list.size() && isNamed(list.get(index), providerName);
        Optional<LoginRow> row = isThere
                ? Optional.of(list.get(index))
                : list.stream().filter(other -> isNamed(other, providerName)).findFirst();
        row.ifPresent(list::remove);
    }

    private static boolean isNamed(LoginRow row, String providerName) {
        return row.providerName().get().equals(providerName);
    }

    /** Shows or masks the token of the selected row. */
    public void toggleChosenToken() {
        LoginRow row = chosen.get();
        if (row != null) {
            row.revealed().set(!row.revealed().get());
        }
    }

    /** Clears the tokens. Called when the window closes. */
    void clearTokens() {
        list.forEach(row -> row.token().set(Token.BLANK));
    }
}
