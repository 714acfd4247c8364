package io.github.identitydesk.cli;

import io.github.identitydesk.format.AwsOptionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Converts the arguments of an AWS CLI command line into those of this program's command {@code get-id}: the words
 * {@code aws cognito-identity get-id}, with options before, between and after them, and abbreviated option names as far as
 * the AWS CLI accepts them.
 */
final class AwsArguments {
    private static final String COMMAND = GetIdCommand.NAME;
    private static final Pattern LIKE_AN_OPTION = Pattern.compile("-(?!\\d+$|\\d*\\.\\d+$)[^ ]+");
    private static final List<String> GLOBAL = Stream.of(
                    AwsOptionNames.GLOBAL_WITH_VALUE.stream(),
                    Stream.of("--version"),
                    AwsOptionNames.GLOBAL_FLAGS.stream())
            .flatMap(names -> names)
            .toList();
    private static final List<String> OF_OPERATION = Stream.concat(
                    AwsOptionNames.OF_REQUEST.stream(), Stream.of(AwsOptionNames.SKELETON))
            .toList();
    /**
     * Options that only this program has. They cannot be abbreviated, so that no option name of the AWS CLI changes its
     * meaning.
     */
    private static final Set<String> OURS = Set.of("--sandbox", "--help", "--check-credentials", "--run");

    private AwsArguments() {}

    /**
     * Returns the arguments of {@code get-id} if the command line contains that command, and otherwise the same arguments.
     *
     * @throws CommandError if an abbreviated option name is ambiguous
     */
    static String[] ordered(String... arguments) {
        List<String> before = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < arguments.length && !isComplete(words)) {
            String argument = arguments[i++];
            if (!argument.startsWith("--")) {
                words.add(argument);
                if (!isBeginning(words)) {
                    return arguments;
                }
                continue;
            }
            before.add(argument);
            if (takesValue(argument) && i < arguments.length) {
                before.add(arguments[i++]);
            }
        }
        boolean ours = words.equals(List.of(COMMAND)) && before.isEmpty();
        if (!isComplete(words) || (words.size() == 1 && !ours)) {
            return arguments;
        }
        List<String> options = new ArrayList<>(before);
        options.addAll(List.of(arguments).subList(i, arguments.length));
        List<String> ordered = new ArrayList<>(List.of(COMMAND));
        options.forEach(option -> ordered.add(withWholeName(option, GLOBAL)));
        checkSeconds(ordered);
        ordered.replaceAll(option -> withWholeName(option, OF_OPERATION));
        checkValues(ordered);
        return ordered.toArray(String[]::new);
    }

    /**
     * Rejects time-outs that are not numbers. Like the AWS CLI, it does so before the options of the operation are read,
     * and not if a global option has an unknown value or a malformed expression.
     */
    private static void checkSeconds(List<String> ordered) {
        boolean choicesAreKnown = lastValue("--output", ordered)
                        .filter(format -> OutputFormat.of(format).isEmpty())
                        .isEmpty()
                && AwsOptions.areKnown(lastValue("--color", ordered), lastValue("--cli-binary-format", ordered))
                && lastValue("--query", ordered).map(AnswerQuery::isWellFormed).orElse(true);
        if (!choicesAreKnown) {
            return;
        }
        for (String name : List.of("--cli-read-timeout", "--cli-connect-timeout")) {
            lastValue(name, ordered).ifPresent(value -> GetIdCommand.seconds(name, value));
        }
    }

    private static Optional<String> lastValue(String name, List<String> ordered) {
        Optional<String> value = Optional.empty();
        for (int i = 0; i < ordered.size() && !ordered.get(i).equals("--"); i++) {
            String argument = ordered.get(i);
            if (argument.startsWith(name + "=")) {
                value = Optional.of(argument.substring(name.length() + 1));
            } else if (argument.equals(name) && i + 1 < ordered.size()) {
                value = Optional.of(ordered.get(i + 1))
                        .filter(next -> !LIKE_AN_OPTION.matcher(next).matches());
            }
        }
        return value;
    }

    /**
     * Rejects an argument with a leading hyphen as the value of an option. Such an argument counts as an option unless it is
     * a number or contains a space. After an equals sign, it is a value.
     */
    private static void checkValues(List<String> ordered) {
        for (int i = 0; i + 1 < ordered.size(); i++) {
            String name = ordered.get(i);
            boolean takesValue = AwsOptionNames.GLOBAL_WITH_VALUE.contains(name) || OF_OPERATION.contains(name);
            if (takesValue
                    && !name.equals(AwsOptionNames.SKELETON)
                    && LIKE_AN_OPTION.matcher(ordered.get(i + 1)).matches()) {
                throw new CommandError(ExitCode.USAGE, "cli.error.noValue", name);
            }
        }
    }

    private static boolean isBeginning(List<String> words) {
        return List.of("aws", "cognito-identity", COMMAND)
                        .subList(0, Math.min(3, words.size()))
                        .equals(words)
                || isComplete(words)
                || words.equals(List.of("cognito-identity"));
    }

    private static boolean isComplete(List<String> words) {
        return words.equals(List.of("aws", "cognito-identity", COMMAND))
                || words.equals(List.of("cognito-identity", COMMAND))
                || words.equals(List.of(COMMAND));
    }

    private static boolean takesValue(String argument) {
        return argument.indexOf('=') < 0
                && (AwsOptionNames.GLOBAL_WITH_VALUE.contains(withWholeName(argument, GLOBAL))
                        || OF_OPERATION.contains(argument));
    }

    /**
     * Expands an option name that abbreviates exactly one of the given options. Like the AWS CLI, this class searches the
     * global options first, and those of the operation only for a name that abbreviates no global option.
     */
    private static String withWholeName(String argument, List<String> options) {
        int end = argument.indexOf('=');
        String name = end < 0 ? argument : argument.substring(0, end);
        if (!name.startsWith("--") || name.length() == 2 || OURS.contains(name)) {
            return argument;
        }
        List<String> meant = matching(name, options);
        if (meant.size() > 1) {
            throw new CommandError(ExitCode.USAGE, "cli.error.ambiguous", String.join(", ", meant));
        }
        return meant.isEmpty() ? argument : meant.getFirst() + argument.substring(name.length());
    }

    private static List<String> matching(String name, List<String> options) {
        return options.contains(name)
                ? List.of(name)
                : options.stream().filter(option -> option.startsWith(name)).toList();
    }
}
