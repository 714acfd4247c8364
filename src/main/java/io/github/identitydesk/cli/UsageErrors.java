package io.github.identitydesk.cli;

import io.github.identitydesk.model.Message;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports mistakes in a command line. The messages of picocli are not used, because they quote the arguments, which may
 * include a token. Only arguments that look like an option name are quoted.
 */
final class UsageErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Pattern OPTION_NAME = Pattern.compile("(--?[a-z][a-z-]{0,30})(=.*)?", Pattern.DOTALL);

    private final Console console;

    UsageErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException thrown, String[] arguments) {
        return print(thrown.getCommandLine(), messageOf(thrown), ExitCode.USAGE);
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        return thrown instanceof CommandError error
                ? print(command, error.message(), error.exitCode())
                : print(
                        command,
                        Message.of("cli.error.internal", thrown.getClass().getSimpleName()),
                        ExitCode.OTHER);
    }

    /** Writes a message with the name of the command. For a mistake in the command line, it adds how to get help. */
    int print(CommandLine command, Message message, int exitCode) {
        String name = command.getCommandSpec().qualifiedName();
        console.printErr("cli.error", name, message);
        if (exitCode == ExitCode.USAGE) {
            console.printErr("cli.error.seeHelp", name);
        }
        return exitCode;
    }

    private static Message messageOf(ParameterException thrown) {
        if (thrown instanceof UnmatchedArgumentException e && !e.getUnmatched().isEmpty()) {
            return unmatched(e.getUnmatched().getFirst());
        }
        if (thrown.getArgSpec() == null) {
            return Message.of("cli.error.usage");
        }
        return thrown instanceof MissingParameterException
                ? ofArgument("cli.error.noValue", thrown.getArgSpec())
                : ofArgument("cli.error.value", thrown.getArgSpec());
    }

    private static Message unmatched(String argument) {
        var name = OPTION_NAME.matcher(argument);
        return name.matches() ? Message.of("cli.error.unknownOption", name.group(1)) : Message.of("cli.error.stray");
    }

    private static Message ofArgument(String key, ArgSpec argument) {
        return Message.of(key, argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel());
    }
}
