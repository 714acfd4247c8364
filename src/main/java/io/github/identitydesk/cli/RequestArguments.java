package io.github.identitydesk.cli;

import io.github.identitydesk.format.OptionValues;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.format.RequestOptions;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.EndpointChoice.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is asked and where, under the AWS CLI's names. */
final class RequestArguments {
    @Option(names = "--identity-pool-id", paramLabel = "ID", description = "${bundle:cli.option.identityPoolId}")
    private Optional<String> identityPoolId = Optional.empty();

    @Option(names = "--account-id", paramLabel = "ID", description = "${bundle:cli.option.accountId}")
    private Optional<String> accountId = Optional.empty();

    @Option(names = "--logins", paramLabel = "LOGINS", description = "${bundle:cli.option.logins}")
    private Optional<String> logins = Optional.empty();

    @Option(names = "--cli-input-json", paramLabel = "JSON", description = "${bundle:cli.option.inputJson}")
    private Optional<String> inputJson = Optional.empty();

    @Option(names = "--cli-input-yaml", paramLabel = "YAML", description = "${bundle:cli.option.inputYaml}")
    private Optional<String> inputYaml = Optional.empty();

    @Option(names = "--region", paramLabel = "REGION", description = "${bundle:cli.option.region}")
    private Optional<String> region = Optional.empty();

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "${bundle:cli.option.endpointUrl}")
    private Optional<String> endpointUrl = Optional.empty();

    @Option(names = "--sandbox", description = "${bundle:cli.option.sandbox}")
    private boolean sandbox;

    /**
     * The request that the options make up. With {@code --sandbox} and no pool ID, it is for the sandbox's guest pool.
     *
     * @param base what stands where no option says otherwise
     * @param console where {@code -} is read from
     * @throws CommandError if an option cannot be read
     */
    IdentityRequest request(IdentityRequest base, Console console) {
        OptionValues values = OptionValues.ofProcess(console.in());
        IdentityRequest request =
                read(new RequestOptions(identityPoolId, accountId, logins, inputJson, inputYaml).over(base, values));
        return sandbox && identityPoolId.isEmpty() && request.identityPoolId().isEmpty()
                ? new IdentityRequest(SandboxPool.GUESTS.id(), request.accountId(), request.logins())
                : request;
    }

    /** The value that was read. */
    static <T> T read(Reading<T> reading) {
        return switch (reading) {
            case Read<T> read -> read.value();
            case Unreadable<T> unreadable -> throw new CommandError(ExitCode.USAGE, unreadable.message());
        };
    }

    /** A request cannot tell an empty account ID from none; the AWS CLI can, and refuses it. */
    void refuseEmptyAccountId() {
        if (accountId.filter(String::isEmpty).isPresent()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.emptyAccountId");
        }
    }

    /**
     * The endpoint that the options name, as typed.
     *
     * @throws CommandError if they name two
     */
    EndpointChoice endpoint() {
        return endpoint(EndpointChoice.AWS);
    }

    /**
     * The endpoint that the options name, as typed.
     *
     * @param base what stands where no option says otherwise
     * @throws CommandError if they name two
     */
    EndpointChoice endpoint(EndpointChoice base) {
        if (sandbox && endpointUrl.isPresent()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.twoEndpoints");
        }
        Kind kind = sandbox ? Kind.SANDBOX : endpointUrl.isPresent() ? Kind.CUSTOM : base.kind();
        return new EndpointChoice(kind, endpointUrl.orElse(base.url()), region.orElse(base.region()));
    }
}
