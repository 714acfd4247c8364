package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.Region;
import io.github.identitydesk.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The form of a request: what the user typed, and what is wrong with it. A problem shows only once its field was left or
 * the request was submitted, not while the user is still typing; from then on it follows each keystroke.
 */
public final class RequestForm {
    private final ObjectProperty<EndpointChoice.Kind> endpoint =
            new SimpleObjectProperty<>(this, "endpoint", EndpointChoice.Kind.AWS);
    private final StringProperty endpointUrl = new SimpleStringProperty(this, "endpointUrl", "");
    private final StringProperty regionOverride = new SimpleStringProperty(this, "regionOverride", "");
    private final StringProperty identityPoolId = new SimpleStringProperty(this, "identityPoolId", "");
    private final StringProperty accountId = new SimpleStringProperty(this, "accountId", "");
    private final ObservableList<LoginRow> logins =
            FXCollections.observableArrayList(row -> new Observable[] {row.providerName(), row.token()});

    private final ObjectProperty<@Nullable LoginRow> chosen = new SimpleObjectProperty<>(this, "chosen", null);
    private final ReadOnlyObjectWrapper<Optional<Region>> region =
            new ReadOnlyObjectWrapper<>(this, "region", Optional.empty());
    private final TouchedPlaces touched = new TouchedPlaces();
    private final FormProblems problems = new FormProblems(touched);

    /** An empty form. */
    public RequestForm() {
        // The field of the URL is new to the user each time that it appears.
        endpoint.addListener((InvalidationListener) change -> touched.remove(Field.ENDPOINT_URL));
        observe(change -> check());
        logins.addListener((InvalidationListener) change -> keepOneChosen());
        check();
    }

    private void keepOneChosen() {
        LoginRow row = chosen.get();
        if (row == null || !logins.contains(row)) {
            chosen.set(logins.isEmpty() ? null : logins.getFirst());
        }
    }

    /** Calls the listener after every change to the content of the form. */
    void observe(InvalidationListener listener) {
        List.of(endpoint, endpointUrl, regionOverride, identityPoolId, accountId, logins)
                .forEach(input -> input.addListener(listener));
    }

    /** Runs the work now and after every change to the content of the form. */
    public void onChange(Runnable work) {
        observe(change -> work.run());
        work.run();
    }

    /** The kind of endpoint. */
    public ObjectProperty<EndpointChoice.Kind> endpoint() {
        return endpoint;
    }

    /** The custom URL, as typed. */
    public StringProperty endpointUrl() {
        return endpointUrl;
    }

    /** The region that overrides the pool's, as typed; blank to take the pool's. */
    public StringProperty regionOverride() {
        return regionOverride;
    }

    /** The identity pool ID, as typed. */
    public StringProperty identityPoolId() {
        return identityPoolId;
    }

    /** The account ID, as typed; blank for none. */
    public StringProperty accountId() {
        return accountId;
    }

    /** The logins. */
    public ObservableList<LoginRow> logins() {
        return logins;
    }

    /** The login that is selected; null while there is none, as JavaFX’s selection models have it. */
    public ObjectProperty<@Nullable LoginRow> chosen() {
        return chosen;
    }

    /** The region that will be called or named, where the form tells one. */
    public ReadOnlyObjectProperty<Optional<Region>> region() {
        return region.getReadOnlyProperty();
    }

    /** The problem to show under a field; for the logins as a whole also the first one of any of them. */
    public ReadOnlyObjectProperty<Optional<Problem>> problem(Field field) {
        return problems.of(field);
    }

    /** The request as it stands, without the white space around its fields. */
    public IdentityRequest request() {
        return new IdentityRequest(
                identityPoolId.get().strip(),
                Optional.of(accountId.get().strip()),
                logins.stream().map(LoginRow::login).toList());
    }

    /** The endpoint as it stands. */
    public EndpointChoice endpointChoice() {
        return new EndpointChoice(
                endpoint.get(), endpointUrl.get().strip(), regionOverride.get().strip());
    }

    /** Everything in the form. */
    public RequestState state() {
        return new RequestState(endpointChoice(), request());
    }

    /** Replaces everything in the form; its problems show only once the user has been to its fields. */
    public void fill(EndpointChoice choice, IdentityRequest request) {
        touched.clear();
        restore(new RequestState(choice, request));
    }

