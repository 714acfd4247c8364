package io.github.identitydesk.format;

import io.github.identitydesk.format.Pasted.Kind;
import io.github.identitydesk.format.Pasted.WholeRequest;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Region;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a pasted curl command that sends the service's own request body. What else curl is told is passed over. */
final class CurlCommand {
    private static final Set<String> DATA = Set.of("--data", "--data-ascii", "--data-binary", "--data-raw", "--json");
    private static final Set<String> OTHERS_WITH_VALUE = Set.of("--request", "--user-agent", "--referer", "--output");
    /** The short options that take a value, of which {@code d} is the data and {@code H} a header. */
    private static final Pattern SHORT =
            Pattern.compile("-[^-dHAbcCDeEFhKmoPQrtTuUwxXyYz]*+([dHAbcCDeEFhKmoPQrtTuUwxXyYz])(.*)", Pattern.DOTALL);

    private static final Pattern URL = Pattern.compile("(?i)https?://.*");
    private static final Pattern TARGET = Pattern.compile("(?i)x-amz-target\\s*:\\s*(.*)");

    private final List<String> data = new ArrayList<>();
    private Optional<String> url = Optional.empty();

    private CurlCommand() {}

    /** The request of a command whose words come after its program's name. */
    static Pasted read(ShellWords words) {
        CurlCommand command = new CurlCommand();
        command.sort(words.list().iterator());
        return command.pasted(words.hasVariables());
    }

    private void sort(Iterator<String> words) {
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
            if (value.startsWith("@") && !name.equals("--data-raw")) {
                throw new UnreadableText("format.paste.file", name);
            }
            data.add(value);
        } else if (name.equals("-H") || name.equals("--header")) {
            Matcher target = TARGET.matcher(value);
            if (target.matches() && !target.group(1).strip().endsWith(".GetId")) {
                throw new UnreadableText("format.paste.operation");
            }
        } else if (name.equals("--url")) {
            url = Optional.of(value);
        }
    }

    private Pasted pasted(boolean hasVariables) {
        String body = String.join("&", data);
        if (!body.stripLeading().startsWith("{")) {
            throw new UnreadableText("format.paste.curlData");
        }
        Optional<Region> region = url.flatMap(ServiceUrl::regionOf);
        return new WholeRequest(
                Kind.CURL_COMMAND,
                RequestFormat.JSON.request(body),
                region.map(Region::name),
                region.isPresent() ? Optional.empty() : url,
                hasVariables ? List.of(Message.of("format.paste.variables")) : List.of());
    }
}
