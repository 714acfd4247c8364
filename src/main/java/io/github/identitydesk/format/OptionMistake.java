package io.github.identitydesk.format;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.TokenReader;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names what the unreadable value of an option seems to be: what a shell made of it, a file without its prefix, or a
 * part of a request that belongs elsewhere. That helps more than the position at which it cannot be read.
 */
final class OptionMistake {
    private static final Pattern FILE = Pattern.compile(
            "@?(?:[A-Za-z]:[\\\\/]|\\.{0,2}/|~[\\\\/]).*|@?[^={}\"'\\s]+\\.(?:json|ya?ml|txt|getid|jwt)");
    private static final Pattern ESCAPED_QUOTE = Pattern.compile("[{\\[,:]\\s*\\\\+\"");
    private static final Pattern MEMBER_OF_REQUEST = Pattern.compile("\"(?:Logins|IdentityPoolId)\"\\s*:");

    private static final Pattern JWT = Pattern.compile("eyJ[\\w.-]+");

    private OptionMistake() {}

    /**
     * Returns the mistake in a value that cannot be read.
     *
     * @param option the name of the option
     * @param given the value on the command line
     * @param text the value, or the content of the file that it names
     */
    static Optional<UnreadableText> in(String option, String given, String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return mistake("format.option.empty", option);
        }
        if (given.equals(text) && FILE.matcher(given.strip()).matches()) {
            return mistake("format.option.file", option);
        }
        if (start.startsWith("'")) {
            return mistake("format.option.singleQuote", option);
        }
        if (start.startsWith("{") && !option.equals(RequestOptions.INPUT_YAML)) {
            return ESCAPED_QUOTE.matcher(start).find()
                    ? mistake("format.option.escaped", option)
                    : start.indexOf('"') < 0 ? mistake("format.option.noQuotes", option) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Returns the mistake in a value of {@code --logins} that cannot be read. */
    static Optional<UnreadableText> inLogins(String option, String given, String text) {
        if (text.stripLeading().startsWith("{")
                && MEMBER_OF_REQUEST.matcher(text).find()) {
            return mistake("format.option.request", option);
        }
        String word = text.strip();
        if (JWT.matcher(word).matches() && TokenReader.read(new Token(word)) instanceof Jwt jwt && jwt.isReadable()) {
            return jwt.providerName()
                    .map(name -> new UnreadableText("format.option.tokenOf", option, name))
                    .or(() -> mistake("format.option.token", option));
        }
        return in(option, given, text);
    }

    private static Optional<UnreadableText> mistake(String key, String option) {
        return Optional.of(new UnreadableText(key, option));
    }
}
