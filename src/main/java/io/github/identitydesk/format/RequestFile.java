package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A request in a file. It keeps the format it came in, so that saving it again does not turn a YAML file into JSON.
 *
 * @param path where it is
 * @param format how it is written
 * @param content what it holds, as far as the format can hold it
 */
public record RequestFile(Path path, RequestFormat format, SavedRequest content) {
    /** A file that holds a request alone. */
    public RequestFile(Path path, RequestFormat format, IdentityRequest request) {
        this(path, format, SavedRequest.of(request));
    }

    /**
     * Opens a file: a {@code .getid} document, JSON or YAML, in UTF-8, 1 MiB at the most. Only a regular file is read,
     * so that this never waits for a pipe or a device.
     *
     * <p>A {@code .getid} file of an earlier version holds the AWS CLI's input in JSON or YAML and opens as before.
     */
    public static Reading<RequestFile> open(Path path) {
        return UnreadableText.reading(() -> {
            String name = TextFiles.nameOf(path);
            String text = TextFiles.read(path, name);
            RequestFormat format = RequestFormat.named(name)
                    .filter(named -> named != RequestFormat.GETID)
                    .orElseGet(() -> RequestFormat.of(text));
            return new RequestFile(path, format, format.saved(text));
        });
    }

    /** The request in it. */
    public IdentityRequest request() {
        return content.request();
    }

    /** This file with another request in it. */
    public RequestFile with(IdentityRequest changed) {
        return new RequestFile(path, format, content.with(changed));
    }

    /**
     * Writes the file, whole or not at all: on failure what stood there before still does. It follows links, and with a
     * token in it only its owner can read it. A request that could not be opened again, as with a provider that stands
     * there twice, is not written.
     *
     * @return why it could not be saved, or nothing if it was
     */
    public Optional<Message> save() {
        String text = format.write(content);
        boolean secret =
                request().logins().stream().anyMatch(login -> !login.token().isBlank());
        return switch (format.read(text)) {
            case Reading.Unreadable<IdentityRequest> unreadable -> Optional.of(unreadable.message());
            case Reading.Read<IdentityRequest> readable -> TextFiles.write(path, text, secret);
        };
    }
}
