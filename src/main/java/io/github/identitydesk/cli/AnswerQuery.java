package io.github.identitydesk.cli;

import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.jcf.JcfRuntime;
import io.burt.jmespath.parser.ParseException;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A JMESPath expression over the answer, as the option {@code --query} of the AWS CLI takes it. */
final class AnswerQuery {
    private final Expression<Object> expression;

    /** @throws CommandError if it is not well-formed, or calls a function that there is not */
    AnswerQuery(String text) {
        try {
            expression = new JcfRuntime().compile(text);
        } catch (ParseException e) {
            throw isUnknownFunction(e)
                    ? new CommandError(ExitCode.OTHER, "cli.error.queryFunction")
                    : new CommandError(ExitCode.USAGE, "cli.error.query");
        } catch (JmesPathException e) {
            throw new CommandError(ExitCode.OTHER, "cli.error.queryFunction");
        }
    }

    /** The library tells it as one of the mistakes of the expression; the AWS CLI, only when it evaluates the expression. */
    private static boolean isUnknownFunction(ParseException mistakes) {
        return StreamSupport.stream(mistakes.spliterator(), false)
                .allMatch(mistake -> mistake.message().startsWith("unknown function"));
    }

    /**
     * What the expression gives for an answer.
     *
     * @throws CommandError if a function of it is given what it does not take
     */
    @Nullable
    Object of(Map<String, Object> answer) {
        try {
            return expression.search(answer);
        } catch (JmesPathException e) {
            throw new CommandError(ExitCode.OTHER, "cli.error.queryType");
        }
    }
}
