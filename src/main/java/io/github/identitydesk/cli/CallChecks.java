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
 * What stops a call on the command line: what would stop the AWS CLI, with the same exit code. All else is for the service
 * to judge, and only a warning here.
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

    /** Stops on an endpoint URL that cannot be called. */
    void endpointUrl() {
        boolean hasScheme = choice.url().contains("://");
        stopOnError(Field.ENDPOINT_URL, hasScheme ? ExitCode.OTHER : ExitCode.USAGE);
    }

    /** Stops the window from opening with an endpoint URL or a region that cannot be called. */
    void endpointOfWindow() {
        stopOnError(Field.ENDPOINT_URL, ExitCode.USAGE);
        stopOnError(Field.REGION, ExitCode.USAGE);
    }

    /** Stops where there is no region to call. Unlike the AWS CLI, the one of the identity pool ID will do. */
    void region() {
        stopOnError(Field.REGION, ExitCode.OTHER);
        if (choice.kind() == Kind.AWS
                && choice.effectiveRegion(request.identityPoolId()).isEmpty()) {
            throw new CommandError(ExitCode.CONFIGURATION, "cli.error.noRegion");
        }
    }

    /** Stops on a member that is required and missing, or there and empty. */
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

    /** What the service may well refuse, and tokens that would be sent unencrypted: there is no user to ask. */
    List<Message> warnings() {
        List<Message> warnings = new ArrayList<>();
        ofEndpoint.forEach(problem -> warnings.add(problem.message()));
        RequestChecks.check(request).forEach(problem -> warnings.add(problem.message()));
        if (!request.isGuest()) {
            choice.hostInTheClear().ifPresent(host -> warnings.add(Message.of("cli.warning.clearText", host)));
        }
        return warnings;
    }
}
