package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Problem;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Submits the form: starts the call, or moves the focus to the first error. */
public final class Submission {
    private final RequestForm form;
    private final ChosenPool pool;
    private final GetIdCall call;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Place>> placeToFix =
            new ReadOnlyObjectWrapper<>(this, "placeToFix", Optional.empty());

    Submission(RequestForm form, ChosenPool pool, GetIdCall call, Notices notices) {
        this.form = form;
        this.pool = pool;
        this.call = call;
        this.notices = notices;
    }

    /** The place that gets the focus: that of the error that prevented the latest call, of a correction, or a new login. */
    public ReadOnlyObjectProperty<Optional<Place>> placeToFix() {
        return placeToFix.getReadOnlyProperty();
    }

    /**
     * Adds a login of a provider, and moves the focus to its missing part. Does nothing if the form has the maximum number of
     * logins.
     *
     * @param providerName the provider name; empty for a name that the user types
     */
    public void addLogin(String providerName) {
        form.rows().add(providerName).ifPresent(row -> {
            Column missing = providerName.isEmpty() ? Column.PROVIDER_NAME : Column.PROVIDER_TOKEN;
            moveTo(new Cell(form.logins().indexOf(row), missing));
        });
    }

    /** Moves the focus to a place, also if it was moved there before. */
    void moveTo(Place place) {
        placeToFix.set(Optional.empty());
        placeToFix.set(Optional.of(place));
    }

    /**
     * Starts the call, unless a call is in progress or the form has an error.
     *
     * @param prompt asks before tokens are sent unencrypted
     */
    public void submit(ClearTextPrompt prompt) {
        if (call.isRunning()) {
            return;
        }
        pool.chooseTypedName();
        Optional<Place> error = form.placeOfFirstError();
        error.ifPresent(this::moveTo);
        if (error.isEmpty()) {
            IdentityRequest request = form.request();
            EndpointChoice choice = form.endpointChoice();
            notices.dismissRejection();
            choice.unencryptedHost(request)
                    .ifPresentOrElse(
                            host -> prompt.ask(host, () -> call.start(request, choice)),
                            () -> call.start(request, choice));
        }
    }

    /**
     * Starts the call before there is a window, if the form has no error and the user need not be asked.
     *
     * @return whether the call was started
     */
    public boolean submitWithoutWindow() {
        IdentityRequest request = form.request();
        EndpointChoice choice = form.endpointChoice();
        boolean isClear = form.placeOfFirstError().isEmpty()
                && choice.unencryptedHost(request).isEmpty();
        if (isClear) {
            call.start(request, choice);
        }
        return isClear;
    }

    /** Checks the request against the limits of the service, without a call, and shows the result as a notice. */
    public void check() {
        Optional<Problem> error = form.firstError();
        notices.show(
                error.isPresent() ? Notice.Kind.FAILED : Notice.Kind.DONE,
                error.map(Problem::message).orElse(Message.of("document.checked")));
    }
}
