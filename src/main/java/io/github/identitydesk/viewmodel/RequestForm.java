package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.Region;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * The form of a request: what the user has typed, and its problems. A problem is shown only after the user has left its field
 * or submitted the form. From then on it is updated on each keystroke.
 */
public final class RequestForm {
    private final ObjectProperty<EndpointChoice.Kind> endpoint =
            new SimpleObjectProperty<>(this, "endpoint", EndpointChoice.Kind.AWS);
    private final StringProperty endpointUrl = new SimpleStringProperty(this, "endpointUrl", "");
    private final StringProperty regionOverride = new SimpleStringProperty(this, "regionOverride", "");
    private final StringProperty identityPoolId = new SimpleStringProperty(this, "identityPoolId", "");
    private final StringProperty accountId = new SimpleStringProperty(this, "accountId", "");
    private final LoginRows rows = new LoginRows();
    private final ReadOnlyObjectWrapper<Optional<Region>> region =
            new ReadOnlyObjectWrapper<>(this, "region", Optional.empty());
    private final TouchedPlaces touched = new TouchedPlaces();
    private final FormProblems problems = new FormProblems(touched);

    /** Creates an empty form. */
    public RequestForm() {
        // Each time the URL field appears, it is new to the user, so that its problems are not shown yet.
        endpoint.addListener((InvalidationListener) change -> touched.remove(Field.ENDPOINT_URL));
        observe(change -> check());
        check();
    }

    /** Adds a listener that is called after every change of the content of the form. */
    void observe(InvalidationListener listener) {
        List.of(endpoint, endpointUrl, regionOverride, identityPoolId, accountId, rows.list())
                .forEach(input -> input.addListener(listener));
    }

    /** Runs a task now, and after every change of the content of the form. */
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

    /** The region that overrides the region of the pool, as typed; blank for the region of the pool. */
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

    /** Returns the rows of the logins. */
    public LoginRows rows() {
        return rows;
    }

    /** Returns the logins, which can be modified. */
    public ObservableList<LoginRow> logins() {
        return rows.list();
    }

    /** The region that the call will use, if the form determines one. */
    public ReadOnlyObjectProperty<Optional<Region>> region() {
        return region.getReadOnlyProperty();
    }

    /** The problem to show for a field. For the logins, this can also be the first problem of one of the logins. */
    public ReadOnlyObjectProperty<Optional<Problem>> problem(Field field) {
        return problems.of(field);
    }

    /** Returns the request in the form, without white space around its fields. */
    public IdentityRequest request() {
        return new IdentityRequest(
                identityPoolId.get().strip(), Optional.of(accountId.get().strip()), rows.logins());
    }

    /** Returns the endpoint in the form. */
    public EndpointChoice endpointChoice() {
        return new EndpointChoice(
                endpoint.get(), endpointUrl.get().strip(), regionOverride.get().strip());
    }

    /** Returns the content of the form. */
    public RequestState state() {
        return new RequestState(endpointChoice(), request());
    }

    /** Replaces the content of the form. Its problems are shown only after the user has visited their fields. */
    public void fill(EndpointChoice choice, IdentityRequest request) {
        touched.clear();
        restore(new RequestState(choice, request));
    }

    /** Restores a state of the form. Rows with unchanged logins are kept. An empty form shows no problems. */
    void restore(RequestState state) {
        IdentityRequest request = state.request();
        if (request.equals(IdentityRequest.EMPTY)) {
            touched.clear();
        }
        endpoint.set(state.endpoint().kind());
        set(endpointUrl, state.endpoint().url());
        set(regionOverride, state.endpoint().region());
        set(identityPoolId, request.identityPoolId());
        set(accountId, request.accountId().orElse(""));
        rows.set(request.logins());
    }

    /**
     * Sets a text, unless it differs only in the white space around it, which may be there because the user is still typing.
     */
    private static void set(StringProperty property, String text) {
        if (!property.get().strip().equals(text)) {
            property.set(text);
        }
    }

    /** Fills in the known parts of a request. Unknown parts are kept, and logins are only added, so that no token is lost. */
    void fillForm(Optional<String> poolId, Optional<String> calledRegion, List<String> providerNames) {
        poolId.ifPresent(identityPoolId::set);
        if (poolId.isPresent() && endpoint.get() == EndpointChoice.Kind.SANDBOX) {
            endpoint.set(EndpointChoice.Kind.AWS);
        }
        if (poolId.isPresent() || calledRegion.isPresent()) {
            regionOverride.set(calledRegion.orElse(""));
        }
        providerNames.forEach(rows::addIfMissing);
    }

    /** Marks a field as visited when the user leaves it, so that its problems are shown. Does nothing if the field is blank. */
    public void leave(Field field) {
        if (!text(field).isBlank()) {
            touched.add(field);
            check();
        }
    }

    /** Shows the problems of everything that is not blank, because the user did not type it, but opened or pasted it. */
    void showProblemsOfContent() {
        List.of(Field.values()).stream().filter(field -> !text(field).isBlank()).forEach(touched::add);
        touched.addFilled(rows.list());
        check();
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

    /** Marks a cell of the logins as visited when the user leaves it, so that its problems are shown. */
    public void leave(LoginRow row, Column column) {
        touched.add(row, column);
        check();
    }

    /** Shows all problems, and returns the first place with an error, which prevents the call. */
    public Optional<Place> placeOfFirstError() {
        return firstError().map(Problem::place);
    }

    /** Shows all problems, and returns the first error, which prevents the call. */
    Optional<Problem> firstError() {
        touched.addAll(rows.list());
        return check().stream().filter(Problem::isError).findFirst();
    }

    private List<Problem> check() {
        IdentityRequest request = request();
        EndpointChoice choice = endpointChoice();
        region.set(choice.calledRegion(request.identityPoolId()));
        return problems.check(request, choice, rows.list());
    }
}
