package io.github.identitydesk.format.code;

import io.github.identitydesk.format.secret.Providers;
import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.format.value.CodeToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces expressions in source code by their values: constants that the code defines, concatenated texts,
 * placeholders in texts, and calls that only wrap a text, such as {@code aws.String("…")}.
 */
final class CodeFolding {
    private static final int PASSES = 4;
    private static final Set<String> WRAPPERS =
            Set.of("String", "string", "from", "of", "str", "StringValue", "fromString", "s");
    private static final Set<String> UNCHANGING =
            Set.of("to_string", "into", "to_owned", "to_s", "toString", "strip", "trim", "freeze", "encode");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(\\w+)\\}|#\\{(\\w+)\\}|\\((\\w+)\\)|\\{(\\w+)\\}|\\$(\\w+)");

    private final Map<String, String> constants = new HashMap<>(Providers.CONSTANTS);
    private List<CodeToken> tokens;

    private CodeFolding(List<CodeToken> tokens) {
        this.tokens = tokens;
    }

    /** Returns the tokens with all expressions replaced whose values are known. */
    static List<CodeToken> fold(List<CodeToken> tokens) {
        CodeFolding folding = new CodeFolding(tokens);
        for (int pass = 0; pass < PASSES; pass++) {
            int constants = folding.constants.size();
            int length = folding.tokens.size();
            folding.findConstants();
            folding.constants.replaceAll((name, value) -> folding.fill(value));
            folding.tokens = folding.folded();
            if (pass > 0 && folding.constants.size() == constants && folding.tokens.size() == length) {
                break;
            }
        }
        return folding.tokens;
    }

    /** Finds assignments such as {@code NAME = "text"}, where the text is the whole value. */
    private void findConstants() {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            int text = isSign(i + 1, "=") ? i + 2 : isSign(i + 1, ":") && isSign(i + 2, "=") ? i + 3 : -1;
            text += text > 0 && isSign(text, "@$") ? 1 : 0;
            boolean assigned = text > 0
                    && tokens.get(i).kind() == Kind.NAME
                    && text < tokens.size()
                    && tokens.get(text).isText()
                    && !isSign(text + 1, "+.");
            if (assigned) {
                String name = isSign(i - 1, ":") && i > 1
                        ? tokens.get(i - 2).text()
                        : tokens.get(i).text();
                constants.putIfAbsent(name, tokens.get(text).text());
            }
        }
    }

    private List<CodeToken> folded() {
        List<CodeToken> out = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<CodeFormatting> formatting = CodeFormatting.at(tokens, i);
            if (formatting.isPresent()) {
                removeQualifiers(out);
                out.add(formatting.get().text());
                i = formatting.get().next();
                continue;
            }
            CodeToken token = withValue(i);
            i++;
            if (token.isText()) {
                i = skipUnchanging(i);
                i = joined(out, token, i);
            } else {
                out.add(token);
            }
        }
        return out;
    }

    /**
     * Appends a text to the text with which it is concatenated, or removes the wrapper around it. Returns the index at
     * which to continue.
     */
    private int joined(List<CodeToken> out, CodeToken text, int next) {
        int last = out.size() - 1;
        if (last >= 1 && out.get(last).isSign("$") && out.get(last - 1).isSign("=.>") && !isSign(next, "=")) {
            out.removeLast(); // the sign of a variable that was replaced by its value
            last--;
        }
        if (last >= 1 && out.get(last).isText() && isAdjacent(out.get(last - 1), next)) {
            CodeToken first = out.getLast();
            out.set(last, new CodeToken(Kind.TEXT, first.text() + text.text(), first.index(), text.end()));
            return next;
        }
        if (last >= 1 && out.get(last).isSign("+.") && out.get(last - 1).isText() && text.isText()) {
            CodeToken first = out.get(last - 1);
            out.removeLast();
            out.set(last - 1, new CodeToken(Kind.TEXT, first.text() + text.text(), first.index(), text.end()));
            return next;
        }
        boolean wrapped = last >= 1
                && out.get(last).isSign("(")
                && (WRAPPERS.contains(out.get(last - 1).text())
                        || out.get(last - 1).isSign("=:,@"))
                && isSign(next, ")");
        if (!wrapped) {
            out.add(text);
            return next;
        }
        out.removeLast();
        removeName(out);
        removeQualifiers(out);
        out.add(text);
        return next + 1;
    }

    /**
     * Returns whether two texts in a row, between the given sign and the given index, are one text, as in Python. In a
     * hash table of PowerShell, the second is a name.
     */
    private boolean isAdjacent(CodeToken before, int next) {
        return before.isSign("(=:,{[")
                && (next >= tokens.size()
                        || tokens.get(next).isText()
                        || isSign(next, before.isSign("{,") ? ",)}];:" : ",)}];"));
    }

    /** Removes the qualifiers before the name of a function, as in {@code fmt.Sprintf}. */
    private static void removeQualifiers(List<CodeToken> out) {
        while (out.size() >= 2 && (out.getLast().isSign(".") || isDoubleColon(out))) {
            out.removeLast();
            if (out.getLast().isSign(":")) {
                out.removeLast();
            }
            removeName(out);
        }
    }

    private static void removeName(List<CodeToken> out) {
        if (!out.isEmpty() && out.getLast().kind() == Kind.NAME) {
            out.removeLast();
        }
    }

    private static boolean isDoubleColon(List<CodeToken> out) {
        return out.getLast().isSign(":") && out.get(out.size() - 2).isSign(":");
    }

    /** Skips calls of functions that change nothing, such as {@code .strip()}. In Ruby, they have no parentheses. */
    private int skipUnchanging(int index) {
        boolean named = isSign(index, ".")
                && index + 1 < tokens.size()
                && UNCHANGING.contains(tokens.get(index + 1).text());
        if (!named || (isSign(index + 2, "(") && !isSign(index + 3, ")"))) {
            return index;
        }
        return skipUnchanging(index + (isSign(index + 2, "(") ? 4 : 2));
    }

    private CodeToken withValue(int index) {
        CodeToken token = tokens.get(index);
        if (token.isText()) {
            return new CodeToken(Kind.TEXT, fill(token.text()), token.index(), token.end());
        }
        boolean used = token.kind() == Kind.NAME
                && constants.containsKey(token.text())
                && (!isSign(index + 1, ":=(.[")
                        || skipUnchanging(index + 1) > index + 1
                        || (isSign(index - 1, "+") && isSign(index + 1, ":"))
                        || (Providers.isKnown(constants.getOrDefault(token.text(), ""))
                                && isSign(index + 1, ":")
                                && isSign(index - 1, "[{,"))
                        || (isSign(index - 1, "$") && isSign(index + 1, ".")))
                && !isSign(index - 1, ".-<");
        if (used && !(isSign(index - 1, "{,") && isSign(index + 1, ",}"))) {
            return new CodeToken(Kind.TEXT, constants.getOrDefault(token.text(), ""), token.index(), token.end());
        }
        return token;
    }

    private String fill(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('$') < 0 && text.indexOf('(') < 0) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null && constants.containsKey(match.group(group))) {
                    return Matcher.quoteReplacement(constants.getOrDefault(match.group(group), ""));
                }
            }
            return Matcher.quoteReplacement(match.group());
        });
    }

    private boolean isSign(int index, String signs) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isSign(signs);
    }
}
