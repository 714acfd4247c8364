package io.github.identitydesk.format.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command in an extract of a script. It may follow a prompt, wrappers such as {@code aws-vault exec … --}, and lines
 * that set its variables. Its standard input may come from a here-document, a here-string or a preceding {@code echo}.
 *
 * @param program the name of the program, without its folder and extension
 * @param shell the shell that the command was written for
 * @param arguments the text after the name of the program
 * @param variables the values of variables that preceding lines set, by name
 * @param standardInput the standard input, if the script contains it
 * @param files the contents of files that preceding lines write, by file name
 */
public record Script(
        String program,
        Shell shell,
        String arguments,
        Map<String, String> variables,
        Optional<String> standardInput,
        Map<String, String> files) {
    private static final Pattern HERE_DOCUMENT = Pattern.compile(
            "<<-?[ \\t]*([\"']?)(\\w+)\\1[^\\n]*\\n(.*?)\\n?^[ \\t]*\\2[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HERE_STRING = Pattern.compile("<<<[ \\t]*");
    private static final Pattern PRINTED =
            Pattern.compile("(?:echo|printf)[ \\t]+(?:-\\w+[ \\t]+)?(?:(['\"])%s(?:\\\\n)?\\1[ \\t]+)?");
    /** The file to which the output of a line is redirected. */
    private static final Pattern TARGET = Pattern.compile("(?:(?<!<)>>?|\\btee)[ \\t]*[\"']?([\\w./~-]+)");

    private static final Pattern PRINTED_TO_FILE = Pattern.compile(
            "(?m)^[^\\n]*?\\b(?:echo|printf)[ \\t]+([^\\n]*?)[ \\t]*>[ \\t]*[\"']?([\\w./~-]+)[\"']?[ \\t]*$");
    private static final Pattern PIPE = Pattern.compile("\\|[ \\t]*(?:\\\\\\R[ \\t]*)?(?:sudo[ \\t]+)?\\z");

    /** Final line breaks that {@code printf} and {@code echo} write as escapes. */
    private static final Pattern FINAL_ESCAPE = Pattern.compile("(?:\\\\n)+\\z");

    /**
     * Finds the first command that runs a program.
     *
     * @param text the script
     * @param program matches the program in the script; its first group is the name of the program
     */
    public static Optional<Script> find(String text, Pattern program) {
        Matcher matcher = program.matcher(text);
        return matcher.find() ? Optional.of(of(text, matcher)) : Optional.empty();
    }

    private static Script of(String text, Matcher program) {
        String before = text.substring(0, program.start(1));
        // Files such as those of make may set variables after they use them.
        Map<String, String> variables = new HashMap<>(Assignments.in(text));
        variables.putAll(Assignments.in(before));
        String arguments = PipedArguments.filled(arguments(text, program, before), before, variables);
        Shell shell = Shell.of(arguments, before);
        return new Script(
                program.group(1),
                shell,
                arguments,
                variables,
                input(text, before, arguments, variables),
                files(before, variables));
    }

    /** Returns the text after the name of the program; for a command in quotes, only up to the closing quote. */
    private static String arguments(String text, Matcher program, String before) {
        String rest = text.substring(program.end());
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        boolean quoted = "\"'`".indexOf(last) >= 0 && text.charAt(program.end() - 1) != last;
        if (!quoted) {
            return rest;
        }
        Matcher inside = Pattern.compile("((?:[^\\\\" + last + "]++|\\\\.)*+)" + last, Pattern.DOTALL)
                .matcher(rest);
        return inside.lookingAt() ? inside.group(1).replace("\\" + last, String.valueOf(last)) : rest;
    }

    /** Returns the contents of the files that the script writes before the command, by file name. */
    private static Map<String, String> files(String before, Map<String, String> variables) {
        Map<String, String> files = new HashMap<>();
        Matcher document = HERE_DOCUMENT.matcher(before);
        while (document.find()) {
            int start = before.lastIndexOf('\n', document.start()) + 1;
            Matcher target = TARGET.matcher(before.substring(start, before.indexOf('\n', document.start())));
            if (target.find()) {
                files.put(target.group(1), document.group(3));
            }
        }
        Matcher printed = PRINTED_TO_FILE.matcher(before);
        while (printed.find()) {
            List<String> words = Shell.SH.words(printed.group(1), variables).list();
            files.put(
                    printed.group(2),
                    FINAL_ESCAPE.matcher(String.join(" ", words)).replaceFirst(""));
        }
        return files;
    }

    private static Optional<String> input(String text, String before, String arguments, Map<String, String> variables) {
        int lineStart = before.lastIndexOf('\n') + 1;
        Matcher document = HERE_DOCUMENT.matcher(text).region(lineStart, text.length());
        if (document.find()) {
            return Optional.of(document.group(3));
        }
        Matcher string = HERE_STRING.matcher(arguments);
        if (string.find()) {
            List<String> words =
                    Shell.SH.words(arguments.substring(string.end()), variables).list();
            return words.stream().findFirst();
        }
        if (PIPE.matcher(before).find()) {
            return printed(before, variables);
        }
        return Optional.empty();
    }

    private static Optional<String> printed(String before, Map<String, String> variables) {
        Matcher printed = PRINTED.matcher(before);
        Optional<String> text = Optional.empty();
        while (printed.find()) {
            List<String> words =
                    Shell.SH.words(before.substring(printed.end()), variables).list();
            text = Optional.of(FINAL_ESCAPE.matcher(String.join(" ", words)).replaceFirst(""));
        }
        Matcher document = HERE_DOCUMENT.matcher(before);
        return document.find() ? Optional.of(document.group(3)) : text.or(() -> JqProgram.printedBy(before, variables));
    }

    /** Returns the words after the name of the program. */
    public ShellWords words() {
        return shell.words(arguments, variables);
    }

    /** Returns the text of the here-document in a command substitution such as {@code $(cat <<EOF …)}. */
    public static Optional<String> hereDocumentIn(String argument) {
        Matcher document = HERE_DOCUMENT.matcher(argument);
        return argument.startsWith("$(") && document.find() ? Optional.of(document.group(3)) : Optional.empty();
    }
}
