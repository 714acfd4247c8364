package io.github.identitydesk.cli;

import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.jcf.JcfRuntime;
import io.burt.jmespath.parser.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A JMESPath expression over the answer, as in the option {@code --query} of the AWS CLI. */
final class AnswerQuery {
    /** A text in quotes of any kind. The group is a text in backticks that is not JSON. */
    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\""
            + "|`\\s*((?!(?:true|false|null)\\s*`)(?:[A-Za-z_/.:]|-(?!\\d))[^\"`\\\\]*)`|`(?:[^`\\\\]|\\\\.)*`");

    /** The compiled expression; empty if it calls an unknown function, which the AWS CLI reports only after the request. */
    private final Optional<Expression<Object>> expression;

    /**
     * Compiles an expression.
     *
     * @throws CommandError if the expression is malformed
     */
    AnswerQuery(String text) {
        if (!isWellFormed(text)) {
            throw new CommandError(ExitCode.USAGE, "cli.error.query");
        }
        expression = compiled(withJsonInBackticks(text));
    }

    /** Writes the texts in backticks as JSON. The AWS CLI takes {@code `text`} as {@code `"text"`}. */
    private static String withJsonInBackticks(String expression) {
        return QUOTED.matcher(expression)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        quoted.group(1) == null ? quoted.group() : "`\"" + quoted.group(1) + "\"`"));
    }

    private static Optional<Expression<Object>> compiled(String text) {
        try {
            return Optional.of(new JcfRuntime().compile(text));
        } catch (JmesPathException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a text is an expression; its functions may be unknown. */
    static boolean isWellFormed(String text) {
        try {
            new JcfRuntime().compile(withJsonInBackticks(text));
            return true;
        } catch (ParseException e) {
            return isUnknownFunction(e);
        } catch (JmesPathException e) {
            return true;
        }
    }

    /**
     * Returns whether unknown functions are the only mistakes. The library reports them as syntax errors. The AWS CLI reports
     * them only when it evaluates the expression, with another exit code.
     */
    private static boolean isUnknownFunction(ParseException mistakes) {
        return StreamSupport.stream(mistakes.spliterator(), false)
                .allMatch(mistake -> mistake.message().startsWith("unknown function"));
    }

    /**
     * Checks that the expression can be evaluated.
     *
     * @throws CommandError if the expression calls an unknown function
     */
    void checkFunctions() {
        expression();
    }

    private Expression<Object> expression() {
        return expression.orElseThrow(() -> new CommandError(ExitCode.OTHER, "cli.error.queryFunction"));
    }

    /**
     * Evaluates the expression for an answer.
     *
     * @return the result; may be null
     * @throws CommandError if the expression calls an unknown function, or an argument of a function has the wrong type
     */
    @Nullable
    Object of(Map<String, Object> answer) {
        try {
            return expression().search(answer);
        } catch (JmesPathException e) {
            throw new CommandError(ExitCode.OTHER, "cli.error.queryType");
        }
    }
}
