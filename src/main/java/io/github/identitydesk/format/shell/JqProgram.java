package io.github.identitydesk.format.shell;

import io.github.identitydesk.format.Literal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An object that {@code jq} prints without input, with the values of its {@code --arg} options. */
final class JqProgram {
    private static final Pattern PROGRAM = Pattern.compile("\\bjq[ \\t]+(?=-)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    private JqProgram() {}

    /** Returns the object that the first {@code jq} command in a text prints, if it has no other input. */
    static Optional<String> printedBy(String text, Map<String, String> variables) {
        Matcher program = PROGRAM.matcher(text);
        if (!program.find()) {
            return Optional.empty();
        }
        Iterator<String> words =
                Shell.SH.words(text.substring(program.end()), variables).list().iterator();
        Map<String, String> arguments = new HashMap<>();
        Optional<String> object = Optional.empty();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("--arg") && words.hasNext()) {
                String name = words.next();
                arguments.put(name, words.hasNext() ? words.next() : "");
            } else if (word.startsWith("{")) {
                object = Optional.of(word);
            }
        }
        return object.map(whole -> VARIABLE.matcher(whole)
                .replaceAll(used -> Matcher.quoteReplacement(
                        arguments.containsKey(used.group(1))
                                ? Literal.utf16(arguments.getOrDefault(used.group(1), ""))
                                : used.group())));
    }
}
