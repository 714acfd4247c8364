package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A request in a file. It keeps the format that it was read in, so that a YAML file is saved as YAML.
 *
 * @param path the path of the file
 * @param format the format of the file
 * @param content the content, as far as the format can represent it
 */
public record RequestFile(Path path, RequestFormat format, SavedRequest content) {
    /** Creates a file that contains only a request. */
    public RequestFile(Path path, RequestFormat format, IdentityRequest request) {
        this(path, format, SavedRequest.of(request));
    }

    /**
     * Opens a file: a {@code .getid} document, JSON or YAML, in UTF-8, of at most 1 MiB. Only a regular file is read,
     * so this method never waits for a pipe or a device.
     *
     * <p>A {@code .getid} file of an earlier version contains the AWS CLI's input in JSON or YAML and can still be
     * opened.
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

    /** Returns the request in this file. */
    public IdentityRequest request() {
        return content.request();
    }

    /** Returns this file with another request. */
    public RequestFile with(IdentityRequest changed) {
        return new RequestFile(path, format, content.with(changed));
    }

    /**
     * Writes the file atomically: if writing fails, the previous content remains. Symbolic links are followed. A file
     * that contains a token is readable by its owner only. A request that could not be opened again, for example with
     * two logins for one provider, is not written.
     *
     * @return the reason why the file could not be saved, or empty if it was saved
     */
    public Optional<Message> save() {
        String text = format.write(content);
        return switch (format.read(text)) {
            case Reading.Unreadable<IdentityRequest> unreadable -> Optional.of(unreadable.message());
            case Reading.Read<IdentityRequest> readable ->
                TextFiles.write(path, text, request().hasTokens());
        };
    }
}
