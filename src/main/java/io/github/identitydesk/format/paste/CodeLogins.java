package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.LoginCollector;
import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.TokenReader;
import java.util.List;

/**
 * Gathers the logins of expressions in program text: texts that a value follows after a colon, an equals sign, a comma,
 * an arrow or {@code to}. A token that is no plain text, such as a variable, is left blank; a name that is none is that
 * of the token's issuer.
 */
final class CodeLogins {
    private static final String OPENING = "({[";
    private static final String CLOSING = ")}]";
    private static final String SEPARATORS = ",;";
    /** Signs that make of a text the beginning of an expression. */
    private static final String OPERATORS = ".%+";
    /** What stands between the sign behind a name and its value, as in {@code => $token} and {@code = @"…"}. */
    private static final String BEFORE_VALUE = ">@$&*";
    /** So many tokens the types of {@code Dictionary<string, string>} have at the most. */
    private static final int LONGEST_TYPES = 12;

    private final CodeTokens tokens;
    private final LoginCollector collector = new LoginCollector();

    CodeLogins(CodeTokens tokens) {
        this.tokens = tokens;
    }

    /** The logins so far, in order. */
    List<Login> list() {
        return collector.logins();
    }

    /**
     * Gathers the logins of an expression.
     *
     * @param from where the expression begins
     * @param depth how many brackets are open there; it ends where the last one is closed
     * @return where the expression ends
     */
    int gather(int from, int depth) {
        int open = depth;
        boolean any = false;
        int i = from;
        while (i < tokens.size() && open >= 0 && (open > 0 || !any)) {
            if (open == 0 && i > from + 1 && endsBefore(i)) {
                return i;
            }
            CodeToken token = tokens.get(i++);
            if (token.isSign(OPENING)) {
                open++;
            } else if (token.isSign(CLOSING)) {
                open--;
                if (open == 0 && depth == 0 && !goesOn(i)) {
                    return i;
                }
            } else if (token.isText()) {
                any = true;
                if (tokens.isSign(i, "]")) { // the name was in brackets of its own
                    open--;
                    i++;
                }
                i = named(token, i);
            } else if (token.isSign("<")) {
                i = behindTypes(i);
            } else if (open == 0 && token.isSign(SEPARATORS)) {
                return i;
            }
        }
        return i;
    }

    /** Whether a new line begins a new statement; a brace there goes on with the expression. */
    private boolean endsBefore(int index) {
        return !tokens.isSameLine(index - 1, index) && !tokens.isSign(index - 1, "=:(,") && !tokens.isSign(index, "{");
    }

    /** Takes the login whose name a text is or begins, if it is one, and says where to go on. */
    private int named(CodeToken name, int next) {
        if (isSeparator(next)) {
            return pair(name, true, next + 1);
        }
        if (!tokens.isSign(next, OPERATORS)) {
            return next;
        }
        int separator = endOfName(next);
        return isSeparator(separator) ? pair(name, false, separator + 1) : next;
    }

    private boolean isSeparator(int index) {
        return tokens.isSign(index, ":=,") || tokens.isName(index, "to");
    }

    private int endOfName(int from) {
        int open = 0;
        int i = from;
        while (i < tokens.size() && open >= 0 && (open > 0 || !isSeparator(i))) {
            open += tokens.isSign(i, OPENING) ? 1 : tokens.isSign(i, CLOSING) ? -1 : 0;
            i++;
        }
        return i;
    }

    /** Takes a login with the value that begins at an index, and says where the value ends. */
    private int pair(CodeToken name, boolean isWhole, int from) {
        int start = from;
        while (tokens.isSign(start, BEFORE_VALUE)) {
            start++;
        }
        int end = endOfValue(start);
        boolean plain = end == start + 1 && tokens.isText(start);
        String token = plain ? tokens.get(start).text() : "";
        String provider = isWhole ? name.text() : FoundTokens.providerOf(TokenReader.read(new Token(token)));
        collector.add(provider, token, TextPosition.at(tokens.text(), name.index()));
        return end;
    }

    private int endOfValue(int from) {
        int open = 0;
        int i = from;
        while (i < tokens.size() && open >= 0) {
            open += tokens.isSign(i, OPENING) ? 1 : tokens.isSign(i, CLOSING) ? -1 : 0;
            if (open < 0 || (open == 0 && tokens.isSign(i, SEPARATORS))) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Whether an expression goes on behind a closed bracket, as in {@code map[string]string{…}}. */
    private boolean goesOn(int index) {
        int i = index;
        while (i < index + 2
                && i < tokens.size()
                && (tokens.get(i).kind() == CodeToken.Kind.NAME || tokens.isSign(i, "*"))) {
            i++;
        }
        return tokens.isSign(i, OPENING) && tokens.isSameLine(index - 1, i);
    }

    /** Moves behind the types of {@code Dictionary<string, string>}. */
    private int behindTypes(int from) {
        for (int i = from; i < Math.min(from + LONGEST_TYPES, tokens.size()); i++) {
            if (tokens.isSign(i, ">")) {
                return i + 1;
            }
        }
        return from;
    }
}
