package io.github.identitydesk.format.code;

import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.format.value.Value;
import java.util.List;

/**
 * Source code with its tokens. Expressions with known values have been replaced by their values.
 *
 * @param text the source code
 * @param list the tokens, in order
 */
public record CodeTokens(String text, List<CodeToken> list) {
    public CodeTokens {
        list = List.copyOf(list);
    }

    /** Returns the tokens of source code. */
    public static CodeTokens of(String text) {
        return new CodeTokens(text, CodeFolding.fold(CodeToken.of(text)));
    }

    int size() {
        return list.size();
    }

    CodeToken get(int index) {
        return list.get(index);
    }

    /**
     * Returns the text of a token in lower case and without separators, because languages differ in how they write a
     * name.
     */
    String plain(int index) {
        return Value.plain(get(index).text());
    }

    /** Returns whether there is a text in quotes at an index. */
    boolean isText(int index) {
        return index < size() && get(index).isText();
    }

    /** Returns whether there is a token with the given name at an index. */
    boolean isName(int index, String name) {
        return index >= 0
                && index < size()
                && get(index).kind() == CodeToken.Kind.NAME
                && get(index).text().equals(name);
    }

    /** Returns whether there is one of the given signs at an index. */
    boolean isSign(int index, String signs) {
        return index >= 0 && index < size() && get(index).isSign(signs);
    }

    /**
     * Returns the index of the colon after a provider name without quotes, such as {@code accounts.google.com: "…"} in the
     * output of Go, or -1 if there is no such name at an index.
     */
    int colonOfBareName(int index) {
        int i = index;
        while (i + 1 < size()
                && !isText(i)
                && !isSign(i, ":,;({[]})=\"<>")
                && get(i).end() == get(i + 1).index()) {
            i++;
        }
        return i > index && isSign(i, ":") && isText(i + 1) ? i : -1;
    }

    /** Returns the number of brackets around two tokens, the first of which comes first, that enclose both. */
    int bracketsAround(int first, int second) {
        int depth = 0;
        int common = 0;
        for (int i = 0; i < second; i++) {
            depth += isSign(i, "({[") ? 1 : isSign(i, ")}]") ? -1 : 0;
            common = i < first ? depth : Math.min(common, depth);
        }
        return common;
    }

    /** Returns whether two tokens are on the same line. */
    boolean isSameLine(int first, int second) {
        return text.substring(get(first).end(), get(second).index()).indexOf('\n') < 0;
    }
}
