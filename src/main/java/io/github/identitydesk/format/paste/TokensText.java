package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.secret.FoundTokens;
import io.github.identitydesk.format.secret.Secret;
import io.github.identitydesk.format.secret.Secret.Role;
import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes tokens in many forms: alone, in a response, an address, a header, a settings file or a log. */
record TokensText() implements Recognizer {
    private static final Pattern LIKE_JWT = Pattern.compile("(?<![\\w-])eyJ[\\w-]{16,}");
    /** A token of which a part was replaced by an ellipsis. */
    private static final Pattern CUT = Pattern.compile("(?<![\\w-])eyJ[\\w.-]{10,}?(?:…|\\.{3})");

    /** Names under which libraries for web pages store tokens. */
    static final Pattern STORAGE = Pattern.compile(
            "\\bmsal\\.|-login\\.windows\\.net-|\\bokta-token-storage\\b|\\boidc\\.user:|@@auth0spajs@@|\\bfirebase:authUser");

    /** A sign that occurs in an address with parameters, or between two parameters. */
    private static final Pattern ADDRESS = Pattern.compile("[?#&]");

    private static final Pattern HEADERS = Pattern.compile("(?m)^(?i:authorization|cookie|x-[\\w-]*token)[ \\t]*:");

    @Override
    public boolean recognizes(Clip clip) {
        FoundTokens found = clip.tokens();
        return found.hasLogins() || found.hasOthers() || (clip.startsWith(LIKE_JWT) && isOneWord(clip));
    }

    private static boolean isOneWord(Clip clip) {
        return clip.text().chars().noneMatch(Character::isWhitespace);
    }

    @Override
    public Pasted read(Clip clip) {
        Optional<Secret> bare = bare(clip);
        if (bare.isPresent()) {
            return bareToken(bare.get());
        }
        FoundTokens found = clip.tokens();
        boolean isKnown =
                found.logins().stream().anyMatch(login -> !login.providerName().isEmpty());
        if (found.hasBrokenLogin() || (!isKnown && clip.has(CUT))) {
            throw new UnreadableText("format.paste.jwt");
        }
        FoundPool pool = FoundPool.in(clip.namedTexts());
        if (pool.identityPoolIds().size() == 1) {
            return withPool(found, pool);
        }
        if (!found.hasLogins()) {
            throw new UnreadableText(found.reasonForNoLogin());
        }
        if (!isKnown) {
            throw new UnreadableText("format.only.foreign_token");
        }
        List<Login> logins = found.logins().stream()
                .filter(login -> !login.providerName().isEmpty())
                .toList();
        return new FurtherLogins(kind(clip), logins, found.notesWithRegion());
    }

    private static Pasted withPool(FoundTokens found, FoundPool pool) {
        List<Login> logins = new ArrayList<>(found.logins());
        logins.removeIf(login -> login.providerName().isEmpty());
        List<Login> rows = ConfigurationText.withRows(logins, pool.providerNames());
        return pool.settings(Kind.CONFIGURATION, rows, found.notes());
    }

    /** Returns the token that makes up the whole text, if any. */
    private static Optional<Secret> bare(Clip clip) {
        String text = CleanToken.ofBare(clip.text()).text();
        return NamedTexts.BARE.matcher(text).matches() ? Secret.of(new Leaf(List.of(), text)) : Optional.empty();
    }

    private static Pasted bareToken(Secret secret) {
        if (secret.role() != Role.LOGIN) {
            throw new UnreadableText("format.only." + secret.role().key());
        }
        if (secret.token() instanceof ParsedToken.Opaque) {
            Login login = Login.of(FoundTokens.providerOf(secret.token()), secret.text());
            return new FurtherLogins(Kind.ACCESS_TOKEN, List.of(login), List.of());
        }
        if (secret.token() instanceof Jwt jwt && !jwt.isReadable()) {
            throw new UnreadableText("format.paste.jwt");
        }
        String provider = FoundTokens.providerOf(secret.token());
        List<Message> notes = new ArrayList<>();
        FoundTokens.regionOfUserPool(Set.of(provider)).ifPresent(notes::add);
        if (provider.isEmpty()) {
            notes.add(Message.of("format.paste.issuer"));
        }
        return new FurtherLogins(Kind.JWT, List.of(Login.of(provider, secret.text())), notes);
    }

    private static Kind kind(Clip clip) {
        if (clip.has(STORAGE)) {
            return Kind.STORAGE;
        }
        if (clip.value().isPresent()) {
            return Kind.TOKEN_ANSWER;
        }
        if (NamedTexts.areParameters(clip) && clip.has(ADDRESS)) {
            return Kind.REDIRECT_URL;
        }
        return clip.has(HEADERS) ? Kind.HEADERS : Kind.LABELLED_TOKEN;
    }
}
