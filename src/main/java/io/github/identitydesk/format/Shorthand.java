package io.github.identitydesk.format;

import static java.util.stream.Collectors.joining;

import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads and writes the AWS CLI's shorthand for logins, {@code provider=token,provider=token}, as in its option
 * {@code --logins}.
 *
 * <p>A provider name consists of letters, digits and {@code - _ . # / :}. A token needs no quotes if it contains no
 * quotes, no closing brackets, and no commas other than {@code \,}. Otherwise it is in single or double quotes, within
 * which a backslash escapes the quote and the backslash. {@code provider@=file://path} reads the token from a file.
 */
public final class Shorthand {
    /** Matches the provider names that shorthand can represent. */
    public static final Pattern NAME = Pattern.compile("[\\w.#/:-]*");

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
    private static final Pattern BARE = Pattern.compile("[\\w.+/~|;:-][\\w.+/~|;:=-]*");

    private Shorthand() {}

    /**
     * Reads the logins in a value of the option, in shorthand or JSON; throws an {@link UnreadableText} if it cannot be
     * read.
     *
     * @param texts returns the text of a token that may name a file
     */
    public static List<Login> read(String text, UnaryOperator<String> texts) {
        return read(text, RequestOptions.Skeletons.BLANK, texts);
    }

    /** Reads the logins in a value of the option, and treats those of a skeleton as given. */
    static List<Login> read(String text, RequestOptions.Skeletons skeletons, UnaryOperator<String> texts) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[")
                ? RequestFormat.JSON.logins(text, skeletons)
                : new ShorthandReader(text, skeletons, texts).logins();
    }

    /**
     * Returns the logins in shorthand. Returns JSON, which the option also accepts, if shorthand cannot represent a
     * provider name, or if a token contains a character that is invisible or not in ASCII. Returns an empty string if
     * there are no logins.
     */
    public static String write(List<Login> logins) {
        return logins.stream().allMatch(Shorthand::isExpressible)
                ? logins.stream().map(Shorthand::write).collect(joining(","))
                : RequestWriter.compactJson(logins);
    }

    private static boolean isExpressible(Login login) {
        return NAME.matcher(login.providerName()).matches()
                && PRINTABLE.matcher(login.token().value()).matches();
    }

    private static String write(Login login) {
        String token = login.token().value();
        boolean bare = token.isEmpty() || BARE.matcher(token).matches();
        return login.providerName() + "=" + (bare ? token : quoted(token));
    }

    private static String quoted(String token) {
        return '"' + token.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
