package io.github.identitydesk.token;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes tokens and e-mail addresses out of a text: the only redactor of the program. It is the last net under whatever is
 * kept or shown of another side's words: a service that quotes the request in its answer, whole or in part, a token in the
 * place of a provider name, an address in the place of an issuer.
 */
public final class SecretRedactor {
    private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{8,}+(\\.[\\w-]*+){0,4}");
    private static final Pattern OPAQUE = Pattern.compile("(Atz[ar]\\||\\bEAA|\\bya29\\.|\\b1//)[\\w|.-]{16,}+");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]{1,64}+@[\\w.-]*+");

    /** Longer than the provider name of any user pool, shorter than any JWT. */
    private static final Pattern TOKEN_LIKE = Pattern.compile("[\\w.~+/=-]{80,}+");

    /** A shorter text is no token but a try-out, and could be any word. */
    private static final int SHORTEST_TOKEN = 8;

    /** How often a text is escaped at the most, such as a URL in a JSON text in an HTML page. */
    private static final int LAYERS = 4;

    private final List<String> secrets;
    private final TokenPieces pieces;
    private final Set<String> names;
    private final String tokenMark;
    private final String emailMark;

    /**
     * A redactor for what is said of that request.
     *
     * @param tokenMark what stands in place of a token
     * @param emailMark what stands in place of an e-mail address
     */
    public SecretRedactor(IdentityRequest request, String tokenMark, String emailMark) {
        secrets = request.logins().stream()
                .map(login -> login.token().value())
                .flatMap(token -> Stream.concat(Stream.of(token), Stream.of(token.split(";", 2))))
                .filter(secret -> secret.length() >= SHORTEST_TOKEN)
                .distinct()
                .toList();
        pieces = new TokenPieces(secrets);
        names = Set.copyOf(request.logins().stream().map(Login::providerName).toList());
        this.tokenMark = tokenMark;
        this.emailMark = emailMark;
    }

    /** The text without them. */
    public String of(String text) {
        String redacted = JWT.matcher(text).replaceAll(Matcher.quoteReplacement(tokenMark));
        redacted = OPAQUE.matcher(redacted).replaceAll(Matcher.quoteReplacement(tokenMark));
        redacted = withoutPieces(redacted);
        redacted = TOKEN_LIKE
                .matcher(redacted)
                .replaceAll(
                        match -> Matcher.quoteReplacement(names.contains(match.group()) ? match.group() : tokenMark));
        return EMAIL.matcher(redacted).replaceAll(Matcher.quoteReplacement(emailMark));
    }

    /**
     * Strikes out each stretch of the text that is one of a token, where it is long enough, whatever escapes it is written
     * with. Further layers of escapes are decoded only as long as there are any.
     */
    private String withoutPieces(String text) {
        if (secrets.isEmpty()) {
            return text;
        }
        BitSet struck = new BitSet(text.length());
        Optional<DecodedText> layer = Optional.of(DecodedText.of(text));
        for (int depth = 0; depth <= LAYERS && layer.isPresent(); depth++) {
            strike(layer.get(), struck);
            layer = layer.get().decoded();
        }
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (!struck.get(at)) {
                kept.append(text.charAt(at));
            } else if (at == 0 || !struck.get(at - 1)) {
                kept.append(tokenMark);
            }
        }
        return kept.toString();
    }

    private void strike(DecodedText layer, BitSet struck) {
        pieces.findIn(layer.text(), start -> strike(layer, start, TokenPieces.LENGTH, struck));
        for (String secret : secrets) {
            if (secret.length() < TokenPieces.LENGTH) {
                for (int at = layer.text().indexOf(secret);
                        at >= 0;
                        at = layer.text().indexOf(secret, at + 1)) {
                    strike(layer, at, secret.length(), struck);
                }
            }
        }
    }

    private static void strike(DecodedText layer, int start, int length, BitSet struck) {
        struck.set(layer.start(start), layer.end(start + length - 1));
    }
}
