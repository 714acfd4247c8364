package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Place;
import java.util.Optional;

/** One window's state: its form, its call, and the way from the one to the other. */
public final class Desk {
    private final RequestForm form;
    private final GetIdCall call;
    private final SandboxTour sandbox;
    private final ClearTextPrompt clearTextPrompt;

    /**
     * A window's state.
     *
     * @param form what the person typed
     * @param call makes the call
     * @param sandbox what the sandbox offers
     * @param clearTextPrompt asks before tokens travel in the clear
     */
    public Desk(RequestForm form, GetIdCall call, SandboxTour sandbox, ClearTextPrompt clearTextPrompt) {
        this.form = form;
        this.call = call;
        this.sandbox = sandbox;
        this.clearTextPrompt = clearTextPrompt;
    }

    /** What the person typed. */
    public RequestForm form() {
        return form;
    }

    /** The window's call. */
    public GetIdCall call() {
        return call;
    }

    /**
     * Asks for the IdentityId, unless a call is under way or something in the form stops it.
     *
     * @return the first place whose problem stopped the call
     */
    public Optional<Place> submit() {
        if (call.isRunning()) {
            return Optional.empty();
        }
        Optional<Place> error = form.firstError();
        if (error.isEmpty()) {
            IdentityRequest request = form.request();
            EndpointChoice choice = form.endpointChoice();
            choice.hostInTheClear()
                    .filter(host -> !request.isGuest())
                    .ifPresentOrElse(
                            host -> clearTextPrompt.ask(host, () -> call.start(request, choice)),
                            () -> call.start(request, choice));
        }
        return error;
    }

    /** What the sandbox offers. */
    public SandboxTour sandbox() {
        return sandbox;
    }

    /** Fills the form with the sample with which one begins. */
    public void trySandbox() {
        fill(sandbox.first());
    }

    /** Fills the form with a sample. */
    public void fill(Sample sample) {
        form.fill(EndpointChoice.SANDBOX, sample.request().get());
    }

    /** Ends what is under way and forgets the tokens, as the window closes. */
    public void close() {
        call.cancel();
        form.clearTokens();
    }
}
