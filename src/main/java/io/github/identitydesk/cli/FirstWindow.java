package io.github.identitydesk.cli;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.util.Optional;

/**
 * How the first window opens.
 *
 * @param request what its form is filled with: the file's request, and the options over it
 * @param endpoint the endpoint, free of errors
 * @param file the file that was opened
 * @param notice why the file could not be opened
 * @param run whether the call is made as soon as the window is there
 */
public record FirstWindow(
        IdentityRequest request,
        EndpointChoice endpoint,
        Optional<RequestFile> file,
        Optional<Message> notice,
        boolean run) {
    /** The exit code of a window that could not be opened. The reason is on standard error by then. */
    public static final int NOT_OPENED = ExitCode.OTHER;

    /** An empty form. */
    public static final FirstWindow EMPTY =
            new FirstWindow(IdentityRequest.EMPTY, EndpointChoice.AWS, Optional.empty(), Optional.empty(), false);
}
