package io.github.identitydesk.format.value;

import java.util.List;

/** A JSON object at the beginning of a text. */
public final class JsonText {
    private static final String OPENING = "{[";
    private static final String CLOSING = "}]";

    private JsonText() {}

    /** Returns the object at the beginning of a text without what follows it, or the whole text if there is none. */
    public static String first(String text) {
        if (!text.startsWith("{")) {
            return text;
        }
        List<CodeToken> tokens = CodeToken.of(text);
        int open = 0;
        for (CodeToken token : tokens) {
            open += token.isSign(OPENING) ? 1 : token.isSign(CLOSING) ? -1 : 0;
            if (open == 0) {
                return text.substring(0, token.end());
            }
        }
        return text;
    }
}
