package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.LoginCollector;
import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.ProviderPreset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Set<String> MEMBERS_OF_POOL =
            Set.of("identitypoolid", "withidentitypoolid", "setidentitypoolid", "cognitoidentitypoolid");
    private static final Set<String> MEMBERS_OF_LOGINS = Set.of(
            "logins", "withlogins", "setlogins", "addlogin", "addloginsentry", "loginsmap", "identityproviderlogins");
    private static final Pattern ID = Pattern.compile("[\\w-]+[:_][\\w-]+|arn:\\S+|\\$\\S+");
    private static final Pattern URL = Pattern.compile("(?i)https?://\\S+");
    /** The names of regions as constants: {@code US_EAST_1}, {@code USEast1}, {@code UsEast1RegionID}. */
    private static final Pattern REGION_CONSTANT = Pattern.compile(
            "(?i)(us|eu|ap|sa|ca|me|af|il|cn|mx)_?(gov_?)?(north|south|east|west|central|northeast|southeast|northwest|southwest)_?(\\d)(?:RegionID)?");

    private static final Pattern BARE_WORD = Pattern.compile("\\s+([^\\s\"'@$(`]+)");

    private final String text;
    private final List<CodeToken> tokens;
    private final Set<String> namesOfLogins = new HashSet<>(MEMBERS_OF_LOGINS);
    private final LoginCollector collector = new LoginCollector();
    private boolean hasLogins;
    private Optional<String> identityPoolId = Optional.empty();
    private Optional<String> accountId = Optional.empty();
    private Optional<String> region = Optional.empty();
    private Optional<String> endpointUrl = Optional.empty();

    private CodeReader(String text) {
        this.text = text;
        this.tokens = CodeFolding.fold(CodeToken.of(text));
    }

    /**
     * What the code asks of the service; nothing if no member of a request is in it.
     *
     * @param isCall whether the code names an operation or a class of the service, so that an ID without a name is the
     *     pool's
     */
    static Optional<Pasted> read(String text, boolean isCall) {
        CodeReader reader = new CodeReader(text);
        reader.findNamesOfLogins();
        reader.members();
        if (isCall) {
            reader.unnamed();
        }
        if (reader.identityPoolId.isPresent() && (isCall || reader.hasLogins)) {
            return Optional.of(reader.wholeRequest());
        }
        List<Login> logins = reader.collector.logins();
        boolean likeLogins = !logins.isEmpty()
                && logins.stream()
                        .allMatch(
                                login -> ProviderPreset.of(login.providerName()).isPresent());
        return likeLogins
                ? Optional.of(reader.furtherLogins(List.of(Message.of("format.paste.noPool"))))
                : Optional.empty();
    }

    /** The pairs of a dictionary that nothing calls logins; nothing unless each of them looks like one. */
    static Optional<Pasted> readPairs(String text) {
        try {
            CodeReader reader = new CodeReader(text);
            reader.pairs(0, 1);
            return Providers.areAll(reader.collector.logins())
                    ? Optional.of(reader.furtherLogins(List.of()))
                    : Optional.empty();
        } catch (UnreadableText unfit) {
            return Optional.empty();
        }
    }

    /** A variable that is given as the logins is one of their names, whatever it is called. */
    private void findNamesOfLogins() {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean given = MEMBERS_OF_LOGINS.contains(plain(i))
                    && isSign(i + 1, ":=(")
                    && tokens.get(i + 2).kind() == CodeToken.Kind.NAME
                    && (isSign(i + 3, ",;)}") || i + 3 >= tokens.size() || !isSameLine(i + 2, i + 3));
            if (given) {
                namesOfLogins.add(plain(i + 2));
            }
        }
    }

    private String plain(int index) {
        return Value.plain(tokens.get(index).text());
    }

    private void members() {
        int i = 0;
        while (i < tokens.size()) {
            CodeToken token = tokens.get(i);
            boolean option = token.kind() == CodeToken.Kind.NAME && isSign(i - 1, "-") && !isSign(i + 1, ":=(.[");
            boolean named = token.kind() != CodeToken.Kind.SIGN && isSign(i + 1, ":=(.[");
            i = option ? option(i) : named ? member(i, i + 2) : i + 1;
        }
    }

    /** Takes what may be the value of a PowerShell parameter, and says where to go on. */
    private int option(int name) {
        if (namesOfLogins.contains(plain(name))) {
            hasLogins = true;
            return pairs(name + 1, 0);
        }
        Matcher bare = BARE_WORD.matcher(text).region(tokens.get(name).end(), text.length());
        Optional<String> value = isText(name + 1)
                ? Optional.of(tokens.get(name + 1).text())
                : bare.lookingAt() ? Optional.of(bare.group(1)) : Optional.empty();
        take(plain(name), value);
        return name + 1;
    }

    private void take(String name, Optional<String> value) {
        if (MEMBERS_OF_POOL.contains(name)) {
            identityPoolId =
                    identityPoolId.or(() -> value.filter(id -> ID.matcher(id).matches()));
        } else if (name.equals("accountid")) {
            accountId = accountId.or(
                    () -> value.filter(id -> Limits.ACCOUNT_ID.matcher(id).matches()));
        } else if (name.equals("region") || name.equals("regionname")) {
            region = region.or(
                    () -> value.filter(text -> Shapes.REGION_NAME.matcher(text).matches()));
        } else if (name.startsWith("endpoint") || name.equals("serviceurl") || name.equals("baseendpoint")) {
            endpointUrl = endpointUrl.or(
                    () -> value.filter(address -> URL.matcher(address).matches()));
        }
    }

    /** Takes what may be a member's value, and says where to go on. */
    private int member(int name, int value) {
        String plain = plain(name);
        if (namesOfLogins.contains(plain)) {
            hasLogins = true;
            return pairs(value - 1, 0);
        }
        take(plain, firstText(value));
        return value - 1;
    }

    /** Takes a pool and a region that stand in the code without a name, as constructors take them. */
    private void unnamed() {
        identityPoolId = identityPoolId.or(() -> tokens.stream()
                .filter(token ->
                        token.isText() && Shapes.POOL_ID.matcher(token.text()).matches())
                .map(CodeToken::text)
                .findFirst());
        region = region.or(() -> tokens.stream()
                .filter(token -> token.kind() == CodeToken.Kind.NAME)
                .map(token -> REGION_CONSTANT.matcher(token.text()))
                .filter(Matcher::matches)
                .map(match -> (match.group(1) + "-" + (match.group(2) == null ? "" : "gov-") + match.group(3) + "-"
                                + match.group(4))
                        .toLowerCase(Locale.ROOT))
                .findFirst());
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
            if (open == 0 && i > from + 1 && !isSameLine(i - 1, i) && !isSign(i - 1, "=:(,")) {
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

    /** Whether an expression goes on behind a closed bracket, as in {@code map[string]string{…}}. */
    private boolean goesOn(int index) {
        int i = index;
        while (i < index + 2 && i < tokens.size() && (tokens.get(i).kind() == CodeToken.Kind.NAME || isSign(i, "*"))) {
            i++;
        }
        return isSign(i, OPENING) && isSameLine(index - 1, i);
    }

    private boolean isSameLine(int first, int second) {
        return text.substring(tokens.get(first).end(), tokens.get(second).index())
                        .indexOf('\n')
                < 0;
    }

    private boolean isText(int index) {
        return index < tokens.size() && tokens.get(index).isText();
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
        return index >= 0 && index < tokens.size() && tokens.get(index).isSign(signs);
    }

    private Pasted wholeRequest() {
        IdentityRequest request = new IdentityRequest(identityPoolId.orElse(""), accountId, collector.logins());
        return Requests.pasted(Kind.CODE, request, region, endpointUrl, notes());
    }

    /** What a call that is read in part lacks. */
    private List<Message> notes() {
        if (collector.logins().isEmpty()) {
            return List.of(Message.of(hasLogins ? "format.paste.loginsOpen" : "format.paste.guest"));
        }
        return collector.logins().stream()
                .filter(login -> login.token().isBlank())
                .limit(1)
                .map(login -> Message.of("format.paste.noToken", login.providerName()))
                .toList();
    }

    private Pasted furtherLogins(List<Message> notes) {
        return new FurtherLogins(Kind.CODE, collector.logins(), notes);
    }
}
