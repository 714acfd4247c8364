package io.github.identitydesk.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Makes the commands and options for picocli to parse. They are not read from annotations, because reading those at each
 * start takes longer than anything else that the command does before its call. The words of the help stand in the bundle
 * {@code cli}; picocli looks them up when it prints the help.
 */
final class Options {
    private Options() {}

    /** A command of that name, without options and words. */
    static CommandSpec command(String name, Callable<Integer> command) {
        return CommandSpec.wrapWithoutInspection(command).name(name);
    }

    /** The sentence of that key in the bundle, for a help. */
    static String words(String key) {
        return "${bundle:" + key + "}";
    }

    /**
     * An option with a value.
     *
     * @param name the option
     * @param label what the help calls its value
     * @param words the last part of the key of its description
     */
    static OptionSpec value(String name, String label, String words) {
        return valueBuilder(name, label).description(description(words)).build();
    }

    /** An option whose value may be left out, and then is the given one. */
    static OptionSpec value(String name, String label, String words, String fallback) {
        return valueBuilder(name, label)
                .arity("0..1")
                .fallbackValue(fallback)
                .description(description(words))
                .build();
    }

    /** An option with a value of which the help does not tell. */
    static OptionSpec hiddenValue(String name, String label) {
        return valueBuilder(name, label).hidden(true).build();
    }

    private static OptionSpec.Builder valueBuilder(String name, String label) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label);
    }

    /** An option without a value. */
    static OptionSpec flag(String name, String words) {
        return flagBuilder(name).description(description(words)).build();
    }

    /** Options without a value, all with the same meaning, of which the help does not tell. */
    static OptionSpec hiddenFlag(String... names) {
        return flagBuilder(names).hidden(true).build();
    }

    /** The beginning of an option without a value. */
    static OptionSpec.Builder flagBuilder(String... names) {
        return OptionSpec.builder(names[0]).names(names).type(boolean.class).arity("0");
    }

    /** The description of that option in the help. */
    static String description(String words) {
        return words("cli.option." + words);
    }

    /** The value that the command line gave an option. */
    static Optional<String> text(OptionSpec option) {
        return Optional.ofNullable(option.<String>getValue());
    }

    /** Whether the command line holds an option without a value. */
    static boolean isGiven(OptionSpec option) {
        return Boolean.TRUE.equals(option.getValue());
    }
}
