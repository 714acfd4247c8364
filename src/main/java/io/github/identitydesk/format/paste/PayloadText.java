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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern LINE_OF_CODE = Pattern.compile("(?m)[({\\[,;][ \\t]*$");

    /** Marks of a tree: an ellipsis for collapsed members, and notation that occurs only in trees. */
    private static final Pattern TREE = Pattern.compile("…|\\bObject \\{|\\t\"|\\A\\{[^\\n]*\\}\\s*\\n");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.has(POOL) && clip.has(LOGINS) && clip.has(TREE) && !clip.has(LINE_OF_CODE);
    }

    @Override
    public Pasted read(Clip clip) {
        String pool = "";
        Optional<String> account = Optional.empty();
        LoginCollector logins = new LoginCollector();
        Set<String> seen = new HashSet<>();
        Matcher line = LINE.matcher(clip.text());
        while (line.find()) {
            String name = line.group(1);
            switch (name) {
                case "IdentityPoolId" -> pool = line.group(2);
                case "AccountId" -> account = Optional.of(line.group(2));
                default -> {
                    if (ProviderPreset.of(name).isPresent() && seen.add(name)) {
                        logins.add(name, line.group(2), TextPosition.at(clip.text(), line.start()));
                    }
                }
            }
        }
        IdentityRequest request = new IdentityRequest(pool, account, logins.logins());
        return new WholeRequest(Kind.PAYLOAD, request, Optional.empty(), Optional.empty(), List.of());
    }
}
