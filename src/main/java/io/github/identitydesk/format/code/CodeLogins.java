package io.github.identitydesk.format.code;

import io.github.identitydesk.format.LoginCollector;
import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.format.secret.FoundTokens;
import io.github.identitydesk.format.secret.Providers;
import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.TokenReader;
import java.util.List;

/**
 * Collects the logins of expressions in source code. A login is a text that is followed by a value after a colon, an
 * equals sign, a comma, an arrow or {@code to}. If the token is not a plain text, for example a variable, it is blank.
 * If the name is not a plain text, the name of the token's issuer is used.
 */
final class CodeLogins {
    private static final String OPENING = "({[";
    private static final String CLOSING = ")}]";
    private static final String SEPARATORS = ",;";
    /** The signs that continue an expression after a text. */
    private static final String OPERATORS = ".%+";
    /** The signs that can precede a value, as in {@code => $token} and {@code = @"…"}. */
    private static final String BEFORE_VALUE = ">@$&*";
    /** The signs before a value whose name is no text, such as a constant. */
    private static final String VALUE_FOLLOWS = ":=>";
    /** Signs that occur in types and before them. */
    private static final String IN_TYPE = "*-<>?";
    /** The maximum number of tokens in type arguments such as those of {@code Dictionary<string, string>}. */
    private static final int MAX_TYPES = 12;

    private final CodeTokens tokens;
    private final LoginCollector collector = new LoginCollector();

    CodeLogins(CodeTokens tokens) {
        this.tokens = tokens;
    }

    /** Returns the logins that were collected so far, in order. */
    List<Login> list() {
        return collector.logins();
    }

    /**
     * Collects the logins of an expression.
     *
     * @param from the index at which the expression begins
     * @param depth the number of brackets that are open at this index; the expression ends where the last one is closed
     * @return the index after the expression
     */
    int read(int from, int depth) {
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
                if (open == 0 && depth == 0 && !continuesAt(i)) {
                    return i;
                }
            } else if (token.isText()) {
                any = true;
                if (tokens.isSign(i - 2, VALUE_FOLLOWS) || tokens.isName(i - 2, "to")) {
                    if (depth == 0) {
                        addUnderIssuer(token);
                    }
                    continue;
                }
                if (tokens.isSign(i, "]")) { // the name was in brackets of its own
                    open--;
                    i++;
                }
                i = named(token, i);
            } else if (depth == 0 && open > 0 && tokens.colonOfBareName(i - 1) > 0) {
                any = true;
                i = bare(token, tokens.colonOfBareName(i - 1));
            } else if (token.isSign("<")) {
                i = skipTypes(i);
            } else if (open == 0 && token.isSign(SEPARATORS)) {
                return i;
            }
        }
        return i;
    }

    /**
     * Returns whether a statement ends before an index because a new line begins there. A brace on a new line continues
     * the expression.
     */
    private boolean endsBefore(int index) {
        return !tokens.isSameLine(index - 1, index) && !tokens.isSign(index - 1, "=:(,>") && !tokens.isSign(index, "{");
    }

    /**
     * Collects the login whose name is a text or begins with it, if any, and returns the index at which to continue.
     */
    int named(CodeToken name, int next) {
        if (isSeparator(next)) {
            boolean list = tokens.isSign(next, ",")
                    && tokens.isText(next + 1)
                    && Providers.isKnown(name.text())
                    && Providers.isKnown(tokens.get(next + 1).text());
            return list ? next + 1 : pair(name, true, next + 1);
        }
        if (!tokens.isSign(next, OPERATORS)) {
            return next;
        }
        int separator = endOfName(next);
        return isSeparator(separator) ? pair(name, false, separator + 1) : next;
    }

    /** Collects a token whose name is a constant with an unknown value. It gets the name of its issuer. */
    private void addUnderIssuer(CodeToken token) {
        String issuer = FoundTokens.providerOf(TokenReader.read(new Token(token.text())));
        if (!issuer.isEmpty()) {
            collector.add(issuer, token.text(), TextPosition.at(tokens.text(), token.index()));
        }
    }

    /** Collects the login whose name has no quotes, if it is the name of a provider, and returns the index after it. */
    private int bare(CodeToken first, int colon) {
        String name = tokens.text().substring(first.index(), tokens.get(colon).index());
        return ProviderPreset.of(name).isPresent()
                ? pair(new CodeToken(CodeToken.Kind.TEXT, name, first.index(), first.end()), true, colon + 1)
                : colon + 2;
    }

    private boolean isSeparator(int index) {
        boolean arrow = tokens.isSign(index, "-") && tokens.isSign(index + 1, ">");
        return arrow || tokens.isSign(index, ":=,") || tokens.isName(index, "to");
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

    /** Collects the login whose value begins at an index, and returns the index after the value. */
    private int pair(CodeToken name, boolean isWhole, int from) {
        int start = from;
        while (tokens.isSign(start, BEFORE_VALUE)) {
            start++;
        }
        int end = endOfValue(start);
        boolean plain = end == start + 1 && tokens.isText(start);
        String token = plain ? tokens.get(start).text() : "";
        String provider = isWhole ? name.text() : FoundTokens.providerOf(TokenReader.read(new Token(token)));
        boolean swapped = Providers.isKnown(token); // a value and its key, as in Objective-C
        collector.add(
                swapped ? token : provider,
                swapped ? name.text() : token,
                TextPosition.at(tokens.text(), name.index()));
        return end;
    }

    private int endOfValue(int from) {
        int open = 0;
        int i = from;
        while (i < tokens.size() && open >= 0) {
            open += tokens.isSign(i, OPENING) ? 1 : tokens.isSign(i, CLOSING) ? -1 : 0;
            boolean newStatement = i > from
                    && open == 0
                    && tokens.get(i).kind() != CodeToken.Kind.SIGN
                    && !tokens.isSign(i - 1, OPERATORS)
                    && !tokens.isSameLine(i - 1, i);
            if (open < 0 || newStatement || (open == 0 && tokens.isSign(i, SEPARATORS))) {
                return i;
            }
            i++;
        }
        return i;
    }

    /**
     * Returns whether an expression continues after a closing bracket, as in {@code map[string]string{…}} and {@code () ->
     * Map {…}}.
     */
    private boolean continuesAt(int index) {
        int i = index;
        while (i < index + MAX_TYPES
                && i < tokens.size()
                && (tokens.get(i).kind() == CodeToken.Kind.NAME || tokens.isSign(i, IN_TYPE))) {
            i++;
        }
        return tokens.isSign(i, OPENING) && tokens.isSameLine(index - 1, i);
    }

    /** Moves past type arguments such as those of {@code Dictionary<string, string>}. */
    private int skipTypes(int from) {
        for (int i = from; i < Math.min(from + MAX_TYPES, tokens.size()); i++) {
            if (tokens.isSign(i, ">")) {
                return i + 1;
            }
        }
        return from;
    }
}
