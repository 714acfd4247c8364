package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.LoginCollector;
import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.ProviderPreset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognizes the payload of a request as a tree with one member per line, as shown and copied by the developer tools of
 * browsers.
 */
record PayloadText() implements Recognizer {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^[\\s▼▶▾▸-]*\"?([\\w.:/@#+=-]+?)\"?[ \\t]*(?::[ \\t]*|\\t[ \\t]*|[ \\t]{2,})\"([^\"\\n]*)\",?[ \\t]*$");
    private static final Pattern POOL =
            Pattern.compile("(?m)^[\\s▼▶▾▸-]*IdentityPoolId(?::[ \\t]*|[ \\t]+)\"[^\"\\n]+\"");
    private static final Pattern LOGINS = Pattern.compile("(?m)^[\\s▼▶▾▸-]*Logins(?::|[ \\t]|$)");

    /** A colon on a line of its own, as Chrome copies it. */
    private static final Pattern LONE_COLON = Pattern.compile("[ \\t]*\\R[ \\t]*:[ \\t]*\\R[ \\t]*");
    /** A login in an object that is shown on one line. */
    private static final Pattern PAIR = Pattern.compile("(?<=[{,])\\s*\"?([\\w.:/@#+=-]+?)\"?:\\s*\"([^\"\\n]*)\"");

    private static final Pattern LINE_OF_CODE = Pattern.compile("(?m)[({\\[,;][ \\t]*$");

    /**
     * Marks of a tree: an ellipsis for collapsed members, notation that occurs only in trees, and logins that are repeated
     * on lines of their own.
     */
    private static final Pattern TREE = Pattern.compile("…|\\bObject(?: \\{|\\s*\\n)|\\t\"|\\A\\{[^\\n]*\\}\\s*\\n"
            + "|Logins:[ \\t]*\\{\"?([\\w.:/@#+=-]+?)\"?:[^\\n]*\\}\\s*\\n[\\s▼▶▾▸-]*\"?\\1\"?[ \\t]*:");

    @Override
    public boolean recognizes(Clip clip) {
        if (clip.has(LINE_OF_CODE)) {
            return false;
        }
        String tree = tree(clip);
        return POOL.matcher(tree).find()
                && LOGINS.matcher(tree).find()
                && TREE.matcher(tree).find();
    }

    private static String tree(Clip clip) {
        return LONE_COLON.matcher(clip.text()).replaceAll(": ");
    }

    @Override
    public Pasted read(Clip clip) {
        String pool = "";
        Optional<String> account = Optional.empty();
        LoginCollector logins = new LoginCollector();
        Set<String> seen = new HashSet<>();
        String tree = tree(clip);
        for (MatchResult member : members(tree)) {
            String name = member.group(1);
            switch (name) {
                case "IdentityPoolId" -> pool = pool.isEmpty() ? member.group(2) : pool;
                case "AccountId" -> account = account.or(() -> Optional.of(member.group(2)));
                default -> {
                    if (ProviderPreset.of(name).isPresent() && seen.add(name)) {
                        logins.add(name, member.group(2), TextPosition.at(tree, member.start()));
                    }
                }
            }
        }
        IdentityRequest request = new IdentityRequest(pool, account, logins.logins());
        return new WholeRequest(Kind.PAYLOAD, request, Optional.empty(), Optional.empty(), List.of());
    }

    /** Returns the members on lines of their own, followed by those in objects on one line, which may be abbreviated. */
    private static List<MatchResult> members(String tree) {
        return Stream.of(LINE, PAIR)
                .flatMap(pattern -> pattern.matcher(tree).results())
                .toList();
    }
}
