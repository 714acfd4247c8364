package io.github.identitydesk.token;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.ParsedToken.Blank;
import io.github.identitydesk.token.ParsedToken.Opaque;
import io.github.identitydesk.token.ParsedToken.TokenAndSecret;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses provider tokens on this machine. Every text is accepted. */
public final class TokenReader {
    private static final Pattern TOKEN_AND_SECRET = Pattern.compile("[^;\\s]++;[^;\\s]++");

    private TokenReader() {}

    /** Returns the parsed token. Text that was copied with the token is ignored, as by {@link CleanToken}. */
    public static ParsedToken read(Token token) {
        return read(CleanToken.of(token.value()));
    }

    /** Returns the parsed token of a text that was cleaned before. */
    public static ParsedToken read(CleanToken clean) {
        String text = clean.text();
        if (text.isEmpty()) {
            return new Blank();
        }
        Optional<? extends ParsedToken> structured = JwtReader.read(text);
        if (structured.isEmpty()) {
            structured = SamlReader.read(text);
        }
        if (structured.isPresent()) {
            return structured.get();
        }
        int length = text.codePointCount(0, text.length());
        return text.indexOf(';') > 0 && TOKEN_AND_SECRET.matcher(text).matches()
                ? new TokenAndSecret(length)
                : new Opaque(length, OpaqueOrigin.of(text));
    }
}
