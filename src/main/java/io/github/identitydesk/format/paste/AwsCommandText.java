package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.code.CodeTokens;
import io.github.identitydesk.format.shell.Script;
import io.github.identitydesk.format.value.CodeToken;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognizes a command of the AWS CLI or of Identity Desk, possibly after a prompt or a wrapper. */
record AwsCommandText() implements Recognizer {
    private static final String PROGRAM =
            "(awslocal|aws-cli(?::[\\w.-]+)?|awscli|aws|identity-desk)(?:\\.exe|\\.cmd)?[\"']?(?=\\s)";

    /** Matches a program on the first line, before which only a prompt, variables and common wrappers may stand. */
    private static final Pattern FIRST = Pattern.compile("\\A[^\\n]{0,200}?(?<![\\w.-])" + PROGRAM);

    /** Matches a program anywhere if the name of the service follows. */
    private static final Pattern OF_THE_SERVICE = Pattern.compile("(?<![\\w.-])" + PROGRAM
            + "(?:(?=[^|;&]{0,4000}?\\scognito-identity\\s)|(?<=identity-desk)(?=\\s+(?:get-id|--)\\b))");

    private static final Pattern BEFORE =
            Pattern.compile("(?:[$%>#]|PS [^>\\n]*>|[A-Za-z]:\\\\[^>\\n]*>|[\\w.-]+@[\\w.-]+[:~ ][^$#\\n]*[$#])?[ \\t]*"
                    + "(?:\\w+=[^\\s(]*+[ \\t]+|(?:export|sudo|env|time|command|&)[ \\t]+)*+(?:\\$?\\w+[ \\t]*=[ \\t]*(?:\"?\\$\\()?)?"
                    + "(?:\\S*[/\\\\])?[\"']?");

    /** Matches options of the operation without the command, at the start of the text. */
    private static final Pattern OPTIONS = Pattern.compile(
            "\\A()(?=--(?:logins|identity-pool-id|account-id|cli-input-json|cli-input-yaml)(?:=|[ \\t]+\\S))");

    /** Matches a command that a program passes as a list of words. */
    private static final Pattern LIST =
            Pattern.compile("[\"'](?:aws|awslocal)[\"']\\s*,\\s*[\"']cognito-identity[\"']\\s*,\\s*[\"']get-id[\"']");

    @Override
    public boolean recognizes(Clip clip) {
        return find(clip.text()).isPresent();
    }

    @Override
    public Pasted read(Clip clip) {
        return AwsCommand.read(find(clip.text()).orElseThrow());
    }

    private static Optional<Script> find(String text) {
        if (OPTIONS.matcher(text).lookingAt()) {
            return Script.find(text, OPTIONS);
        }
        Matcher list = LIST.matcher(text);
        if (list.find()) {
            return Script.find(asCommandLine(text.substring(list.start())), Pattern.compile(PROGRAM));
        }
        Matcher first = FIRST.matcher(text);
        if (first.lookingAt()
                && BEFORE.matcher(text.substring(0, first.start(1))).matches()) {
            return Script.find(text, Pattern.compile(PROGRAM));
        }
        return Script.find(text, OF_THE_SERVICE).filter(script -> !isWithinHttpCall(text));
    }

    /** Returns whether the command is part of the text that an HTTP call of the operation sends. */
    private static boolean isWithinHttpCall(String text) {
        Matcher command = OF_THE_SERVICE.matcher(text);
        int call = text.indexOf(HttpCall.GET_ID);
        return call >= 0 && command.find() && call < command.start();
    }

    /** Returns a list of words as a command line. A word that is not a string literal becomes a variable. */
    private static String asCommandLine(String list) {
        return CodeTokens.of(list).list().stream()
                .takeWhile(token -> !token.isSign("])"))
                .filter(token -> !token.isSign(","))
                .map(token -> token.isText()
                        ? "'" + token.text().replace("'", "'\\''") + "'"
                        : token.kind() == CodeToken.Kind.NAME ? "$" + token.text() : "")
                .collect(Collectors.joining(" "))
                .replaceFirst("'", "")
                .replaceFirst("'", "");
    }
}
