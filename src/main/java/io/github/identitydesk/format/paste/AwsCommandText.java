package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.shell.Script;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command of the AWS CLI, or of this program, behind whatever starts it. */
record AwsCommandText() implements Recognizer {
    private static final String PROGRAM =
            "(awslocal|aws-cli(?::[\\w.-]+)?|aws|identity-desk)(?:\\.exe|\\.cmd)?[\"']?(?=\\s)";

    /** At the start of the text, or of a line, with nothing before it but a prompt, variables and common wrappers. */
    private static final Pattern FIRST = Pattern.compile("\\A[^\\n]{0,200}?(?<![\\w.-])" + PROGRAM);

    /** Anywhere, where the service's name follows. */
    private static final Pattern OF_THE_SERVICE = Pattern.compile("(?<![\\w.-])" + PROGRAM
            + "(?=[^|;&]{0,4000}?\\scognito-identity\\s)|(?<![\\w.-])(identity-desk)(?=\\s+(?:get-id|--)\\b)");

    private static final Pattern BEFORE =
            Pattern.compile("(?:[$%>#]|PS [^>\\n]*>|[A-Za-z]:\\\\[^>\\n]*>|[\\w.-]+@[\\w.-]+[:~ ][^$#\\n]*[$#])?[ \\t]*"
                    + "(?:\\w+=[^\\s(]*+[ \\t]+|(?:export|sudo|env|time|command|&)[ \\t]+)*+(?:\\$?\\w+[ \\t]*=[ \\t]*(?:\"?\\$\\()?)?"
                    + "(?:\\S*[/\\\\])?[\"']?");

    /** A command whose words a program gives one by one. */
    private static final Pattern LIST =
            Pattern.compile("[\"'](?:aws|awslocal)[\"']\\s*,\\s*[\"']cognito-identity[\"']\\s*,\\s*[\"']get-id[\"']");

    @Override
    public boolean knows(Clip clip) {
        return find(clip.text()).isPresent();
    }

    @Override
    public Pasted read(Clip clip) {
        return AwsCommand.read(find(clip.text()).orElseThrow());
    }

    private static Optional<Script> find(String text) {
        Matcher list = LIST.matcher(text);
        if (list.find()) {
            return Script.find(written(text.substring(list.start())), Pattern.compile(PROGRAM));
        }
        Matcher first = FIRST.matcher(text);
        if (first.lookingAt()
                && BEFORE.matcher(text.substring(0, first.start(1))).matches()) {
            return Script.find(text, Pattern.compile(PROGRAM));
        }
        return Script.find(text, OF_THE_SERVICE);
    }

    /** The command as a user types it; a word that is no text is a variable. */
    private static String written(String list) {
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
