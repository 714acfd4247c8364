package io.github.identitydesk.cli;

import io.github.identitydesk.aws.Preload;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.words.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** {@code identity-desk}: opens the window, filled in. Its subcommands do without one. */
public final class IdentityDeskCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;
    private final ToIntFunction<FirstWindow> window;

    private final RequestArguments arguments = new RequestArguments();
    private final OptionSpec run = Options.flag("--run", "run");
    private final PositionalParamSpec file = PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(Path.class)
            .paramLabel("REQUEST-FILE")
            .description(Options.description("requestFile"))
            .build();

    private IdentityDeskCommand(Console console, Clock clock, ToIntFunction<FirstWindow> window) {
        this.console = console;
        this.clock = clock;
        this.window = window;
    }

    /** The command and its options; picocli itself prints the help and the version. */
    private CommandSpec spec() {
        CommandSpec spec = Options.command("identity-desk", this);
        spec.usageMessage()
                .header(Options.words("cli.window.header"))
                .description(Options.words("cli.window.description"));
        arguments.addTo(spec);
        return spec.addOption(run)
                .addPositional(file)
                .addOption(Options.flagBuilder("-h", "--help")
                        .usageHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description(Options.description("help"))
                        .build())
                .addOption(Options.flagBuilder("--version")
                        .versionHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description(Options.description("version"))
                        .build());
    }

    /**
     * Does what the arguments ask for.
     *
     * @param console what is read and written
     * @param clock the time by which calls are dated, and by which tokens expire in the sandbox
     * @param window opens the window and waits for its end; gives the exit code
     * @return the exit code, as the AWS CLI's user guide lists them under “return codes”
     */
    public static int execute(Console console, Clock clock, ToIntFunction<FirstWindow> window, String... arguments) {
        // Its warnings quote arguments.
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        Preload preload = List.of(arguments).contains(GetIdCommand.NAME) ? Preload.start() : Preload.none();
        int exitCode = run(console, () -> execute(commandLine(console, clock, window, preload), console, arguments));
        if (console.isOutputLost()) {
            console.tell("cli.error.outputLost");
            return ExitCode.OTHER;
        }
        return exitCode;
    }

    /** Whatever is thrown ends in a sentence, {@link Error}s too; its own text is not printed, since it may quote a token. */
    private static int run(Console console, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (Throwable e) {
            console.tell("cli.error.internal", e.getClass().getSimpleName());
            return ExitCode.OTHER;
        }
    }

    /** Runs the arguments in this program's order; a name that is cut too short is a mistake of the command line. */
    private static int execute(CommandLine command, Console console, String... arguments) {
        try {
            return command.execute(AwsArguments.ordered(arguments));
        } catch (CommandError e) {
            return new UsageErrors(console).tell(command, e.sentence(), e.exitCode());
        }
    }

    private static CommandLine commandLine(
            Console console, Clock clock, ToIntFunction<FirstWindow> window, Preload preload) {
        CommandLine getId = new CommandLine(new GetIdCommand(console, clock, preload).spec());
        CommandLine sandbox = new CommandLine(new SandboxCommand(console, clock).spec());
        CommandLine root = new CommandLine(new IdentityDeskCommand(console, clock, window).spec());
        root.addSubcommand(getId).addSubcommand(sandbox).addSubcommand(new HelpCommand(console, root).spec());
        getId.addSubcommand(new HelpCommand(console, getId).spec());
        List.of(root, getId, sandbox).forEach(command -> describe(command.getCommandSpec(), console.messages()));

        UsageErrors errors = new UsageErrors(console);
        root.setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setExecutionStrategy(parsed -> run(parsed, console.messages(), errors));
        // AwsArguments has refused what the AWS CLI does not take for a value.
        getId.setUnmatchedOptionsAllowedAsOptionParameters(true);
        return root;
    }

    /** The options stay in the order in which they were added, and a blank line separates the parts. */
    private static void describe(CommandSpec command, Messages messages) {
        command.versionProvider(() -> new String[] {messages.format("cli.version", messages.format("app.version"))});
        command.usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .synopsisHeading("%n")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%n")
                .footerHeading("%n");
    }

    /**
     * Options before a subcommand's name would be for the window, which does not open then. The words of the help are read only
     * where the help is asked for.
     */
    private static int run(ParseResult parsed, Messages messages, UsageErrors errors) {
        CommandLine root = parsed.commandSpec().commandLine();
        if (parsed.hasSubcommand() && !parsed.matchedArgs().isEmpty()) {
            return errors.tell(root, Message.of("cli.error.order"), ExitCode.USAGE);
        }
        if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested)) {
            root.setResourceBundle(messages.bundle());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public Integer call() {
        new CallChecks(IdentityRequest.EMPTY, arguments.endpoint()).endpointOfWindow();
        Opened opened = Optional.ofNullable(file.<Path>getValue())
                .map(IdentityDeskCommand::open)
                .orElse(Opened.NOTHING);
        EndpointChoice endpoint = arguments.endpoint(
                opened.file().flatMap(found -> found.content().endpoint()).orElse(EndpointChoice.AWS));
        IdentityRequest request =
                arguments.request(opened.file().map(RequestFile::request).orElse(IdentityRequest.EMPTY), console);
        boolean calls = Options.isGiven(run) && opened.problem().isEmpty();
        int exitCode = window.applyAsInt(new FirstWindow(request, endpoint, opened.file(), opened.problem(), calls));
        return exitCode == FirstWindow.NOT_OPENED && calls
                ? new GetIdCommand(console, clock, Preload.none()).ask(request, endpoint)
                : exitCode;
    }

    /** A request file, or why it cannot be read: the window says that, since a file manager shows no standard error. */
    private record Opened(Optional<RequestFile> file, Optional<Message> problem) {
        static final Opened NOTHING = new Opened(Optional.empty(), Optional.empty());
    }

    /** A file that is not there is not named: it may be half of a token, after a space too many. */
    private static Opened open(Path path) {
        if (Files.notExists(path)) {
            throw new CommandError(ExitCode.USAGE, "cli.error.noRequestFile");
        }
        return switch (RequestFile.open(path)) {
            case Reading.Read<RequestFile> read -> new Opened(Optional.of(read.value()), Optional.empty());
            case Reading.Unreadable<RequestFile> unreadable ->
                new Opened(Optional.empty(), Optional.of(unreadable.message()));
        };
    }
}
