package io.github.identitydesk.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The global options of the AWS CLI that have no effect here or are not supported. They are defined so that a command line
 * for the AWS CLI can be used unchanged.
 */
final class AwsOptions {
    private static final List<String> COLORS = List.of("on", "off", "auto");
    private static final List<String> BINARY_FORMATS = List.of("base64", "raw-in-base64-out");
    private static final List<String> ERROR_FORMATS = List.of("legacy", "json", "yaml", "text", "table", "enhanced");

    private final OptionSpec query = Options.value("--query", "JMESPATH", "query");
    private final OptionSpec errorFormat = Options.value("--cli-error-format", "FORMAT", "errorFormat");
    private final OptionSpec color = Options.hiddenValue("--color", "WHEN");
    private final OptionSpec binaryFormat = Options.hiddenValue("--cli-binary-format", "FORMAT");
    private final OptionSpec profile = Options.hiddenValue("--profile", "NAME");
    private final OptionSpec noVerifySsl = Options.hiddenFlag("--no-verify-ssl");
    private final OptionSpec autoPrompt = Options.hiddenFlag("--cli-auto-prompt");
    private final OptionSpec ignored =
            Options.hiddenFlag("--no-cli-pager", "--no-paginate", "--no-cli-auto-prompt", "--v2-debug");

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        List.of(query, errorFormat, color, binaryFormat, profile, noVerifySsl, autoPrompt, ignored)
                .forEach(command::addOption);
    }

    /**
     * Rejects options that are not supported, and values that the AWS CLI rejects too.
     *
     * @throws CommandError with the reason and an alternative
     */
    void check() {
        oneOf(color, COLORS);
        oneOf(binaryFormat, BINARY_FORMATS);
        oneOf(errorFormat, ERROR_FORMATS);
        if (Options.isGiven(noVerifySsl)) {
            throw new CommandError(ExitCode.USAGE, "cli.error.noVerifySsl");
        }
        if (Options.text(profile).isPresent()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.profile");
        }
        if (Options.isGiven(autoPrompt)) {
            throw new CommandError(ExitCode.USAGE, "cli.error.autoPrompt");
        }
    }

    /** Returns whether the values of these options are among those that the AWS CLI accepts. */
    static boolean areKnown(Optional<String> color, Optional<String> binaryFormat) {
        return color.filter(value -> !COLORS.contains(value)).isEmpty()
                && binaryFormat.filter(value -> !BINARY_FORMATS.contains(value)).isEmpty();
    }

    private static void oneOf(OptionSpec option, List<String> values) {
        if (Options.text(option).filter(text -> !values.contains(text)).isPresent()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.choice", option.longestName(), String.join(", ", values));
        }
    }

    /** Returns the query over the answer, if one is given. */
    Optional<AnswerQuery> query() {
        return Options.text(query).map(AnswerQuery::new);
    }

    /** Returns the format in which errors are written as data, if one is given. */
    Optional<OutputFormat> errorFormat() {
        return Options.text(errorFormat)
                .filter(format -> format.equals("json") || format.equals("yaml"))
                .flatMap(OutputFormat::of);
    }
}
