package io.github.identitydesk.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The global options of the AWS CLI that change nothing here, or cannot be followed. They are there so that a line for the
 * AWS CLI can be taken over as it is.
 */
final class AwsOptions {
    private static final List<String> COLORS = List.of("on", "off", "auto");
    private static final List<String> BINARY_FORMATS = List.of("base64", "raw-in-base64-out");
    private static final List<String> ERROR_FORMATS = List.of("legacy", "json", "yaml", "text", "table", "enhanced");

    @Option(names = "--query", paramLabel = "JMESPATH", description = "${bundle:cli.option.query}")
    private Optional<String> query = Optional.empty();

    @Option(names = "--cli-error-format", paramLabel = "FORMAT", description = "${bundle:cli.option.errorFormat}")
    private Optional<String> errorFormat = Optional.empty();

    @Option(names = "--color", paramLabel = "WHEN", hidden = true)
    private Optional<String> color = Optional.empty();

    @Option(names = "--cli-binary-format", paramLabel = "FORMAT", hidden = true)
    private Optional<String> binaryFormat = Optional.empty();

    @Option(names = "--profile", paramLabel = "NAME", hidden = true)
    private Optional<String> profile = Optional.empty();

    @Option(names = "--no-verify-ssl", hidden = true)
    private boolean noVerifySsl;

    @Option(names = "--cli-auto-prompt", hidden = true)
    private boolean autoPrompt;

    @Option(
            names = {"--no-cli-pager", "--no-paginate", "--no-cli-auto-prompt", "--v2-debug"},
            hidden = true)
    void ignored(boolean ignored) {}

    /**
     * Refuses what cannot be followed, and values that the AWS CLI refuses too.
     *
     * @throws CommandError with the reason, and what to do instead
     */
    void check() {
        oneOf("--color", color, COLORS);
        oneOf("--cli-binary-format", binaryFormat, BINARY_FORMATS);
        oneOf("--cli-error-format", errorFormat, ERROR_FORMATS);
        if (noVerifySsl) {
            throw new CommandError(ExitCode.USAGE, "cli.error.noVerifySsl");
        }
        if (profile.isPresent()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.profile");
        }
        if (autoPrompt) {
            throw new CommandError(ExitCode.USAGE, "cli.error.autoPrompt");
        }
    }

    private static void oneOf(String option, Optional<String> value, List<String> values) {
        if (value.filter(text -> !values.contains(text)).isPresent()) {
            throw new CommandError(ExitCode.USAGE, "cli.error.choice", option, String.join(", ", values));
        }
    }

    /** The query over the answer, where one is given. */
    Optional<AnswerQuery> query() {
        return query.map(AnswerQuery::new);
    }

    /** The format in which errors are written as data, where that is asked for. */
    Optional<OutputFormat> errorFormat() {
        return errorFormat
                .filter(format -> format.equals("json") || format.equals("yaml"))
                .flatMap(OutputFormat::of);
    }
}
