package io.github.identitydesk.format.code;

import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.format.value.CodeToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format expression that is evaluated, such as {@code "…{}…".format(…)}, {@code "…%s…" % (…)} or
 * {@code sprintf("…%s…", …)}. All arguments must be texts.
 *
 * @param text the formatted text
 * @param next the index of the token after the expression
 */
record CodeFormatting(CodeToken text, int next) {
    private static final Set<String> METHODS = Set.of("format", "formatted");
    private static final Set<String> FUNCTIONS = Set.of("sprintf", "Sprintf", "format", "Format");
    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:\\d+\\$)?[sv@]|\\{\\d*\\}");

    /** Returns the format expression at an index, which is that of a text or a function name. */
    static Optional<CodeFormatting> at(List<CodeToken> tokens, int index) {
        CodeToken token = tokens.get(index);
        if (token.isText()) {
            boolean method = isSign(tokens, index + 1, ".")
                    && isSign(tokens, index + 3, "(")
                    && METHODS.contains(tokens.get(index + 2).text());
            return method
                    ? fill(tokens, index, index + 4)
                    : isSign(tokens, index + 1, "%") ? operator(tokens, index) : Optional.empty();
        }
        int open = isSign(tokens, index + 1, "!") ? index + 2 : index + 1;
        boolean function = token.kind() == Kind.NAME
                && FUNCTIONS.contains(token.text())
                && isSign(tokens, open, "(")
                && open + 1 < tokens.size()
                && tokens.get(open + 1).isText()
                && isSign(tokens, open + 2, ",");
        return function ? fill(tokens, open + 1, open + 3) : Optional.empty();
    }

    /** Reads the format operator of Python and Ruby, with a single value or several in brackets. */
    private static Optional<CodeFormatting> operator(List<CodeToken> tokens, int text) {
        int value = text + 2;
        if (value < tokens.size() && tokens.get(value).isText()) {
            return Optional.of(of(tokens, text, List.of(tokens.get(value).text()), value));
        }
        return isSign(tokens, value, "([") ? fill(tokens, text, value + 1) : Optional.empty();
    }

    private static Optional<CodeFormatting> fill(List<CodeToken> tokens, int text, int from) {
        List<String> values = new ArrayList<>();
        int i = from;
        while (i < tokens.size() && tokens.get(i).isText()) {
            values.add(tokens.get(i).text());
            i += isSign(tokens, i + 1, ",") ? 2 : 1;
        }
        return isSign(tokens, i, ")]") && !values.isEmpty()
                ? Optional.of(of(tokens, text, values, i))
                : Optional.empty();
    }

    private static CodeFormatting of(List<CodeToken> tokens, int text, List<String> values, int last) {
        CodeToken pattern = tokens.get(text);
        Matcher placeholder = PLACEHOLDER.matcher(pattern.text());
        StringBuilder out = new StringBuilder();
        int used = 0;
        while (placeholder.find()) {
            String digits = placeholder.group().replaceAll("\\D", "");
            int place = digits.isEmpty()
                    ? used++
                    : Integer.parseInt(digits.substring(0, Math.min(2, digits.length())))
                            - (placeholder.group().startsWith("%") ? 1 : 0);
            String value = place >= 0 && place < values.size() ? values.get(place) : placeholder.group();
            placeholder.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        placeholder.appendTail(out);
        CodeToken end = tokens.get(last);
        return new CodeFormatting(new CodeToken(Kind.TEXT, out.toString(), pattern.index(), end.end()), last + 1);
    }

    private static boolean isSign(List<CodeToken> tokens, int index, String signs) {
        return index < tokens.size() && tokens.get(index).isSign(signs);
    }
}
