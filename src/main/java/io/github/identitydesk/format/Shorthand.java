package io.github.identitydesk.format;

import static java.util.stream.Collectors.joining;

import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The AWS CLI's shorthand for logins, {@code provider=token,provider=token}, as its option {@code --logins} takes it.
 *
 * <p>A provider name has letters, digits and {@code - _ . # / :}. A token stands bare where it holds no comma (or
 * {@code \,}), quote or closing bracket; else in single or double quotes, within which a backslash escapes the quote
 * and itself. {@code provider@=file://path} takes the token from a file.
 */
public final class Shorthand {
    /** The provider names that shorthand can express. */
    public static final Pattern NAME = Pattern.compile("[\\w.#/:-]*");

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
    private static final Pattern BARE = Pattern.compile("[\\w.+/~|;:-][\\w.+/~|;:=-]*");

    private Shorthand() {}

    /** The logins of the option's value: in shorthand, or in JSON, which it takes as well. */
    public static List<Login> read(String text, UnaryOperator<String> texts) {
        return read(text, RequestOptions.Skeletons.BLANK, texts);
    }

    /** The logins of the option's value, with what becomes of those of a skeleton. */
    static List<Login> read(String text, RequestOptions.Skeletons skeletons, UnaryOperator<String> texts) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[")
                ? RequestFormat.JSON.logins(text, skeletons)
                : new ShorthandReader(text, skeletons, texts).logins();
    }

    /**
     * The logins in shorthand; or as JSON, which the option takes as well, where a provider name has a character that
     * shorthand cannot express, or a token one that cannot be seen or typed everywhere. Without logins the text is
     * empty.
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