    /** Goes back to a state of the form. The rows of logins that do not change stay. */
    void restore(RequestState state) {
        IdentityRequest request = state.request();
        endpoint.set(state.endpoint().kind());
        set(endpointUrl, state.endpoint().url());
        set(regionOverride, state.endpoint().region());
        set(identityPoolId, request.identityPoolId());
        set(accountId, request.accountId().orElse(""));
        if (logins.size() == request.logins().size()) {
            for (int index = 0; index < logins.size(); index++) {
                logins.get(index).set(request.logins().get(index));
            }
        } else {
            List<LoginRow> unused = new ArrayList<>(logins);
            logins.setAll(request.logins().stream()
                    .map(login -> reused(login, unused))
                    .toList());
        }
    }

    private static LoginRow reused(Login login, List<LoginRow> unused) {
        Optional<LoginRow> same =
                unused.stream().filter(row -> row.login().equals(login)).findFirst();
        same.ifPresent(unused::remove);
        return same.orElseGet(() -> new LoginRow(login));
    }

    /** Keeps a text that differs only in the white space around it, as while it is typed. */
    private static void set(StringProperty property, String text) {
        if (!property.get().strip().equals(text)) {
            property.set(text);
        }
    }

    /**
     * Adds a row for a provider, whose token is still missing.
     *
     * @return the row, or nothing where the service's limit is reached
     */
    public Optional<LoginRow> addLogin(String providerName) {
        if (logins.size() >= Limits.LOGINS) {
            return Optional.empty();
        }
        LoginRow row = new LoginRow(new Login(providerName, Token.BLANK));
        logins.add(row);
        return Optional.of(row);
    }

    /** Removes the selected login; the one after it is selected next. */
    public void removeChosenLogin() {
        int index = logins.indexOf(chosen.get());
        if (index >= 0) {
            LoginRow next =
                    index + 1 < logins.size() ? logins.get(index + 1) : index > 0 ? logins.get(index - 1) : null;
            chosen.set(next);
            logins.remove(index);
        }
    }

    /** Takes out the login in that row, where it is still the one of that provider name; otherwise the first of that name. */
    void removeLogin(int index, String providerName) {
        boolean isThere = index < logins.size() && isNamed(logins.get(index), providerName);
        Optional<LoginRow> row = isThere
                ? Optional.of(logins.get(index))
                : logins.stream().filter(other -> isNamed(other, providerName)).findFirst();
        row.ifPresent(logins::remove);
    }

    private static boolean isNamed(LoginRow row, String providerName) {
        return row.providerName().get().equals(providerName);
    }

    /** Takes over what is known of a request from elsewhere: what is not known stays as it is, and no token goes. */
    void takeOver(Optional<String> poolId, Optional<String> calledRegion, List<String> providerNames) {
        poolId.ifPresent(identityPoolId::set);
        if (poolId.isPresent() && endpoint.get() == EndpointChoice.Kind.SANDBOX) {
            endpoint.set(EndpointChoice.Kind.AWS);
        }
        if (poolId.isPresent() || calledRegion.isPresent()) {
            regionOverride.set(calledRegion.orElse(""));
        }
        providerNames.stream()
                .filter(name -> logins.stream().noneMatch(row -> isNamed(row, name)))
                .forEach(this::addLogin);
    }

    /** Shows the token of the selected login, or masks it again. */
    public void toggleChosenToken() {
        LoginRow row = chosen.get();
        if (row != null) {
            row.revealed().set(!row.revealed().get());
        }
    }

    /** The user has left the field: from now on its problems show, unless there is nothing in it yet. */
    public void leave(Field field) {
        if (!text(field).isBlank()) {
            touched.add(field);
            check();
        }
    }

    private String text(Field field) {
        return switch (field) {
            case ENDPOINT_URL -> endpointUrl.get();
            case IDENTITY_POOL_ID -> identityPoolId.get();
            case REGION -> regionOverride.get();
            case ACCOUNT_ID -> accountId.get();
            case LOGINS -> "";
        };
    }

    /** The user has left a cell of the logins: from now on its problems show. */
    public void leave(LoginRow row, Column column) {
        touched.add(row, column);
        check();
    }

    /** Shows all problems, and returns the first place whose problem stops the call. */
    public Optional<Place> firstError() {
        return firstProblemThatStops().map(Problem::place);
    }

    /** Shows all problems, and returns the first one that stops the call. */
    Optional<Problem> firstProblemThatStops() {
        touched.addAll(logins);
        return check().stream().filter(Problem::isError).findFirst();
    }

    /** Forgets the tokens, as when the window closes. */
    public void clearTokens() {
        logins.forEach(row -> row.token().set(Token.BLANK));
    }

    private List<Problem> check() {
        IdentityRequest request = request();
        EndpointChoice choice = endpointChoice();
        region.set(choice.calledRegion(request.identityPoolId()));
        return problems.check(request, choice, logins);
    }
}
