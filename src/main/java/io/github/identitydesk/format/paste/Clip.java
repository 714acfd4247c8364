package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Escapes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text from the clipboard, freed of what mail, chat and Markdown put around it. */
final class Clip {
    private static final Pattern FENCED =
            Pattern.compile("(?s)\\A[^`]{0,400}?```[\\w+-]*[ \\t]*\\R(.*?)\\R?[ \\t]*```.*\\z");
    private static final Pattern ANY_FENCE = Pattern.compile("(?s)```[\\w+-]*[ \\t]*\\R(.*?)\\R?[ \\t]*```");
    private static final Pattern ONE_WORD = Pattern.compile("[^\\s{\\[]\\S*");
    /** A block of Jira, or preformatted text of a web page. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?s)\\{(code|noformat)(?::[^}]{0,100})?}(.*?)\\{\\1}|\\A\\s*<(pre|code)\\b[^>]*>(.*)</\\3>\\s*\\z");

    private static final Pattern QUOTED_LINES = Pattern.compile("(?:[ \\t]*>[^\\n]*(?:\\n|\\z)|[ \\t]*\\n)+");
    private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?)+");
    private static final Pattern IN_QUOTES = Pattern.compile("(?s)([\"'`])((?!\\1).*)\\1[,;]?");
    private static final Pattern JSON_TEXT = Pattern.compile("(?s)\"\\s*[{\\[]\\s*(?:\\\\n|\\s)*\\\\\".*\"");
    /** Spaces that look like others, and characters that cannot be seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2028\\u2029\\u2060\\uFEFF]");

    private static final Pattern OTHER_SPACE = Pattern.compile("[\\u00A0\\u202F]");
    /** A token that a mail has broken, and each line on which it goes on: a line of nothing else, and no word. */
    private static final Pattern BROKEN_TOKEN = Pattern.compile(
            "eyJ[\\w.-]{40,}+(?:=?\\r?\\n[ \\t>]*+"
                    + "(?:[\\w.-]{40,}+|(?=[\\w.-]*[\\d_-]|[\\w.-]*[a-z][A-Z])[\\w.-]++)(?=[\"',;&}]*+[ \\t]*+(?:\\r?\\n|\\z)))++");

    private static final Pattern LINE_BREAK = Pattern.compile("=?\\r?\\n[ \\t>]*");

    private final String text;
    private final Optional<Value> value;
    private @Nullable List<Leaf> leaves;

    Clip(String raw) {
        String content = OTHER_SPACE.matcher(UNSEEN.matcher(raw).replaceAll("")).replaceAll(" ");
        this.text = unwrapped(content.strip());
        this.value = Literals.whole(text);
    }

    private static String unwrapped(String wrapped) {
        String content = QuotedPrintable.isUsed(wrapped) ? QuotedPrintable.decode(wrapped) : wrapped;
        Matcher block = BLOCK.matcher(content);
        if (block.find()) {
            content = (block.group(2) == null ? block.group(4) : block.group(2)).strip();
        }
        content = inFence(content);
        if (content.startsWith(">") && QUOTED_LINES.matcher(content).matches()) {
            content = QUOTE_MARK.matcher(content).replaceAll("").strip();
        }
        Matcher quoted = IN_QUOTES.matcher(content);
        if (JSON_TEXT.matcher(content).matches()) {
            content = Escapes.decode(content.substring(1, content.length() - 1)).strip();
        } else if (quoted.matches() && quoted.group(2).indexOf(quoted.group(1).charAt(0)) < 0) {
            content = quoted.group(2).strip();
        }
        if (content.contains("&quot;") && !content.contains("\"")) {
            content = content.replace("&quot;", "\"").replace("&amp;", "&");
        }
        if (content.startsWith("{") && content.contains("“")) {
            content = content.replace('“', '"').replace('”', '"');
        }
        return withWholeTokens(content);
    }

    /**
     * What stands in the first fence of a text in Markdown; where that is a word alone, such as an ID, what stands in all of
     * them.
     */
    private static String inFence(String content) {
        Matcher fenced = FENCED.matcher(content);
        if (!fenced.matches()) {
            return content;
        }
        String first = fenced.group(1).strip();
        return ONE_WORD.matcher(first).matches()
                ? ANY_FENCE
                        .matcher(content)
                        .results()
                        .map(fence -> fence.group(1).strip())
                        .collect(Collectors.joining("\n"))
                : first;
    }

    private static String withWholeTokens(String content) {
        return content.contains("eyJ")
                ? BROKEN_TOKEN
                        .matcher(content)
                        .replaceAll(match -> LINE_BREAK.matcher(match.group()).replaceAll(""))
                : content;
    }

    /** The text alone. */
    String text() {
        return text;
    }

    /** Whether the pattern describes a part of the text. */
    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /** Whether the pattern describes the text's beginning. */
    boolean startsWith(Pattern pattern) {
        return pattern.matcher(text).lookingAt();
    }

    /** The object or list that the text is, where it is one. */
    Optional<Value> value() {
        return value;
    }

    /**
     * The texts with their names: those of the object that the text is, or else whatever looks like a token or an ID, with
     * the name that stands before it.
     */
    List<Leaf> leaves() {
        if (leaves == null) {
            leaves = value.map(Leaf::of).orElseGet(() -> Shapes.in(text));
        }
        return leaves;
    }
}
