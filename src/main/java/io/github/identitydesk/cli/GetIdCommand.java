package io.github.identitydesk.cli;

import io.github.identitydesk.aws.CredentialsClient;
import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.sandbox.LazySandbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code identity-desk get-id}: asks for an IdentityId as {@code aws cognito-identity get-id} does. Standard output gets
 * what the AWS CLI prints; explanations go to standard error.
 */
@Command(
        name = "get-id",
        header = "${bundle:cli.getId.header}",
        description = "${bundle:cli.getId.description}",
        footer = {"${bundle:cli.getId.secrets}", "", "${bundle:cli.getId.exitCodes}"})
public final class GetIdCommand implements Callable<Integer> {
    /** The AWS CLI's own limits to connect and between bytes. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** The limit on the whole call, which the AWS CLI does not have; no server can hold the command for longer. */
    private static final Duration CALL_LIMIT = ClientSettings.DEFAULT.callTimeout();

    private final Console console;
    private final Clock clock;

    @Mixin
    private RequestArguments arguments = new RequestArguments();

    @Option(names = "--output", paramLabel = "FORMAT", description = "${bundle:cli.option.output}")
    private String output = "json";

    @Option(
            names = "--generate-cli-skeleton",
            arity = "0..1",
            fallbackValue = "input",
            paramLabel = "KIND",
            description = "${bundle:cli.option.skeleton}")
    private Optional<String> skeleton = Optional.empty();

    @Option(names = "--ca-bundle", paramLabel = "FILE", description = "${bundle:cli.option.caBundle}")
    private Optional<Path> caBundle = Optional.empty();

    @Option(names = "--cli-read-timeout", paramLabel = "SECONDS", description = "${bundle:cli.option.readTimeout}")
    private Optional<String> readTimeout = Optional.empty();

    @Option(
            names = "--cli-connect-timeout",
            paramLabel = "SECONDS",
            description = "${bundle:cli.option.connectTimeout}")
    private Optional<String> connectTimeout = Optional.empty();

    @Mixin
    private CredentialsOptions credentials = new CredentialsOptions();

    @Option(names = "--debug", description = "${bundle:cli.option.debug}")
    private boolean debug;

    @Mixin
    private AwsOptions aws = new AwsOptions();

    GetIdCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Nothing is ever signed; the option is there so that a command for the AWS CLI can be taken over as it is. */
    @Option(names = "--no-sign-request", description = "${bundle:cli.option.noSignRequest}")
    void noSignRequest(boolean ignored) {}

    /** In the AWS CLI's order, so that of several mistakes the same one decides on the exit code. */
    @Override
    public Integer call() {
        OutputFormat format =
                OutputFormat.of(output).orElseThrow(() -> new CommandError(ExitCode.USAGE, "cli.error.output"));
        aws.check();
        Optional<AnswerQuery> query = aws.query();
        Optional<Skeleton> wanted = skeleton.map(GetIdCommand::skeleton);
        EndpointChoice choice = arguments.endpoint();
        IdentityRequest request = arguments.request(IdentityRequest.EMPTY, console);
        CallChecks checks = new CallChecks(request, choice);
        checks.endpointUrl();
        credentials.check();
        ClientSettings settings = settings();
        if (wanted.isPresent() && wanted.get() != Skeleton.OUTPUT) {
            return answer(wanted.get().text());
        }
        checks.request();
        arguments.refuseEmptyAccountId();
        checks.region();
        if (wanted.isPresent()) {
            return answer(query.map(asked -> format.writeQueried(asked.of(OutputFormat.answer("IdentityId"))))
                    .orElseGet(() -> format.write("IdentityId")));
        }
        checks.warnings().forEach(warning -> console.tell("cli.warning", warning));
        if (format == OutputFormat.TABLE) {
            query.ifPresent(asked -> format.writeQueried(asked.of(OutputFormat.answer("IdentityId"))));
        }
        return call(request, choice, settings, format, query);
    }

    /**
     * Makes the call that a window would have made, which cannot be opened. Tokens are not sent in the clear, since nobody can
     * be asked about it.
     *
     * @return the exit code
     */
    int ask(IdentityRequest request, EndpointChoice choice) {
        CallChecks checks = new CallChecks(request, choice);
        checks.request();
        checks.region();
        if (!request.isGuest() && choice.hostInTheClear().isPresent()) {
            throw new CommandError(
                    ExitCode.OTHER,
                    "cli.error.clearText",
                    choice.hostInTheClear().get());
        }
        return call(request, choice, ClientSettings.DEFAULT, OutputFormat.JSON, Optional.empty());
    }

    private static Skeleton skeleton(String optionValue) {
        return Skeleton.of(optionValue).orElseThrow(() -> new CommandError(ExitCode.USAGE, "cli.error.skeleton"));
    }

    private ClientSettings settings() {
        return ClientSettings.DEFAULT
                .withTimeouts(
                        seconds("--cli-connect-timeout", connectTimeout).orElse(DEFAULT_TIMEOUT),
                        seconds("--cli-read-timeout", readTimeout).orElse(DEFAULT_TIMEOUT),
                        callLimit())
                .withCaBundle(caBundle);
    }

    /** Whoever allows more time for a part of the call allows it for the whole. */
    private Duration callLimit() {
        return Stream.of(seconds("--cli-connect-timeout", connectTimeout), seconds("--cli-read-timeout", readTimeout))
                .flatMap(Optional::stream)
                .reduce(CALL_LIMIT, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private static Optional<Duration> seconds(String option, Optional<String> value) {
        return value.map(text -> {
            try {
                return Duration.ofSeconds(Integer.parseUnsignedInt(text));
            } catch (NumberFormatException e) {
                throw new CommandError(ExitCode.OTHER, "cli.error.seconds", option);
            }
        });
    }

    private int call(
            IdentityRequest request,
            EndpointChoice choice,
            ClientSettings settings,
            OutputFormat format,
            Optional<AnswerQuery> query) {
        try (LazySandbox sandbox = new LazySandbox(clock);
                SdkIdentityClient client = SdkIdentityClient.ofShortProcess(settings, clock)) {
            Endpoint endpoint = choice.resolve(request.identityPoolId(), sandbox::url);
            return ShutdownGuard.reach(() -> {
                if (debug) {
                    new FindingPrinter(request, console).warn(clock.instant());
                }
                Outcome outcome = client.getId(request, endpoint, attempt -> {});
                OutcomePrinter ending = new OutcomePrinter(request, outcome, clock.instant());
                if (debug) {
                    ending.report(console);
                }
                ending.tell(console, format, query, aws.errorFormat());
                return outcome instanceof Outcome.Found found && credentials.isChecked()
                        ? check(client.credentials(), found.identityId(), request, endpoint)
                        : ExitCode.of(outcome);
            });
        }
    }

    private int check(CredentialsClient client, String identityId, IdentityRequest request, Endpoint endpoint) {
        CheckOutcome<Instant> outcome =
                client.getCredentials(credentials.query(identityId, request.logins()), endpoint);
        new CredentialsPrinter(request, credentials.hasCustomRole(), clock.withZone(ZoneId.systemDefault()))
                .tell(outcome, console);
        return ExitCode.of(outcome);
    }

    private int answer(String text) {
        console.answer(text);
        return ExitCode.OK;
    }
}
