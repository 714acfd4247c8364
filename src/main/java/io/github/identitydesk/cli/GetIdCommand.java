package io.github.identitydesk.cli;

import io.github.identitydesk.aws.CredentialsClient;
import io.github.identitydesk.aws.Preload;
import io.github.identitydesk.aws.SdkIdentityClient;
import io.github.identitydesk.format.Skeleton;
import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.ClientSettings;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.sandbox.LazySandbox;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command {@code identity-desk get-id}, which requests an IdentityId as {@code aws cognito-identity get-id} does.
 * Standard output receives what the AWS CLI prints, and standard error the explanations.
 */
public final class GetIdCommand implements Callable<Integer> {
    /** The name of the command, as in the AWS CLI. */
    static final String NAME = "get-id";

    /** The default time limits of the AWS CLI for connecting and for reading. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** The time limit of the whole call, so that no server can block the command. The AWS CLI has none. */
    private static final Duration CALL_LIMIT = ClientSettings.DEFAULT.callTimeout();

    private final Console console;
    private final Clock clock;
    private final Preload preload;

    private final RequestArguments arguments = new RequestArguments();
    private final OptionSpec output = Options.value("--output", "FORMAT", "output");
    private final OptionSpec skeleton = Options.value("--generate-cli-skeleton", "KIND", "skeleton", "input");
    private final OptionSpec caBundle = Options.value("--ca-bundle", "FILE", "caBundle");
    private final OptionSpec readTimeout = Options.value("--cli-read-timeout", "SECONDS", "readTimeout");
    private final OptionSpec connectTimeout = Options.value("--cli-connect-timeout", "SECONDS", "connectTimeout");
    private final CredentialsOptions credentials = new CredentialsOptions();
    private final OptionSpec debug = Options.flag("--debug", "debug");
    private final AwsOptions aws = new AwsOptions();

    /**
     * Has no effect, because requests are never signed. It is defined so that a command line for the AWS CLI can be used
     * unchanged.
     */
    private final OptionSpec noSignRequest = Options.flag("--no-sign-request", "noSignRequest");

    GetIdCommand(Console console, Clock clock, Preload preload) {
        this.console = console;
        this.clock = clock;
        this.preload = preload;
    }

    /** Returns the command with its options. */
    CommandSpec spec() {
        CommandSpec spec = Options.command(NAME, this);
        spec.usageMessage()
                .header(Options.textReference("cli.getId.header"))
                .description(Options.textReference("cli.getId.description"))
                .footer(Options.textReference("cli.getId.secrets"), "", Options.textReference("cli.getId.exitCodes"));
        arguments.addTo(spec);
        List.of(output, skeleton, caBundle, readTimeout, connectTimeout).forEach(spec::addOption);
        credentials.addTo(spec);
        spec.addOption(debug);
        aws.addTo(spec);
        return spec.addOption(noSignRequest);
    }

    /** Checks the options in the order of the AWS CLI, so that the same of several mistakes determines the exit code. */
    @Override
    public Integer call() {
        OutputFormat format = OutputFormat.of(Options.text(output).orElse("json"))
                .orElseThrow(() -> new CommandError(ExitCode.USAGE, "cli.error.output"));
        aws.check();
        Optional<AnswerQuery> query = aws.query();
        Optional<Skeleton> requestedSkeleton = Options.text(skeleton).map(GetIdCommand::skeleton);
        EndpointChoice choice = arguments.endpoint();
        IdentityRequest request = arguments.request(console);
        CallChecks checks = new CallChecks(request, choice);
        checks.endpointUrl();
        credentials.check();
        ClientSettings settings = settings();
        if (requestedSkeleton.isPresent() && requestedSkeleton.get() != Skeleton.OUTPUT) {
            return printResult(requestedSkeleton.get().text());
        }
        checks.request();
        arguments.refuseEmptyAccountId(request);
        checks.region();
        if (requestedSkeleton.isPresent()) {
            return printResult("IdentityId", format, query);
        }
        query.ifPresent(AnswerQuery::checkFunctions);
        Options.repeated(debug.command())
                .forEach(name -> console.printErr("cli.warning", Message.of("cli.warning.repeated", name)));
        checks.warnings().forEach(warning -> console.printErr("cli.warning", warning));
        if (format == OutputFormat.TABLE) {
            query.ifPresent(expression -> format.writeQueried(expression.of(OutputFormat.answer("IdentityId"))));
        }
        return call(request, choice, settings, format, query);
    }

