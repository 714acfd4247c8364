package io.github.identitydesk.format.value;

import io.github.identitydesk.format.value.Value.Group;
import io.github.identitydesk.format.value.Value.Member;
import io.github.identitydesk.format.value.Value.Other;
import io.github.identitydesk.format.value.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON, and the literals of objects, dictionaries, arrays and hash tables in source code. Expressions that are
 * not literals are kept as source text.
 */
public final class Literals {
    private static final String OPENING = "{[(";
    private static final String CLOSING = "}])";
    private static final int DEEPEST = 60;
    /** The maximum number of tokens in a name without quotes before a colon, such as a host with a path. */
    private static final int MAX_NAME = 40;
    /** Functions that return the value of their argument as text. */
    private static final Set<String> SERIALISERS = Set.of("stringify", "dumps", "String", "StringMap", "encode");

    private final String text;
    private final List<CodeToken> tokens;
    private int at;

    private Literals(String text, List<CodeToken> tokens, int at) {
        this.text = text;
        this.tokens = tokens;
        this.at = at;
    }

    /** Returns the object or list that makes up a whole text, except for closing punctuation. */
    public static Optional<Value> whole(String text) {
        if (text.isEmpty() || "{[@".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        Literals reader = new Literals(text, CodeToken.of(text), 0);
        Value value = reader.value(0);
        while (reader.isSign(0, ";,)")) {
            reader.at++;
        }
        return reader.at == reader.tokens.size() && value instanceof Group ? Optional.of(value) : Optional.empty();
    }

    /** Returns the value that begins at a token of source code. */
    public static Value at(String text, List<CodeToken> tokens, int index) {
        return new Literals(text, tokens, index).value(0);
    }

    /** Returns the values in a list of tokens, up to the bracket that closes the list. */
    public static Value list(String text, List<CodeToken> tokens) {
        Literals reader = new Literals(text, tokens, -1);
        return reader.group(0);
    }

    private Value value(int depth) {
        if (isSign(0, "@") && (isSign(1, OPENING) || isText(1))) {
            at++;
        }
        if (at >= tokens.size()) {
            return new Other("");
        }
        CodeToken token = tokens.get(at);
        if (token.isSign("{[") && depth < DEEPEST) {
            return group(depth);
        }
        if (token.isText() && endsValue(at + 1)) {
            at++;
            return new Text(token.text());
        }
        int call = serialiser();
        if (call > 0 && depth < DEEPEST) {
            at = call;
            Value value = value(depth + 1);
            skipArguments();
            return value;
        }
        int start = token.index();
        skipExpression();
        int end = at > 0 && at <= tokens.size() ? tokens.get(at - 1).end() : start;
        return new Other(end > start ? text.substring(start, end) : "");
    }

    /** Returns whether no operator follows, so that the text is the whole value. */
    private boolean endsValue(int index) {
        return index >= tokens.size() || !tokens.get(index).isSign("+.%[(?|");
    }

    /**
     * Returns the index of the argument if the next expression is a call such as {@code JSON.stringify(…)}; otherwise
     * 0.
     */
    private int serialiser() {
        int i = at;
        while (i + 1 < tokens.size()
                && tokens.get(i).kind() == CodeToken.Kind.NAME
                && tokens.get(i + 1).isSign(".")) {
            i += 2;
        }
        boolean call = i + 1 < tokens.size()
                && SERIALISERS.contains(tokens.get(i).text())
                && tokens.get(i + 1).isSign("(");
        return call ? i + 2 : 0;
    }

    private Value group(int depth) {
        at++;
        List<Member> members = new ArrayList<>();
        while (at < tokens.size() && !isSign(0, CLOSING)) {
            int start = at;
            if (isSign(0, ",;")) {
                at++;
                continue;
            }
            String name = name();
            members.add(new Member(name, value(depth + 1)));
            if (at == start) {
                at++;
            }
        }
        at++;
        return new Group(members);
    }

    /** Reads the name of a member and the sign after it, if they are next; otherwise returns an empty string. */
    private String name() {
        if (isSign(0, "[") && isText(1) && isSign(2, "]") && isSign(3, ":")) {
            at += 4;
            return tokens.get(at - 3).text();
        }
        if (at < tokens.size() && tokens.get(at).kind() != CodeToken.Kind.SIGN && isSign(1, ":=") && !isSign(2, "=")) {
            String name = tokens.get(at).text();
            at += isSign(1, "=") && isSign(2, ">") ? 3 : 2;
            return name;
        }
        int separator = separatorOfBareName();
        if (separator > at) {
            String name = text.substring(
                            tokens.get(at).index(), tokens.get(separator).index())
                    .strip();
            at = separator + 1;
            return name;
        }
        return "";
    }

    private int separatorOfBareName() {
        if (isText(0) || isSign(0, OPENING)) {
            return -1;
        }
        for (int i = at; i < Math.min(at + MAX_NAME, tokens.size()); i++) {
            CodeToken token = tokens.get(i);
            if (token.isSign(":") && i + 1 < tokens.size() && tokens.get(i + 1).index() > token.end()) {
                return i;
            }
            if (token.isText() || token.isSign(",;" + OPENING + CLOSING)) {
                return -1;
            }
        }
        return -1;
    }

    private void skipExpression() {
        int open = 0;
        while (at < tokens.size()) {
            CodeToken token = tokens.get(at);
            if (open == 0 && token.isSign(",;" + CLOSING)) {
                return;
            }
            open += token.isSign(OPENING) ? 1 : token.isSign(CLOSING) ? -1 : 0;
            at++;
        }
    }

    /** Moves past the other arguments of a call and its closing bracket. */
    private void skipArguments() {
        skipExpression();
        while (isSign(0, ",;")) {
            at++;
            skipExpression();
        }
        at += isSign(0, ")") ? 1 : 0;
    }

    private boolean isText(int ahead) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).isText();
    }

    private boolean isSign(int ahead, String signs) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).isSign(signs);
    }
}
