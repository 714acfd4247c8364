package io.github.identitydesk.token;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes tokens and e-mail addresses out of a text. The last net under a report, for what slips in from outside: a service
 * that quotes the request in its answer, a token in the place of a provider name, an address in the place of an issuer.
 */
public final class SecretRedactor {
    private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{8,}+(\\.[\\w-]*+){0,4}");
    private static final Pattern OPAQUE = Pattern.compile("(Atz[ar]\\||\\bEAA|\\bya29\\.|\\b1//)[\\w|.-]{16,}+");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]{1,64}+@[\\w.-]*+");

    /** A shorter text is no token, and could be any word of the report. */
    private static final int SHORTEST_TOKEN = 8;

    /** What begins like a token of the request is one, cut short. */
    private static final int BEGINNING = 24;

    private final List<String> secrets;
    private final String tokenMark;
    private final String emailMark;

    /**
     * A redaction for reports on that request.
     *
     * @param tokenMark what stands in place of a token
     * @param emailMark what stands in place of an e-mail address
     */
    public SecretRedactor(IdentityRequest request, String tokenMark, String emailMark) {
        this.secrets = request.logins().stream()
                .map(Login::token)
                .flatMap(token -> Stream.concat(
                        Stream.of(token.value()), Stream.of(token.value().split(";", 2))))
                .filter(secret -> secret.length() >= SHORTEST_TOKEN)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.tokenMark = Matcher.quoteReplacement(tokenMark);
        this.emailMark = Matcher.quoteReplacement(emailMark);
    }

    /** The text without them. */
    public String of(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replaceAll(Pattern.quote(secret), tokenMark);
            if (secret.length() > BEGINNING) {
                String beginning = Pattern.quote(secret.substring(0, BEGINNING));
                redacted = redacted.replaceAll(beginning + "[\\w.|~+/=-]*+", tokenMark);
            }
        }
        redacted = JWT.matcher(redacted).replaceAll(tokenMark);
        redacted = OPAQUE.matcher(redacted).replaceAll(tokenMark);
        return EMAIL.matcher(redacted).replaceAll(emailMark);
    }
}
