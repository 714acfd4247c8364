package io.github.identitydesk.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Creates the commands and options for picocli. They are not declared by annotations, because processing annotations takes
 * longer than anything else that the command does before its call. The texts of the help are in the bundle {@code cli};
 * picocli looks them up when it prints the help.
 */
final class Options {
    private Options() {}

    /** Creates a command with the given name, without options and texts. */
    static CommandSpec command(String name, Callable<Integer> command) {
        return CommandSpec.wrapWithoutInspection(command).name(name);
    }

    /** Returns a reference to the text with the given key in the bundle, for the help. */
    static String textReference(String key) {
        return "${bundle:" + key + "}";
    }

    /**
     * Creates an option with a value.
     *
     * @param name the name of the option
     * @param label the name of its value in the help
     * @param key the last part of the key of its description
     */
    static OptionSpec value(String name, String label, String key) {
        return valueBuilder(name, label).description(description(key)).build();
    }

    /** Creates an option with an optional value. If the value is omitted, the fallback is used. */
    static OptionSpec value(String name, String label, String key, String fallback) {
        return valueBuilder(name, label)
                .arity("0..1")
                .fallbackValue(fallback)
                .description(description(key))
                .build();
    }

    /** Creates an option with a value that is not listed in the help. */
    static OptionSpec hiddenValue(String name, String label) {
        return valueBuilder(name, label).hidden(true).build();
    }

    private static OptionSpec.Builder valueBuilder(String name, String label) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label);
    }

    /** Creates an option without a value. */
    static OptionSpec flag(String name, String key) {
        return flagBuilder(name).description(description(key)).build();
    }

    /** Creates an option without a value that has several names and is not listed in the help. */
    static OptionSpec hiddenFlag(String... names) {
        return flagBuilder(names).hidden(true).build();
    }

    /** Returns a builder for an option without a value. */
    static OptionSpec.Builder flagBuilder(String... names) {
        return OptionSpec.builder(names[0]).names(names).type(boolean.class).arity("0");
    }

    /** Returns a reference to the description of an option in the help. */
    static String description(String name) {
        return textReference("cli.option." + name);
    }

    /**
     * Returns the names of the options with a value that are given more than once. As in the AWS CLI, only the last value
     * counts.
     */
    static List<String> repeated(CommandSpec command) {
        return command.options().stream()
                .filter(option -> option.arity().max() > 0)
                .filter(option -> option.originalStringValues().size() > 1)
                .map(OptionSpec::longestName)
                .toList();
    }

    /** Returns the value of an option on the command line. */
    static Optional<String> text(OptionSpec option) {
        return Optional.ofNullable(option.<String>getValue());
    }

    /** Returns whether an option without a value is given on the command line. */
    static boolean isGiven(OptionSpec option) {
        return Boolean.TRUE.equals(option.getValue());
    }
}
