package io.github.identitydesk.format.paste;

import java.util.List;

/**
 * A program text and its tokens, with all that is known put in its place.
 *
 * @param text the text
 * @param list its tokens, in order
 */
record CodeTokens(String text, List<CodeToken> list) {
    CodeTokens {
        list = List.copyOf(list);
    }

    /** The tokens of a text. */
    static CodeTokens of(String text) {
        return new CodeTokens(text, CodeFolding.fold(CodeToken.of(text)));
    }

    int size() {
        return list.size();
    }

    CodeToken get(int index) {
        return list.get(index);
    }

    /** The text of a token without the signs and the case by which languages write a name differently. */
    String plain(int index) {
        return Value.plain(get(index).text());
    }

    /** Whether there is a token, and it is a text in quotes. */
    boolean isText(int index) {
        return index < size() && get(index).isText();
    }

    /** Whether there is a token, and it is that name. */
    boolean isName(int index, String name) {
        return index < size()
                && get(index).kind() == CodeToken.Kind.NAME
                && get(index).text().equals(name);
    }

    /** Whether there is a token, and it is one of these signs. */
    boolean isSign(int index, String signs) {
        return index >= 0 && index < size() && get(index).isSign(signs);
    }

    /** Whether no line ends between two tokens. */
    boolean isSameLine(int first, int second) {
        return text.substring(get(first).end(), get(second).index()).indexOf('\n') < 0;
    }
}
