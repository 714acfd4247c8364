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

/** The options that say what is asked and where, under the AWS CLI's names. */
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
     * The request that the options make up. With {@code --sandbox} and no pool ID, it is for the sandbox's guest pool.
     *
     * @param base what stands where no option says otherwise
     * @param console where {@code -} is read from
     * @throws CommandError if an option cannot be read
     */
    IdentityRequest request(IdentityRequest base, Console console) {
        return forSandbox(read(options().over(base, OptionValues.ofProcess(console.in()))));
    }

    /**
     * The request that the options make up as the AWS CLI takes them: the empty values of its skeleton are refused.
     *
     * @param console where {@code -} is read from
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

    /** The value that was read. */
    static <T> T read(Reading<T> reading) {
        return reading.orElseThrow(why -> new CommandError(ExitCode.USAGE, why));
    }

    /** A request cannot tell an empty account ID from none; the AWS CLI can, and refuses it. */
    void refuseEmptyAccountId() {
        if (Options.text(accountId).filter(String::isEmpty).isPresent()) {
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
