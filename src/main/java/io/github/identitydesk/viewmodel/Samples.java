package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxIssuer;
import io.github.identitydesk.sandbox.SignedSample;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The sample requests for the sandbox. Call all methods on the UI thread. */
public final class Samples {
    private final RequestDocument document;
    private final Supplier<SandboxIssuer> issuer;
    private final TaskRunner tasks;
    private final Clock clock;

    /**
     * Creates the samples of a window.
     *
     * @param document the document to fill
     * @param issuer returns the token issuer of the sandbox; called on a background thread, because it may have to start the
     * sandbox
     * @param tasks runs tasks in the background
     * @param clock the clock that determines the validity of the tokens
     */
    public Samples(RequestDocument document, Supplier<SandboxIssuer> issuer, TaskRunner tasks, Clock clock) {
        this.document = document;
        this.issuer = issuer;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Returns the titles, from the simplest sample to the ones that are refused. */
    public List<Message> titles() {
        return Stream.concat(
                        Arrays.stream(SampleRequest.values()).map(SampleRequest::title),
                        Arrays.stream(SignedSample.values()).map(SignedSample::title))
                .toList();
    }

    /**
     * Fills the form with the sample for the first call.
     *
     * @param prompt asks before unsaved changes are discarded
     * @param then runs after the form is filled
     */
    public void loadFirst(UnsavedChangesPrompt prompt, Runnable then) {
        document.askBeforeDiscarding(prompt, () -> {
            fill(SampleRequest.LINKED_LOGINS);
            then.run();
        });
    }

    /**
     * Fills the form with a sample. A sample with signed tokens is created in the background.
     *
     * @param title one of {@link #titles}
     * @param prompt asks before unsaved changes are discarded
     */
    public void load(Message title, UnsavedChangesPrompt prompt) {
        document.askBeforeDiscarding(prompt, () -> load(title));
    }

    private void load(Message title) {
        Arrays.stream(SampleRequest.values())
                .filter(sample -> sample.title().equals(title))
                .forEach(this::fill);
        Arrays.stream(SignedSample.values())
                .filter(sample -> sample.title().equals(title))
                .forEach(sample -> tasks.run(
                        () -> sample.request(issuer.get(), clock.instant()), request -> fill(request, title)));
    }

    private void fill(SampleRequest sample) {
        fill(sample.request(clock), sample.title());
    }

    private void fill(IdentityRequest request, Message title) {
        document.fill(EndpointChoice.SANDBOX, request, Message.of("document.sample", title), "undo.sample");
    }
}
