package io.github.identitydesk.format.code;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.secret.Providers;
import io.github.identitydesk.format.value.CodeToken;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a request or its logins in code for an AWS SDK, also in fragments of code. The names of the members are almost
 * the same in all languages, and their values follow.
 */
public final class CodeReader {
    private static final String WRAPPING = ".(@&>:";
    /**
     * The maximum number of tokens in which a value is searched for. It is sufficient for
     * {@code software.amazon.awssdk.regions.Region.of("…")}.
     */
    private static final int MAX_WRAPPING = 12;

    private static final Set<String> MEMBERS_OF_LOGINS = Set.of(
            "logins",
            "withlogins",
            "setlogins",
            "addlogin",
            "addlogins",
            "addloginsentry",
            "loginsmap",
            "identityproviderlogins");
    /** The name of the logins that only the AWS Tools for PowerShell use. */
    private static final String LOGINS_IN_POWERSHELL = "login";

    private static final Pattern POWERSHELL = Pattern.compile("\\bGet-CGIId\\b");
    private static final Pattern BARE_WORD = Pattern.compile("\\s+([^\\s\"'@$(`]+)");

    private final CodeTokens tokens;
    private final Set<String> namesOfLogins = new HashSet<>(MEMBERS_OF_LOGINS);
    private final CodeLogins logins;
    private final CodeMembers members;
    private boolean hasLogins;

    private CodeReader(String text) {
        this.tokens = CodeTokens.of(text);
        this.logins = new CodeLogins(tokens);
        this.members = new CodeMembers(tokens);
        if (POWERSHELL.matcher(text).find()) {
            namesOfLogins.add(LOGINS_IN_POWERSHELL);
        }
    }

    /**
     * Returns the request in code, or empty if it contains neither a request nor logins. A request without identity pool
     * ID consists of its logins only.
     *
     * @param isCall whether the code names an operation or a class of the service; then an ID without a name is read as
     * the identity pool ID
     */
    public static Optional<CodeRequest> read(String text, boolean isCall) {
        CodeReader reader = new CodeReader(text);
        reader.findNamesOfLogins();
        reader.readMembers();
        if (isCall) {
            reader.members.addUnnamed();
            reader.readUnnamedLogins();
        }
        if (reader.members.identityPoolId().isPresent() && (isCall || reader.hasLogins)) {
            return Optional.of(reader.request());
        }
        List<Login> logins = reader.logins.list();
        boolean likeLogins = !logins.isEmpty()
                && logins.stream()
                        .allMatch(
                                login -> ProviderPreset.of(login.providerName()).isPresent()
                                        && !Providers.isClient(login.token().value()));
        return likeLogins ? Optional.of(reader.request()) : Optional.empty();
    }

    /** Returns whether the code sets the identity pool ID as a named member. */
    public static boolean namesPool(String text) {
        try {
            CodeReader reader = new CodeReader(text);
            reader.findNamesOfLogins();
            reader.readMembers();
            return reader.members.identityPoolId().isPresent();
        } catch (UnreadableText unreadable) {
            return false;
        }
    }

    /** Returns the pairs of a dictionary that is not named as logins, or empty unless each pair looks like a login. */
    public static Optional<List<Login>> readPairs(String text) {
        try {
            CodeReader reader = new CodeReader(text);
            reader.logins.read(0, 1);
            return Optional.of(reader.logins.list()).filter(Providers::areAll);
        } catch (UnreadableText unreadable) {
            return Optional.empty();
        }
    }

    /** Finds the names of variables that are passed as the logins. */
    private void findNamesOfLogins() {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean given = MEMBERS_OF_LOGINS.contains(tokens.plain(i))
                    && tokens.isSign(i + 1, ":=(")
                    && tokens.get(i + 2).kind() == CodeToken.Kind.NAME
                    && (tokens.isSign(i + 3, ",;)}") || i + 3 >= tokens.size() || !tokens.isSameLine(i + 2, i + 3));
            if (given) {
                namesOfLogins.add(tokens.plain(i + 2));
            }
        }
    }

    private void readMembers() {
        int i = 0;
        while (i < tokens.size()) {
            CodeToken token = tokens.get(i);
            boolean option =
                    token.kind() == CodeToken.Kind.NAME && tokens.isSign(i - 1, "-") && !tokens.isSign(i + 1, ":=(.[");
            int next = token.isText() && tokens.isSign(i + 1, "]") ? i + 2 : i + 1; // as in params["Logins"]
            boolean named = token.kind() != CodeToken.Kind.SIGN && tokens.isSign(next, ":=(.[");
            i = option ? readOption(i) : named ? readMember(i, next + 1) : i + 1;
        }
    }

    /** Reads a PowerShell parameter, and returns the index at which to continue. */
    private int readOption(int name) {
        if (namesOfLogins.contains(tokens.plain(name))) {
            hasLogins = true;
            return logins.read(name + 1, 0);
        }
        Matcher bare = BARE_WORD
                .matcher(tokens.text())
                .region(tokens.get(name).end(), tokens.text().length());
        Optional<String> value = tokens.isText(name + 1)
                ? Optional.of(tokens.get(name + 1).text())
                : bare.lookingAt() ? Optional.of(bare.group(1)) : Optional.empty();
        members.set(name, value);
        return name + 1;
    }

    /** Reads a member, and returns the index at which to continue. */
    private int readMember(int name, int value) {
        String plain = tokens.plain(name);
        if (namesOfLogins.contains(plain)) {
            hasLogins = true;
            return logins.read(value - 1, 0);
        }
        members.set(name, firstText(value));
        return value - 1;
    }

    /** Reads the logins with known providers if no expression is named as the logins. */
    private void readUnnamedLogins() {
        int i = 0;
        while (i < tokens.size() && (logins.list().isEmpty() || i > 0)) {
            boolean known = tokens.isText(i) && Providers.isKnown(tokens.get(i).text());
            i = known ? logins.named(tokens.get(i), i + 1) : i + 1;
        }
    }

    /** Returns the text of a value, also if it is wrapped, as in {@code Region.of("us-east-1")}. */
    private Optional<String> firstText(int from) {
        return tokens.list().subList(Math.min(from, tokens.size()), tokens.size()).stream()
                .limit(MAX_WRAPPING)
                .takeWhile(token -> token.kind() != CodeToken.Kind.SIGN || token.isSign(WRAPPING))
                .filter(CodeToken::isText)
                .map(CodeToken::text)
                .findFirst();
    }

    private CodeRequest request() {
        return members.request(hasLogins, logins.list());
    }
}