    /**
     * Makes the call for a window that cannot be opened. Tokens are not sent unencrypted, because the user cannot be asked.
     *
     * @return the exit code
     */
    int callWithoutWindow(IdentityRequest request, EndpointChoice choice) {
        CallChecks checks = new CallChecks(request, choice);
        checks.request();
        checks.region();
        choice.unencryptedHost(request).ifPresent(host -> {
            throw new CommandError(ExitCode.OTHER, "cli.error.clearText", host);
        });
        return call(request, choice, ClientSettings.DEFAULT, OutputFormat.JSON, Optional.empty());
    }

    private static Skeleton skeleton(String optionValue) {
        return Skeleton.of(optionValue).orElseThrow(() -> new CommandError(ExitCode.USAGE, "cli.error.skeleton"));
    }

    private ClientSettings settings() {
        return ClientSettings.DEFAULT
                .withTimeouts(
                        seconds(connectTimeout).orElse(DEFAULT_TIMEOUT),
                        seconds(readTimeout).orElse(DEFAULT_TIMEOUT),
                        callLimit())
                .withCaBundle(caBundle());
    }

    private Optional<Path> caBundle() {
        try {
            return Options.text(caBundle).map(Path::of);
        } catch (InvalidPathException e) {
            throw new CommandError(ExitCode.USAGE, "cli.error.value", caBundle.longestName());
        }
    }

    /** Returns the time limit of the whole call. It is extended if an option allows more time for a part of the call. */
    private Duration callLimit() {
        return Stream.of(seconds(connectTimeout), seconds(readTimeout))
                .flatMap(Optional::stream)
                .reduce(CALL_LIMIT, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private static Optional<Duration> seconds(OptionSpec option) {
        return Options.text(option).map(text -> seconds(option.longestName(), text));
    }

    /**
     * Parses the value of a time-out option.
     *
     * @throws CommandError if the value is not a whole number of seconds
     */
    static Duration seconds(String option, String value) {
        try {
            return Duration.ofSeconds(Integer.parseUnsignedInt(value));
        } catch (NumberFormatException e) {
            throw new CommandError(ExitCode.OTHER, "cli.error.seconds", option);
        }
    }

    private int call(
            IdentityRequest request,
            EndpointChoice choice,
            ClientSettings settings,
            OutputFormat format,
            Optional<AnswerQuery> query) {
        try (LazySandbox sandbox = new LazySandbox(clock);
                SdkIdentityClient client = SdkIdentityClient.ofShortProcess(settings, clock, preload)) {
            Endpoint endpoint = choice.resolve(request.identityPoolId(), sandbox::url);
            return ShutdownGuard.run(() -> {
                FindingPrinter findings = new FindingPrinter(request, console);
                if (Options.isGiven(debug)) {
                    findings.printAll(clock.instant());
                }
                Outcome outcome = client.getId(request, endpoint, attempt -> {});
                OutcomePrinter printer = new OutcomePrinter(request, outcome, clock.instant());
                if (Options.isGiven(debug)) {
                    printer.printReport(console);
                }
                // This is not a switch, because the first switch over types takes Java 20 ms, for which a successful
                // call should not wait.
                if (outcome instanceof Outcome.Found found) {
                    int exitCode = printResult(found.identityId(), format, query);
                    return credentials.isChecked()
                            ? check(client.credentials(), found.identityId(), request, endpoint)
                            : exitCode;
                }
                printer.printError(findings, console, aws.errorFormat());
                return ExitCode.of(outcome);
            });
        }
    }

    private int check(CredentialsClient client, String identityId, IdentityRequest request, Endpoint endpoint) {
        CheckOutcome<Instant> outcome =
                client.getCredentials(credentials.query(identityId, request.logins()), endpoint);
        new CredentialsPrinter(request, credentials.hasCustomRole(), clock.withZone(ZoneId.systemDefault()))
                .print(outcome, console);
        return ExitCode.of(outcome);
    }

    private int printResult(String identityId, OutputFormat format, Optional<AnswerQuery> query) {
        return printResult(query.map(expression -> format.writeQueried(expression.of(OutputFormat.answer(identityId))))
                .orElseGet(() -> format.write(identityId)));
    }

    private int printResult(String text) {
        console.printResult(text);
        return ExitCode.OK;
    }
}
