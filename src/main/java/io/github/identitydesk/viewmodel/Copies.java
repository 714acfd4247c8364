package io.github.identitydesk.viewmodel;

import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.format.TokenPolicy;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Region;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Converts the request to text in many formats. A redacted preview in one of the formats follows the form. */
public final class Copies {
    private final RequestForm form;
    private final Supplier<URI> sandboxUrl;
    private final TaskRunner tasks;
    private final ObjectProperty<CopyFormat> format = new SimpleObjectProperty<>(this, "format", CopyFormat.AWS_CLI);
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper(this, "preview", "");
    private long latest;

    /**
     * Creates the texts of a form.
     *
     * @param form the form
     * @param sandboxUrl returns the URL of the sandbox; called on a background thread, because it may have to start the sandbox
     * @param tasks runs tasks in the background
     */
    public Copies(RequestForm form, Supplier<URI> sandboxUrl, TaskRunner tasks) {
        this.form = form;
        this.sandboxUrl = sandboxUrl;
        this.tasks = tasks;
        InvalidationListener follow = change -> follow();
        form.observe(follow);
        format.addListener(follow);
        follow();
    }

    /** The format of the preview. */
    public ObjectProperty<CopyFormat> format() {
        return format;
    }

    /** The request in the format of the preview, with redacted tokens. */
    public ReadOnlyStringProperty preview() {
        return preview.getReadOnlyProperty();
    }

    /**
     * Converts the request to a format in the background.
     *
     * @param wanted the format
     * @param tokens whether the text contains the tokens
     * @param then called on the UI thread with the text
     */
    public void write(CopyFormat wanted, TokenPolicy tokens, Consumer<String> then) {
        IdentityRequest request = form.request();
        EndpointChoice choice = form.endpointChoice();
        tasks.run(() -> text(wanted, tokens, request, choice), then);
    }

    private void follow() {
        long mine = ++latest;
        write(format.get(), TokenPolicy.REDACTED, text -> {
            if (mine == latest) {
                preview.set(text);
            }
        });
    }

    private String text(CopyFormat wanted, TokenPolicy tokens, IdentityRequest request, EndpointChoice choice) {
        Region region = choice.effectiveRegion(request.identityPoolId()).orElse(Region.DEFAULT);
        Optional<URI> url = switch (choice.kind()) {
            case AWS -> Optional.empty();
            case SANDBOX -> Optional.of(sandboxUrl.get());
            case CUSTOM -> choice.uri();
        };
        return wanted.write(request, region, url, tokens);
    }
}
