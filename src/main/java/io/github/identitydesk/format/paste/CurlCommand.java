package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.shell.Script;
import io.github.identitydesk.format.shell.ShellWords;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a pasted curl command that sends a request to the service. Other options of curl are ignored. */
final class CurlCommand {
    private static final Set<String> DATA = Set.of("--data", "--data-ascii", "--data-binary", "--data-raw", "--json");
    private static final Set<String> OTHERS_WITH_VALUE = Set.of(
            "--request",
            "--user-agent",
            "--referer",
            "--output",
            "--proxy",
            "--preproxy",
            "--cacert",
            "--resolve",
            "--connect-to");
    /** Short options that take a value. {@code d} is the data, and {@code H} is a header. */
    private static final Pattern SHORT =
            Pattern.compile("-[^-dHAbcCDeEFhKmoPQrtTuUwxXyYz]*+([dHAbcCDeEFhKmoPQrtTuUwxXyYz])(.*)", Pattern.DOTALL);

    private static final Pattern URL = Pattern.compile("(?i)https?://.*");
    private static final String STANDARD_INPUT = "@-";

    private final Optional<String> standardInput;
    private final List<String> data = new ArrayList<>();
    private Optional<String> url = Optional.empty();

    private Optional<String> target = Optional.empty();

    private CurlCommand(Optional<String> standardInput) {
        this.standardInput = standardInput;
    }

    /** Returns the request of a command; throws an {@link UnreadableText} if the command cannot be read. */
    static Pasted read(Script script) {
        CurlCommand command = new CurlCommand(script.standardInput());
        ShellWords words = script.words();
        command.parse(words.list().iterator());
        return new HttpCall(Kind.CURL_COMMAND, command.url, command.target, command.body(), words.hasVariables())
                .pasted();
    }

    private void parse(Iterator<String> words) {
        while (words.hasNext()) {
            String word = words.next();
            Matcher shortOptions = SHORT.matcher(word);
            if (word.startsWith("--")) {
                longOption(word, words);
            } else if (shortOptions.matches()) {
                String attached = shortOptions.group(2);
                option("-" + shortOptions.group(1), attached.isEmpty() ? next(word, words) : attached);
            } else if (URL.matcher(word).matches()) {
                url = Optional.of(word);
            }
        }
    }

    private void longOption(String word, Iterator<String> words) {
        if (DATA.contains(word)
                || OTHERS_WITH_VALUE.contains(word)
                || word.equals("--header")
                || word.equals("--url")) {
            option(word, next(word, words));
        }
    }

    private static String next(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new UnreadableText("format.paste.value", option);
        }
        return words.next();
    }

    private void option(String name, String value) {
        if (name.equals("-d") || DATA.contains(name)) {
            data.add(name.equals("--data-raw") ? value : content(name, value));
        } else if (name.equals("-H") || name.equals("--header")) {
            int colon = value.indexOf(':');
            if (colon > 0) {
                target = HttpCall.targetOf(value.substring(0, colon), value.substring(colon + 1))
                        .or(() -> target);
            }
        } else if (name.equals("--url")) {
            url = Optional.of(value);
        }
    }

    private String content(String name, String value) {
        if (!value.startsWith("@")) {
            return Script.hereDocumentIn(value).orElse(value);
        }
        if (value.equals(STANDARD_INPUT) && standardInput.isPresent()) {
            return standardInput.get();
        }
        throw new UnreadableText("format.paste.file", name);
    }

    private Optional<String> body() {
        return data.isEmpty() ? Optional.empty() : Optional.of(String.join("&", data));
    }
}
