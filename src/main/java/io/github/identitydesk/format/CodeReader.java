package io.github.identitydesk.format;

import io.github.identitydesk.format.Pasted.FurtherLogins;
import io.github.identitydesk.format.Pasted.Kind;
import io.github.identitydesk.format.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a request, or its logins, in code for an SDK, whole or in fragments: whatever the language, the members have
 * nearly the same names, and their values follow. A token that is no plain text, such as a variable, is left blank.
 */
final class CodeReader {
    private static final String OPENING = "({[";
    private static final String CLOSING = ")}]";
    private static final String SEPARATORS = ",;";
    private static final String WRAPPING = ".(@&>";
    /** So many tokens a value is looked for in: enough for {@code software.amazon.awssdk.regions.Region.of("…")}. */
    private static final int LONGEST_WRAPPING = 12;

    private final String text;
    private final List<CodeToken> tokens;
    private final LoginCollector collector = new LoginCollector();
    private Optional<String> identityPoolId = Optional.empty();
    private Optional<String> accountId = Optional.empty();
    private Optional<String> region = Optional.empty();
    private Optional<String> endpointUrl = Optional.empty();

    private CodeReader(String text) {
        this.text = text;
        this.tokens = CodeToken.of(text);
    }

    /** What the code asks of the service; nothing if no member of a request is in it. */
    static Optional<Pasted> read(String text) {
        CodeReader reader = new CodeReader(text);
        reader.members();
        if (reader.identityPoolId.isPresent() || reader.accountId.isPresent()) {
            return Optional.of(reader.wholeRequest());
        }
        return reader.collector.logins().isEmpty() ? Optional.empty() : Optional.of(reader.furtherLogins());
    }

    /** The pairs of a dictionary that nothing calls logins; nothing unless each of them looks like one. */
    static Optional<Pasted> readPairs(String text) {
        CodeReader reader = new CodeReader(text);
        reader.pairs(0, 1);
        return Providers.areAll(reader.collector.logins()) ? Optional.of(reader.furtherLogins()) : Optional.empty();
    }

    private void members() {
        int i = 0;
        while (i < tokens.size()) {
            boolean named = tokens.get(i).kind() != CodeToken.Kind.SIGN && isSign(i + 1, ":=(.[");
            i = named ? member(i, i + 2) : i + 1;
        }
    }

    /** Takes what may be a member's value, and says where to go on. */
    private int member(int name, int value) {
        switch (tokens.get(name).text().toLowerCase(Locale.ROOT).replace("_", "")) {
            case "identitypoolid" -> identityPoolId = identityPoolId.or(() -> firstText(value));
            case "accountid" -> accountId = accountId.or(() -> firstText(value));
            case "region", "regionname" -> region = region.or(() -> firstText(value));
            case "endpoint", "endpointurl", "endpointoverride" -> endpointUrl = endpointUrl.or(() -> firstText(value));
            case "logins", "withlogins", "addlogin" -> {
                return pairs(value - 1, 0);
            }
            default -> {}
        }
        return value - 1;
    }

    /** The text that a value is, or that it wraps, as in {@code Region.of("us-east-1")}. */
    private Optional<String> firstText(int from) {
        return tokens.subList(Math.min(from, tokens.size()), tokens.size()).stream()
                .limit(LONGEST_WRAPPING)
                .takeWhile(token -> token.kind() != CodeToken.Kind.SIGN || token.isSign(WRAPPING))
                .filter(CodeToken::isText)
                .map(CodeToken::text)
                .findFirst();
    }

    /**
     * Gathers the logins of an expression: texts that a value follows after a colon, an equals sign, a comma, an arrow
     * or {@code to}.
     *
     * @param from where the expression begins
     * @param depth how many brackets are open there; it ends where the last one is closed
     * @return where the expression ends
     */
    private int pairs(int from, int depth) {
        int open = depth;
        boolean any = false;
        int i = from;
        while (i < tokens.size() && open >= 0 && (open > 0 || !any)) {
            CodeToken token = tokens.get(i++);
            if (token.isSign(OPENING)) {
                open++;
            } else if (token.isSign(CLOSING)) {
                open--;
            } else if (token.isText()) {
                any = true;
                if (isSign(i, "]")) { // the name was in brackets of its own
                    open--;
                    i++;
                }
                i = isSign(i, ":=,") || isName(i, "to") ? pair(token, i + 1) : i;
            } else if (token.isSign("<")) {
                i = behindTypes(i);
            } else if (open == 0 && token.isSign(SEPARATORS)) {
                return i;
            }
        }
        return i;
    }

    /** Takes a login with the value that begins at an index, and says where the value ends. */
    private int pair(CodeToken name, int from) {
        int start = isSign(from, ">@") ? from + 1 : from;
        int end = endOfValue(start);
        boolean plain = end == start + 1 && tokens.get(start).isText();
        collector.add(name.text(), plain ? tokens.get(start).text() : "", TextPosition.at(text, name.index()));
        return end;
    }

    private int endOfValue(int from) {
        int open = 0;
        int i = from;
        while (i < tokens.size() && open >= 0) {
            CodeToken token = tokens.get(i);
            open += token.isSign(OPENING) ? 1 : token.isSign(CLOSING) ? -1 : 0;
            if (open < 0 || (open == 0 && token.isSign(SEPARATORS))) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Moves behind the types of {@code Dictionary<string, string>}. */
    private int behindTypes(int from) {
        for (int i = from; i < Math.min(from + LONGEST_WRAPPING, tokens.size()); i++) {
            if (isSign(i, ">")) {
                return i + 1;
            }
        }
        return from;
    }

    private boolean isName(int index, String name) {
        return index < tokens.size()
                && tokens.get(index).kind() == CodeToken.Kind.NAME
                && tokens.get(index).text().equals(name);
    }

    private boolean isSign(int index, String signs) {
        return index < tokens.size() && tokens.get(index).isSign(signs);
    }

    private Pasted wholeRequest() {
        IdentityRequest request = new IdentityRequest(identityPoolId.orElse(""), accountId, collector.logins());
        return new WholeRequest(Kind.CODE, request, region, endpointUrl, List.of());
    }

    private Pasted furtherLogins() {
        return new FurtherLogins(Kind.CODE, collector.logins(), List.of());
    }
}
