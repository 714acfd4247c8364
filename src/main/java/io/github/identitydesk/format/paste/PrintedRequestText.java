package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.LoginCollector;
import io.github.identitydesk.format.TextPosition;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.value.Shapes;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes a request as Java, Go and PHP print an object: with names, and mostly with texts, that have no quotes. */
record PrintedRequestText() implements Recognizer {
    /** What PHP prints between a name in brackets and its value. */
    private static final String ARROW = "[\"']?\\]\\s*=>\\s*(?:string\\(\\d+\\)\\s*)?[\"']?";
    /** What stands between a name and its value. A space after a colon occurs only within braces; otherwise, it is YAML. */
    private static final String SEPARATOR = "(?:[=:]|(?<=[{,]\\s{0,2}\\w{1,20}): |" + ARROW + ")";

    private static final Pattern POOL =
            Pattern.compile("(?i)\\bidentity_?pool_?id" + SEPARATOR + "(" + Shapes.POOL_ID.pattern() + ")");
    /** The address of the ID in memory, as Go prints it. */
    private static final Pattern POINTER = Pattern.compile("\\bIdentityPoolId:0x[0-9a-f]+");

    private static final Pattern ACCOUNT = Pattern.compile("(?i)\\baccount_?id" + SEPARATOR + "(\\d{12})\\b");
    private static final Pattern LOGINS =
            Pattern.compile("(?i)\\blogins(?:(?:=|: ?)\\{|:map\\[|[\"']?\\]\\s*=>\\s*array(?:\\(\\d+\\))?\\s*[({])");
    private static final Pattern REDACTED = Pattern.compile("(?i)\\blogins=\\*{3} Sensitive Data Redacted");

    /** A provider name and a token. The name may contain the separator if the beginning of the token is known. */
    private static final Pattern LOGIN = Pattern.compile("\\G[\\s,]*+[\\[]?[\"']?(?:([\\w./:#+@-]+?)(?:[=:] ?|" + ARROW
            + ")((?:eyJ|EAA|Atz[ar]\\||PH|PD)[^\\s,\"'{}\\[\\]()]+)|([\\w./#+@-]+|arn:[\\w./:+@-]+)(?:[=:] ?|" + ARROW
            + ")([^\\s,\"'{}\\[\\]()]+))[\"']?");

    @Override
    public boolean recognizes(Clip clip) {
        return (clip.has(POOL) && (clip.has(LOGINS) || clip.has(REDACTED))) || (clip.has(POINTER) && clip.has(LOGINS));
    }

    @Override
    public Pasted read(Clip clip) {
        String text = clip.text();
        List<Login> logins = logins(text);
        Optional<String> pool = first(POOL, text);
        if (pool.isEmpty()) {
            return new FurtherLogins(Kind.LOG, logins, List.of(Message.of("format.paste.pointer")));
        }
        List<Message> notes = clip.has(REDACTED) ? List.of(Message.of("format.seems.redacted_answer")) : List.of();
        IdentityRequest request = new IdentityRequest(pool.get(), first(ACCOUNT, text), logins);
        return Requests.pasted(Kind.LOG, request, Optional.empty(), Optional.empty(), notes);
    }

    private static Optional<String> first(Pattern member, String text) {
        Matcher matcher = member.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static List<Login> logins(String text) {
        LoginCollector logins = new LoginCollector();
        Matcher list = LOGINS.matcher(text);
        if (list.find()) {
            LOGIN.matcher(text.substring(list.end())).results().forEach(login -> {
                boolean known = login.group(1) != null;
                logins.add(login.group(known ? 1 : 3), login.group(known ? 2 : 4), TextPosition.line(1));
            });
        }
        return logins.logins();
    }
}
