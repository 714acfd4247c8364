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
 * Removes tokens and email addresses from a text. All redaction in this program is done by this class. It is the last
 * line of defense for text from a server that is stored or shown: a service may quote the request in its response, in
 * whole or in part, and a provider name or an issuer may be a misplaced token or an email address.
 */
public final class SecretRedactor {
    private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{8,}+(\\.[\\w-]*+){0,4}");
    private static final Pattern OPAQUE = Pattern.compile("(Atz[ar]\\||\\bEAA|\\bya29\\.|\\b1//)[\\w|.-]{16,}+");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]{1,64}+@[\\w.-]*+");

    /** Text that is longer than the provider name of any user pool and shorter than any JWT. */
    private static final Pattern TOKEN_LIKE = Pattern.compile("[\\w.~+/=-]{80,}+");

    /** What is no secret in a token: the name of the form field of SAML, or of a token in a redirect (RFC 6749 §4.2.2). */
    private static final Pattern NAME = Pattern.compile("SAMLResponse|SAMLAssertion|\\b(?:id|access|refresh)_token\\b");

    /** The rest of a scheme before an issuer, and a slash at its end. */
    private static final Pattern AROUND_NAME = Pattern.compile("^//|/$");

    /** The minimum length of a token. A shorter text is a trial value and could be an ordinary word. */
    private static final int SHORTEST_TOKEN = 8;

    /** The maximum number of layers of escapes, such as those of a URL in a JSON text in an HTML page. */
    private static final int LAYERS = 4;

    private final List<String> secrets;
    private final TokenPieces pieces;
    private final Set<String> names;
    private final String tokenMark;
    private final String emailMark;

    /**
     * Creates a redactor for texts about a request.
     *
     * @param tokenMark the replacement for a token
     * @param emailMark the replacement for an email address
     */
    public SecretRedactor(IdentityRequest request, String tokenMark, String emailMark) {
        secrets = request.logins().stream()
                .map(login -> login.token().value())
                .flatMap(NAME::splitAsStream)
                .flatMap(token -> Stream.concat(Stream.of(token), Stream.of(token.split(";", 2))))
                .filter(secret -> secret.length() >= SHORTEST_TOKEN)
                .distinct()
                .toList();
        pieces = new TokenPieces(secrets);
        names = Set.copyOf(request.logins().stream().map(Login::providerName).toList());
        this.tokenMark = tokenMark;
        this.emailMark = emailMark;
    }

    /** Returns the text with tokens and email addresses replaced. */
    public String of(String text) {
        String redacted = JWT.matcher(text).replaceAll(Matcher.quoteReplacement(tokenMark));
        redacted = OPAQUE.matcher(redacted).replaceAll(Matcher.quoteReplacement(tokenMark));
        redacted = redactPieces(redacted);
        redacted = TOKEN_LIKE
                .matcher(redacted)
                .replaceAll(match -> Matcher.quoteReplacement(isName(match.group()) ? match.group() : tokenMark));
        return EMAIL.matcher(redacted).replaceAll(Matcher.quoteReplacement(emailMark));
    }

    private boolean isName(String text) {
        return names.contains(AROUND_NAME.matcher(text).replaceAll(""));
    }

    /**
     * Replaces each run of characters that occurs in a token, if it is long enough, in any form of escaping. Layers of
     * escapes are decoded until there are no more, up to {@link #LAYERS}.
     */
    private String redactPieces(String text) {
        if (secrets.isEmpty()) {
            return text;
        }
        BitSet marked = new BitSet(text.length());
        Optional<DecodedText> layer = Optional.of(DecodedText.of(text));
        for (int depth = 0; depth <= LAYERS && layer.isPresent(); depth++) {
            mark(layer.get(), marked);
            layer = layer.get().decoded();
        }
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (!marked.get(at)) {
                kept.append(text.charAt(at));
            } else if (at == 0 || !marked.get(at - 1)) {
                kept.append(tokenMark);
            }
        }
        return kept.toString();
    }

    private void mark(DecodedText layer, BitSet marked) {
        pieces.findIn(layer.text(), start -> mark(layer, start, TokenPieces.LENGTH, marked));
        for (String secret : secrets) {
            if (secret.length() < TokenPieces.LENGTH) {
                for (int at = layer.text().indexOf(secret);
                        at >= 0;
                        at = layer.text().indexOf(secret, at + 1)) {
                    mark(layer, at, secret.length(), marked);
                }
            }
        }
    }

    private static void mark(DecodedText layer, int start, int length, BitSet marked) {
        marked.set(layer.start(start), layer.end(start + length - 1));
    }
}
