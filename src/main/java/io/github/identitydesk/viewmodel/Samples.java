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

/** The requests with which the sandbox can be tried. All methods are for the UI thread. */
public final class Samples {
    private final RequestDocument document;
    private final Supplier<SandboxIssuer> issuer;
    private final TaskRunner tasks;
    private final Clock clock;

    /**
     * The samples of a window.
     *
     * @param document what a sample fills
     * @param issuer the issuer of the app’s sandbox; starts the sandbox, so it is asked in the background
     * @param tasks where that is done
     * @param clock the time by which the tokens of samples are valid
     */
    public Samples(RequestDocument document, Supplier<SandboxIssuer> issuer, TaskRunner tasks, Clock clock) {
        this.document = document;
        this.issuer = issuer;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The titles, from the plainest to the refusals. */
    public List<Message> titles() {
        return Stream.concat(
                        Arrays.stream(SampleRequest.values()).map(SampleRequest::title),
                        Arrays.stream(SignedSample.values()).map(SignedSample::title))
                .toList();
    }

    /**
     * Fills the form with the sample for a first call.
     *
     * @param prompt asks before unsaved changes are replaced
     * @param then what to do once the form is filled
     */
    public void loadFirst(UnsavedChangesPrompt prompt, Runnable then) {
        document.beforeLoss(prompt, () -> {
            fill(SampleRequest.LINKED_LOGINS);
            then.run();
        });
    }

    /**
     * Fills the form with a sample; one that must be signed first fills it a moment later.
     *
     * @param title one of {@link #titles}
     * @param prompt asks before unsaved changes are replaced
     */
    public void load(Message title, UnsavedChangesPrompt prompt) {
        document.beforeLoss(prompt, () -> load(title));
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
