package io.github.identitydesk.cli;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The contents of the first window.
 *
 * @param request the contents of the form: the request of the file, overridden by the options
 * @param endpoint the endpoint, without errors
 * @param file the file that was opened
 * @param recording the recording (HAR) that the window opens, if any
 * @param notice the reason if the file could not be opened
 * @param run whether the call is made as soon as the window opens
 */
public record FirstWindow(
        IdentityRequest request,
        EndpointChoice endpoint,
        Optional<RequestFile> file,
        Optional<Path> recording,
        Optional<Message> notice,
        boolean run) {
    /** The exit code if the window cannot be opened. By then, the reason has been written to standard error. */
    public static final int NOT_OPENED = ExitCode.OTHER;

    /** An empty form. */
    public static final FirstWindow EMPTY = empty(EndpointChoice.AWS);

    /** Creates the contents of a window that opens no recording. */
    public FirstWindow(
            IdentityRequest request,
            EndpointChoice endpoint,
            Optional<RequestFile> file,
            Optional<Message> notice,
            boolean run) {
        this(request, endpoint, file, Optional.empty(), notice, run);
    }

    /** Returns an empty form for an endpoint. */
    public static FirstWindow empty(EndpointChoice endpoint) {
        return new FirstWindow(IdentityRequest.EMPTY, endpoint, Optional.empty(), Optional.empty(), false);
    }
}
