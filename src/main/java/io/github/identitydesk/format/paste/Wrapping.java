package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.Escapes;
import io.github.identitydesk.format.secret.ClusterSecret;
import io.github.identitydesk.format.value.Shapes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wrapping that email, chat, Markdown and other programs add to a text. */
final class Wrapping {
    private static final Pattern FENCED =
            Pattern.compile("(?s)\\A[^`]{0,400}?```[\\w+-]*[ \\t]*\\R(.*?)\\R?[ \\t]*```.*\\z");
    private static final Pattern ANY_FENCE = Pattern.compile("(?s)```[\\w+-]*[ \\t]*\\R(.*?)\\R?[ \\t]*```");
    private static final Pattern ONE_WORD = Pattern.compile("[^\\s{\\[]\\S*");
    /** A Jira block, or preformatted text of a web page. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?s)(?<!\\S)\\{(code|noformat)(?::[^}]{0,100})?}(.*?)\\{\\1}|\\A\\s*<(pre|code)\\b[^>]*>(.*)</\\3>\\s*\\z");

    private static final Pattern COMMAND = Pattern.compile(
            "(?m)^\\W{0,3}(?:(?:aws|awslocal|curl|identity-desk)\\s|(?<=[-–—])(?:logins|identity-pool-id)\\b)");
    /** A typographic quote around a name or a value, in a text that does not begin with straight quotes. */
    private static final Pattern OTHER_QUOTE = Pattern.compile("[^\"]*?[{\\[(,:=]\\s*[“„«»‘‚‹›]");

    private static final Pattern DOUBLE_QUOTE = Pattern.compile("« ?| ?»|[“”„]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("‹ ?| ?›|[‘’‚]");
    private static final Pattern LONG_DASH = Pattern.compile("(?<=\\s|\\A)(?:[–—]-?|-[–—])(?=[a-z])");
    /** Code that is passed to an interpreter on its command line. */
    private static final Pattern SCRIPT = Pattern.compile(
            "(?s)(?:[$%>#] )?(?:python[\\d.]*|node|ruby|php|deno eval)[ \\t]+(?:-[cer][ \\t]*)?([\"'])((?!\\1).*)\\1;?");

    private static final Pattern QUOTED_LINES = Pattern.compile("(?:[ \\t]*>[^\\n]*(?:\\n|\\z)|[ \\t]*\\n)+");
    private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?)+");
    private static final Pattern IN_QUOTES = Pattern.compile("(?s)([\"'`])((?!\\1).*)\\1[,;]?");
    private static final Pattern JSON_TEXT = Pattern.compile("(?s)\"\\s*[{\\[]\\s*(?:\\\\n|\\s)*\\\\\".*\"");
    /** Invisible characters, which are removed. {@code OTHER_SPACE} matches spaces that look like ordinary ones. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2028\\u2029\\u2060\\uFEFF]");

    /** A hyphen or a dash that word processors write in place of a hyphen within an ID. */
    private static final Pattern OTHER_HYPHEN = Pattern.compile("(?<=\\w)[\\u2010-\\u2013\\u2212](?=\\w)");

    private static final Pattern OTHER_SPACE = Pattern.compile("[\\u00A0\\u202F]");
    /**
     * A token that an email client has wrapped, with its continuation lines. A continuation line contains nothing else
     * and must not look like a word or the name of the next value.
     */
    private static final Pattern BROKEN_TOKEN = Pattern.compile(
            "eyJ[\\w.-]{40,}+(?:=?\\r?\\n[ \\t>]*+(?![A-Za-z_-]{0,20}(?i:token|type|scope|expires_?in)[ \\t]*(?:\\r?\\n|\\z))"
                    + "(?:[\\w.-]{40,}+|(?=[\\w.-]*[\\d_-]|[\\w.-]*[a-z][A-Z])[\\w.-]++)(?=[\"',;&}]*+[ \\t]*+(?:\\r?\\n|\\z)))++");

    /** A signed token that is followed by another token without a separator. */
    private static final Pattern TWO_TOKENS =
            Pattern.compile("(eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]{20,}?)(?=eyJ[\\w-]{8,}\\.eyJ)");

    private static final Pattern LINE_BREAK = Pattern.compile("=?\\r?\\n[ \\t>]*");
    /** The dots of a signed token. A line that begins another token after them does not continue the first. */
    private static final int DOTS = 2;

    private Wrapping() {}

    /** Returns a text without its wrapping. */
    static String removed(String raw) {
        String content = OTHER_SPACE
                .matcher(UNSEEN.matcher(raw.replace("\r\n", "\n")).replaceAll(""))
                .replaceAll(" ");
        content = OTHER_HYPHEN.matcher(content).replaceAll("-");
        String plain = ClusterSecret.decoded(HttpVariables.filled(Margin.removed(content)));
        return unwrapped(withPlainSigns(plain).strip());
    }

    /**
     * Returns a command, data or code with straight quotes and hyphens in place of those that word processors and chats
     * insert.
     */
    private static String withPlainSigns(String content) {
        boolean isCommand = COMMAND.matcher(content).find();
        if (!isCommand && !OTHER_QUOTE.matcher(content).lookingAt()) {
            return content;
        }
        String plain = SINGLE_QUOTE
                .matcher(DOUBLE_QUOTE.matcher(content).replaceAll("\""))
                .replaceAll("'");
        return isCommand ? LONG_DASH.matcher(plain).replaceAll("--") : plain;
    }

    private static String unwrapped(String wrapped) {
        String content = QuotedPrintable.isUsed(wrapped) ? QuotedPrintable.decode(wrapped) : wrapped;
        Matcher script = SCRIPT.matcher(content);
        if (script.matches()) {
            content = script.group(2).strip();
        }
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
        if (content.contains("%3A") || content.contains("\\:")) {
            content = Shapes.withPlainPoolIds(content);
        }
        return withWholeTokens(content);
    }

    /**
     * Returns the content of the first code fence in Markdown. If that is a single word, such as an ID, returns the
     * contents of all code fences.
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
                ? TWO_TOKENS
                        .matcher(BROKEN_TOKEN
                                .matcher(WrappedCells.joined(content))
                                .replaceAll(match -> joined(match.group())))
                        .replaceAll("$1\n")
                : content;
    }

    /** Joins the lines of a token, or of several tokens, each of which begins on a line of its own. */
    private static String joined(String lines) {
        StringBuilder joined = new StringBuilder(lines.length());
        long dots = 0;
        for (String line : LINE_BREAK.split(lines, -1)) {
            if (dots >= DOTS && line.startsWith("eyJ")) {
                joined.append('\n');
                dots = 0;
            }
            joined.append(line);
            dots += line.chars().filter(c -> c == '.').count();
        }
        return joined.toString();
    }
}
