package io.github.identitydesk.cli;

import io.github.identitydesk.aws.Preload;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.paste.HarFile;
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

/** The command {@code identity-desk}, which opens the window and fills it in. Its subcommands open no window. */
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

    /** Returns the command with its options. picocli itself prints the help and the version. */
    private CommandSpec spec() {
        CommandSpec spec = Options.command("identity-desk", this);
        spec.usageMessage()
                .header(Options.textReference("cli.window.header"))
                .description(Options.textReference("cli.window.description"));
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
     * Runs the command line.
     *
     * @param console the input and output
     * @param clock dates the calls, and determines whether tokens have expired in the sandbox
     * @param window opens the window, waits until it is closed, and returns the exit code
     * @return the exit code, one of those in the AWS CLI's user guide under “return codes”
     */
    public static int execute(Console console, Clock clock, ToIntFunction<FirstWindow> window, String... arguments) {
        // The warnings of picocli quote arguments.
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        Preload preload = List.of(arguments).contains(GetIdCommand.NAME) ? Preload.start() : Preload.none();
        int exitCode = run(console, () -> execute(commandLine(console, clock, window, preload), console, arguments));
        if (console.isOutputLost()) {
            console.printErr("cli.error.outputLost");
            return ExitCode.OTHER;
        }
        return exitCode;
    }

    /**
     * Runs a command and reports anything thrown, including an {@link Error}. The text of the exception is not printed,
     * because it may quote a token.
     */
    private static int run(Console console, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (Throwable e) {
            console.printErr("cli.error.internal", e.getClass().getSimpleName());
            return ExitCode.OTHER;
        }
    }

    /** Reorders and executes the arguments. An ambiguous abbreviation is reported as a usage error. */
    private static int execute(CommandLine command, Console console, String... arguments) {
        try {
            return command.execute(AwsArguments.ordered(arguments));
        } catch (CommandError e) {
            return new UsageErrors(console).print(command, e.message(), e.exitCode());
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
        // AwsArguments has already rejected arguments that the AWS CLI does not accept as values.
        getId.setUnmatchedOptionsAllowedAsOptionParameters(true);
        return root;
    }

    /** Configures the help. Options keep the order in which they were added, and a blank line separates the parts. */
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
     * Runs the parsed command. Options before the name of a subcommand are rejected, because they would apply to the window,
     * which does not open. The texts of the help are loaded only if the help is requested.
     */
    private static int run(ParseResult parsed, Messages messages, UsageErrors errors) {
        CommandLine root = parsed.commandSpec().commandLine();
        if (parsed.hasSubcommand() && !parsed.matchedArgs().isEmpty()) {
            return errors.print(root, Message.of("cli.error.order"), ExitCode.USAGE);
        }
        if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested)) {
            root.setResourceBundle(messages.bundle());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public Integer call() {
        new CallChecks(IdentityRequest.EMPTY, arguments.endpoint()).checkEndpointOfWindow();
        Opened opened = Optional.ofNullable(file.<Path>getValue())
                .map(IdentityDeskCommand::open)
                .orElse(Opened.NOTHING);
        EndpointChoice endpoint = arguments.endpoint(
                opened.file().flatMap(found -> found.content().endpoint()).orElse(EndpointChoice.AWS));
        IdentityRequest request =
                arguments.request(opened.file().map(RequestFile::request).orElse(IdentityRequest.EMPTY), console);
        boolean calls = Options.isGiven(run)
                && opened.problem().isEmpty()
                && opened.recording().isEmpty();
        int exitCode = window.applyAsInt(
                new FirstWindow(request, endpoint, opened.file(), opened.recording(), opened.problem(), calls));
        return exitCode == FirstWindow.NOT_OPENED && calls
                ? new GetIdCommand(console, clock, Preload.none()).callWithoutWindow(request, endpoint)
                : exitCode;
    }

    /**
     * A request file, a recording, or the reason why the file cannot be read. The window shows the reason, because a file
     * manager shows no standard error.
     */
    private record Opened(Optional<RequestFile> file, Optional<Path> recording, Optional<Message> problem) {
        static final Opened NOTHING = new Opened(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Opens a request file. The message about a missing file names it only if it has the extension of a request file, because
     * the argument may otherwise be part of a token that contains a stray space.
     */
    private static Opened open(Path path) {
        if (HarFile.isHar(path)) {
            return new Opened(Optional.empty(), Optional.of(path), Optional.empty());
        }
        if (Files.notExists(path) && RequestFormat.named(path.toString()).isEmpty()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.noRequestFile");
        }
        return switch (RequestFile.open(path)) {
            case Reading.Read<RequestFile> read ->
                new Opened(Optional.of(read.value()), Optional.empty(), Optional.empty());
            case Reading.Unreadable<RequestFile> unreadable ->
                new Opened(Optional.empty(), Optional.empty(), Optional.of(unreadable.message()));
        };
    }
}
