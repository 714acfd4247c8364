package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Escapes;
import io.github.identitydesk.format.Literal;
import io.github.identitydesk.format.RequestWriter;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.shell.Assignments;
import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.format.value.Literals;
import io.github.identitydesk.format.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes PowerShell's {@code Invoke-WebRequest} or {@code Invoke-RestMethod}, as browsers copy requests for
 * PowerShell.
 */
record WebRequestText() implements Recognizer {
    private static final Pattern COMMAND = Pattern.compile(
            "(?im)^[^\\n#]{0,120}?\\b(Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\\b(?=[^\\n]*\\s-\\w|[^\\n]*`\\s*$|\\s+[\"']?https?:)");

    private static final String QUOTED = "(?:\"((?:[^\"`]++|`.|\"\")*+)\"|'((?:[^']++|'')*+)'|([^\\s\"'`]++))";
    private static final Pattern URI = Pattern.compile("(?i)-Uri\\s+" + QUOTED, Pattern.DOTALL);
    private static final Pattern FIRST_WORD = Pattern.compile("\\s+[\"']?(https?://[^\\s\"'`]+)");
    private static final Pattern HEADER =
            Pattern.compile("(?i)[\"']?x-amz-target[\"']?\\s*=\\s*" + QUOTED, Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile(
            "(?i)-Body\\s+(?:\\(\\s*\\[System\\.Text\\.Encoding\\]::UTF8\\.GetBytes\\(\\s*)?" + QUOTED, Pattern.DOTALL);
    private static final Pattern INLINE_TABLE = Pattern.compile("(?i)-Body\\s+\\(\\s*(?=@\\{)");
    /** A variable that is a value in a hash table. */
    private static final Pattern USED = Pattern.compile("(?<==[ \\t]{0,9})\\$(\\w+)(?![\\w.\\[])");

    private static final Pattern HERE_STRING = Pattern.compile("(?i)-Body\\s+@(['\"])\\R(.*?)\\R\\1@", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("`(.)|\"(\")", Pattern.DOTALL);
    private static final Pattern CODE_POINT = Pattern.compile("\\$\\(\\[char\\](\\d{1,5})\\)");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.has(COMMAND);
    }

    @Override
    public Pasted read(Clip clip) {
        Matcher command = COMMAND.matcher(clip.text());
        if (!command.find()) {
            throw new UnreadableText("format.paste.unknown");
        }
        String arguments = clip.text().substring(command.end());
        Map<String, String> variables = Assignments.in(clip.text());
        Matcher here = HERE_STRING.matcher(arguments);
        Optional<String> body = here.find() ? Optional.of(here.group(2)) : body(clip.text(), arguments, variables);
        Optional<String> url = value(URI, arguments, variables).or(() -> firstWord(arguments));
        Optional<String> target = value(HEADER, clip.text(), variables);
        boolean unknown = body.filter(text -> text.startsWith("$")).isPresent();
        return new HttpCall(Kind.WEB_REQUEST, url, target, body, unknown).pasted();
    }

    private static Optional<String> firstWord(String arguments) {
        Matcher word = FIRST_WORD.matcher(arguments);
        return word.lookingAt() ? Optional.of(word.group(1)) : Optional.empty();
    }

    private static Optional<String> body(String text, String arguments, Map<String, String> variables) {
        Matcher table = INLINE_TABLE.matcher(arguments);
        if (table.find()) {
            return asJson(arguments, table.end(), variables);
        }
        Optional<String> value = value(BODY, arguments, variables);
        if (value.filter(name -> name.startsWith("$")).isPresent()) {
            Matcher assignment = Pattern.compile(
                            Pattern.quote(value.get()) + "\\s*=\\s*(?=\\(?\\s*@\\{)", Pattern.CASE_INSENSITIVE)
                    .matcher(text);
            return assignment.find() ? asJson(text, text.indexOf("@{", assignment.end()), variables) : value;
        }
        return value;
    }

    /** Returns a hash table in JSON, as the command converts it before it sends it. */
    private static Optional<String> asJson(String text, int index, Map<String, String> variables) {
        String rest = USED.matcher(text.substring(index))
                .replaceAll(used -> Matcher.quoteReplacement(
                        variables.containsKey(used.group(1))
                                ? Literal.utf16(variables.getOrDefault(used.group(1), ""))
                                : used.group()));
        Value value = Literals.at(rest, CodeToken.of(rest), 0);
        return Requests.isRequest(value)
                ? Optional.of(RequestWriter.compactJson(Requests.of(value)))
                : Optional.empty();
    }

    private static Optional<String> value(Pattern option, String arguments, Map<String, String> variables) {
        Matcher matcher = option.matcher(arguments);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            String text = CODE_POINT
                    .matcher(matcher.group(1))
                    .replaceAll(
                            match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1)))));
            return Optional.of(ESCAPED.matcher(text)
                    .replaceAll(match ->
                            Matcher.quoteReplacement(meaning(match.group(1) == null ? "\"" : match.group(1)))));
        }
        if (matcher.group(2) != null) {
            return Optional.of(matcher.group(2).replace("''", "'"));
        }
        String bare = matcher.group(3);
        return Optional.of(bare.startsWith("$") ? variables.getOrDefault(bare.substring(1), bare) : bare);
    }

    private static String meaning(String escaped) {
        return "nrt0".contains(escaped) ? Escapes.decode("\\" + escaped) : escaped;
    }
}
