package io.github.identitydesk.cli;

import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.EndpointChoice.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.model.Problem;
import io.github.identitydesk.model.RequestChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checks that prevent a call on the command line. A call fails here only if it would also fail in the AWS CLI, with the
 * same exit code. All other problems are left to the service and cause only a warning.
 */
final class CallChecks {
    private final IdentityRequest request;
    private final EndpointChoice choice;
    private final List<Problem> ofEndpoint;

    CallChecks(IdentityRequest request, EndpointChoice choice) {
        this.request = request;
        this.choice = choice;
        this.ofEndpoint = choice.check(request.identityPoolId());
    }

    /** Fails if the endpoint URL cannot be called. */
    void endpointUrl() {
        boolean hasScheme = choice.url().contains("://");
        stopOnError(Field.ENDPOINT_URL, hasScheme ? ExitCode.OTHER : ExitCode.USAGE);
    }

    /** Fails if the window would open with an endpoint URL or a region that cannot be called. */
    void checkEndpointOfWindow() {
        stopOnError(Field.ENDPOINT_URL, ExitCode.USAGE);
        stopOnError(Field.REGION, ExitCode.USAGE);
    }

    /** Fails if there is no region to call. Unlike in the AWS CLI, the region in the identity pool ID suffices. */
    void region() {
        stopOnError(Field.REGION, ExitCode.OTHER);
        if (choice.kind() == Kind.AWS
                && choice.effectiveRegion(request.identityPoolId()).isEmpty()) {
            stopOnError(Field.IDENTITY_POOL_ID, ExitCode.CONFIGURATION);
            throw new CommandError(ExitCode.CONFIGURATION, "cli.error.noRegion");
        }
    }

    /** Fails if a required member is missing or empty. */
    void request() {
        if (request.identityPoolId().isEmpty()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.noIdentityPoolId");
        }
        for (Login login : request.logins()) {
            if (login.providerName().isEmpty()) {
                throw new CommandError(ExitCode.USAGE, "cli.error.noProviderName");
            }
            if (login.token().isBlank()) {
                throw new CommandError(ExitCode.USAGE, "problem.token.missing", login.providerName());
            }
        }
    }

    private void stopOnError(Place place, int exitCode) {
        Optional<Problem> error = ofEndpoint.stream()
                .filter(Problem::isError)
                .filter(problem -> problem.place().equals(place))
                .findFirst();
        if (error.isPresent()) {
            throw new CommandError(exitCode, error.get().message());
        }
    }

    /**
     * Returns the warnings about what the service may refuse, and about tokens that would be sent unencrypted. The latter are
     * not confirmed, because a command cannot ask the user.
     */
    List<Message> warnings() {
        List<Message> warnings = new ArrayList<>();
        ofEndpoint.forEach(problem -> warnings.add(problem.message()));
        RequestChecks.check(request).forEach(problem -> warnings.add(problem.message()));
        choice.unencryptedHost(request).ifPresent(host -> warnings.add(Message.of("cli.warning.clearText", host)));
        return warnings;
    }
}
