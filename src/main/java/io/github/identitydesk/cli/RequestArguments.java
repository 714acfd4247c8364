package io.github.identitydesk.cli;

import io.github.identitydesk.format.OptionValues;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestOptions;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.EndpointChoice.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options for the request and its endpoint, with the names of the AWS CLI. */
final class RequestArguments {
    private final OptionSpec identityPoolId = Options.value("--identity-pool-id", "ID", "identityPoolId");
    private final OptionSpec accountId = Options.value("--account-id", "ID", "accountId");
    private final OptionSpec logins = Options.value("--logins", "LOGINS", "logins");
    private final OptionSpec inputJson = Options.value("--cli-input-json", "JSON", "inputJson");
    private final OptionSpec inputYaml = Options.value("--cli-input-yaml", "YAML", "inputYaml");
    private final OptionSpec region = Options.value("--region", "REGION", "region");
    private final OptionSpec endpointUrl = Options.value("--endpoint-url", "URL", "endpointUrl");
    private final OptionSpec sandbox = Options.flag("--sandbox", "sandbox");

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        List.of(identityPoolId, accountId, logins, inputJson, inputYaml, region, endpointUrl, sandbox)
                .forEach(command::addOption);
    }

    /**
     * Returns the request that the options describe. With {@code --sandbox} and no pool ID, it is for the sandbox's guest
     * pool.
     *
     * @param base the request whose values apply where no option is given
     * @param console the console whose input is read for {@code -}
     * @throws CommandError if an option cannot be read
     */
    IdentityRequest request(IdentityRequest base, Console console) {
        return forSandbox(read(options().appliedTo(base, OptionValues.ofProcess(console.in()))));
    }

    /**
     * Returns the request that the options describe, interpreted like the AWS CLI: the empty values of its skeleton are
     * rejected.
     *
     * @param console the console whose input is read for {@code -}
     * @throws CommandError if an option cannot be read
     */
    IdentityRequest request(Console console) {
        return forSandbox(read(options().asForTheAwsCli(OptionValues.ofProcess(console.in()))));
    }

    private RequestOptions options() {
        return new RequestOptions(
                Options.text(identityPoolId),
                Options.text(accountId),
                Options.text(logins),
                Options.text(inputJson),
                Options.text(inputYaml));
    }

    private IdentityRequest forSandbox(IdentityRequest request) {
        return Options.isGiven(sandbox)
                        && Options.text(identityPoolId).isEmpty()
                        && request.identityPoolId().isEmpty()
                ? new IdentityRequest(SandboxPool.GUESTS.id(), request.accountId(), request.logins())
                : request;
    }

    /**
     * Returns the value that was read.
     *
     * @throws CommandError if it could not be read
     */
    static <T> T read(Reading<T> reading) {
        return reading.orElseThrow(why -> new CommandError(ExitCode.USAGE, why));
    }

    /** Rejects an empty account ID, as the AWS CLI does. A request does not distinguish it from a missing one. */
    void refuseEmptyAccountId(IdentityRequest request) {
        if (Options.text(accountId).isPresent() && request.accountId().isEmpty()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.emptyAccountId");
        }
    }

    /**
     * Returns the endpoint of the options, as typed.
     *
     * @throws CommandError if the options name two endpoints
     */
    EndpointChoice endpoint() {
        return endpoint(EndpointChoice.AWS);
    }

    /**
     * Returns the endpoint of the options, as typed.
     *
     * @param base the endpoint whose values apply where no option is given
     * @throws CommandError if the options name two endpoints
     */
    EndpointChoice endpoint(EndpointChoice base) {
        Optional<String> url = Options.text(endpointUrl);
        boolean isSandbox = Options.isGiven(sandbox);
        if (isSandbox && url.isPresent()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.twoEndpoints");
        }
        Kind kind = isSandbox ? Kind.SANDBOX : url.isPresent() ? Kind.CUSTOM : base.kind();
        return new EndpointChoice(
                kind, url.orElse(base.url()), Options.text(region).orElse(base.region()));
    }
}
