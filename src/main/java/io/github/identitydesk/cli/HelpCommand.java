package io.github.identitydesk.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code help}: prints how a command is used, as the AWS CLI's {@code help} does. */
@Command(name = "help", helpCommand = true, header = "${bundle:cli.help.header}")
final class HelpCommand implements Callable<Integer> {
    private final Console console;
    private final CommandLine about;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "${bundle:cli.help.command}")
    private Optional<String> command = Optional.empty();

    /** @param about the command whose subcommand this is */
    HelpCommand(Console console, CommandLine about) {
        this.console = console;
        this.about = about;
    }

    @Override
    public Integer call() {
        command.map(this::named).orElse(about).usage(console.out());
        return ExitCode.OK;
    }

    private CommandLine named(String name) {
        return Optional.ofNullable(about.getSubcommands().get(name))
                .orElseThrow(() -> new CommandError(ExitCode.USAGE, "cli.error.command"));
    }
}
