package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.LoginCollector;
import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.model.IdentityRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes a request as Java and Go print an object: with names and texts that have no quotes. */
record PrintedRequestText() implements Recognizer {
    private static final Pattern POOL =
            Pattern.compile("(?i)\\bidentity_?pool_?id[=:](" + Shapes.POOL_ID.pattern() + ")");
    private static final Pattern LOGINS = Pattern.compile("(?i)\\blogins(?:=\\{|:map\\[)([^\"'{}\\[\\]]+)[}\\]]");

    /** A provider name and a token. The name may contain the separator if the beginning of the token is known. */
    private static final Pattern LOGIN = Pattern.compile(
            "([\\w./:#+@-]+?)[=:]((?:eyJ|EAA|Atz[ar]\\||PH|PD)[^\\s,]+)|([\\w./#+@-]+|arn:[\\w./:+@-]+)[=:]([^\\s,]+)");

    @Override
    public boolean recognizes(Clip clip) {
        return clip.has(POOL) && clip.has(LOGINS);
    }

    @Override
    public Pasted read(Clip clip) {
        Matcher pool = POOL.matcher(clip.text());
        Matcher list = LOGINS.matcher(clip.text());
        LoginCollector logins = new LoginCollector();
        if (list.find()) {
            LOGIN.matcher(list.group(1)).results().forEach(login -> {
                boolean known = login.group(1) != null;
                logins.add(login.group(known ? 1 : 3), login.group(known ? 2 : 4), TextPosition.line(1));
            });
        }
        IdentityRequest request =
                new IdentityRequest(pool.find() ? pool.group(1) : "", Optional.empty(), logins.logins());
        return Requests.pasted(Kind.LOG, request, Optional.empty(), Optional.empty(), List.of());
    }
}
