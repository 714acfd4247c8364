package io.github.identitydesk.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code help}, which prints the usage of a command, as in the AWS CLI. */
final class HelpCommand implements Callable<Integer> {
    private final Console console;
    private final CommandLine about;

    private final PositionalParamSpec command = PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(String.class)
            .paramLabel("COMMAND")
            .description(Options.textReference("cli.help.command"))
            .build();

    /**
     * Creates the command.
     *
     * @param about the parent command
     */
    HelpCommand(Console console, CommandLine about) {
        this.console = console;
        this.about = about;
    }

    /** Returns the command with its argument. */
    CommandSpec spec() {
        CommandSpec spec = Options.command("help", this).helpCommand(true);
        spec.usageMessage().header(Options.textReference("cli.help.header"));
        return spec.addPositional(command);
    }

    @Override
    public Integer call() {
        CommandLine asked =
                Optional.ofNullable(command.<String>getValue()).map(this::named).orElse(about);
        asked.setResourceBundle(console.messages().bundle());
        asked.usage(console.out());
        return ExitCode.OK;
    }

    private CommandLine named(String name) {
        return Optional.ofNullable(about.getSubcommands().get(name))
                .orElseThrow(() -> new CommandError(ExitCode.USAGE, "cli.error.command"));
    }
}
