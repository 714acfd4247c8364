package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.PoolSettings;
import io.github.identitydesk.format.paste.Secret.Role;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes tokens in many forms: alone, in a response, an address, a header, a settings file or a log. */
record TokensText() implements Recognizer {
    private static final Pattern BARE = Pattern.compile("(?:eyJ|EAA|Atz[ar]\\||ya29\\.|1//)[\\w.|/+=-]+");
    private static final Pattern LIKE_JWT = Pattern.compile("(?<![\\w-])eyJ[\\w-]{16,}");
    private static final Pattern URL =
            Pattern.compile("\\A(?:GET[ \\t]+|Location:[ \\t]*)?(?:[a-z][\\w+.-]*:)?//?\\S*[?#]\\S*");
    private static final Pattern PARAMETERS = Pattern.compile("\\A[?#]?(?:[\\w.-]+=[^&\\s]*&)*[\\w.-]+=[^&\\s]*\\z");
    private static final Pattern PARAMETER = Pattern.compile("(?:\\A|[?#&])([\\w.-]+)=([^&#\\s]*)");
    private static final Pattern HEADERS = Pattern.compile("(?m)^(?i:authorization|cookie|x-[\\w-]*token)[ \\t]*:");
    private static final Pattern NAMED = Pattern.compile(
            "(?im)(?:^|[\\s\"'{,;&?#$])([\\w.-]*(?:refresh_?token|passw(?:or)?d|client_?secret|(?:access|id)_?token))[\"']?[ \\t]*(?:=>|[:=])[ \\t]*[\"']?([^\\s\"',;&]{4,}+)(?![ \\t]+\\p{L})");

    @Override
    public boolean knows(Clip clip) {
        FoundTokens found = FoundTokens.in(leaves(clip));
        return found.hasLogins() || found.hasOthers() || (clip.startsWith(LIKE_JWT) && isOneWord(clip));
    }

    private static boolean isOneWord(Clip clip) {
        return clip.text().chars().noneMatch(Character::isWhitespace);
    }

    private static List<Leaf> leaves(Clip clip) {
        List<Leaf> leaves = new ArrayList<>();
        String bare = CleanToken.ofBare(clip.text()).text();
        if (BARE.matcher(bare).matches()) {
            leaves.add(new Leaf(List.of(), bare));
        }
        if (clip.startsWith(URL) || clip.startsWith(PARAMETERS)) {
            Matcher parameter = PARAMETER.matcher(clip.text());
            while (parameter.find()) {
                leaves.add(new Leaf(List.of(parameter.group(1)), decoded(parameter.group(2))));
            }
            return leaves;
        }
        leaves.addAll(clip.leaves());
        if (clip.value().isEmpty()) {
            Matcher named = NAMED.matcher(clip.text());
            while (named.find()) {
                leaves.add(new Leaf(List.of(named.group(1)), named.group(2)));
            }
        }
        return leaves;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public Pasted read(Clip clip) {
        List<Leaf> leaves = leaves(clip);
        Optional<Secret> bare = bare(clip);
        if (bare.isPresent()) {
            return bareToken(bare.get());
        }
        if (leaves.stream()
                .anyMatch(leaf -> Secret.of(leaf)
                        .filter(secret -> secret.isBrokenLogin(leaf))
                        .isPresent())) {
            throw new UnreadableText("format.paste.jwt");
        }
        FoundTokens found = FoundTokens.in(leaves);
        FoundPool pool = FoundPool.in(leaves);
        if (pool.identityPoolIds().size() == 1) {
            return withPool(found, pool);
        }
        if (!found.hasLogins()) {
            throw new UnreadableText(found.whyNoLogin());
        }
        if (found.logins().stream().allMatch(login -> login.providerName().isEmpty())) {
            throw new UnreadableText("format.paste.foreignToken");
        }
        List<Login> logins = found.logins().stream()
                .filter(login -> !login.providerName().isEmpty())
                .toList();
        return new FurtherLogins(kind(clip), logins, found.notes());
    }

    private static Pasted withPool(FoundTokens found, FoundPool pool) {
        List<Login> logins = new ArrayList<>(found.logins());
        logins.removeIf(login -> login.providerName().isEmpty());
        List<Login> rows = ConfigurationText.withRows(logins, pool.providerNames());
        List<Message> notes = new ArrayList<>(found.notes());
        rows.stream()
                .filter(login -> login.token().isBlank())
                .limit(1)
                .forEach(login -> notes.add(Message.of("format.paste.noToken", login.providerName())));
        String id = pool.identityPoolIds().iterator().next();
        return new PoolSettings(Kind.CONFIGURATION, id, pool.region(), rows, notes);
    }

    /** Returns the token that makes up the whole text, if any. */
    private static Optional<Secret> bare(Clip clip) {
        String text = CleanToken.ofBare(clip.text()).text();
        return BARE.matcher(text).matches() ? Secret.of(new Leaf(List.of(), text)) : Optional.empty();
    }

    private static Pasted bareToken(Secret secret) {
        if (secret.token() instanceof ParsedToken.Opaque && secret.role() == Role.LOGIN) {
            Login login = Login.of(FoundTokens.providerOf(secret.token()), secret.text());
            return new FurtherLogins(Kind.ACCESS_TOKEN, List.of(login), List.of());
        }
        if (secret.token() instanceof Jwt jwt && secret.role() != Role.REFRESH_TOKEN) {
            if (!jwt.isReadable()) {
                throw new UnreadableText("format.paste.jwt");
            }
            String provider = FoundTokens.providerOf(jwt);
            List<Message> notes = new ArrayList<>();
            if (provider.isEmpty()) {
                notes.add(Message.of("format.paste.issuer"));
            }
            if (secret.role() == Role.ACCESS_TOKEN) {
                notes.add(Message.of("format.paste.accessToken"));
            }
            return new FurtherLogins(Kind.JWT, List.of(Login.of(provider, secret.text())), notes);
        }
        throw new UnreadableText("format.only." + secret.role().key());
    }

    private static Kind kind(Clip clip) {
        if (clip.value().isPresent()) {
            return Kind.TOKEN_ANSWER;
        }
        if (clip.startsWith(URL) || clip.startsWith(PARAMETERS)) {
            return Kind.REDIRECT_URL;
        }
        return clip.has(HEADERS) ? Kind.HEADERS : Kind.LABELLED_TOKEN;
    }
}
