package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.token.SecretRedactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Formats an unexpected error for a developer, without secrets from the request that its messages may contain. */
final class ErrorDetails {
    private static final String TOKEN = "<token>";
    private static final SecretRedactor SECRETS = new SecretRedactor(IdentityRequest.EMPTY, TOKEN, "<e-mail>");
    /**
     * Matches opaque tokens, which have no specific form: long words that contain a digit. Some class names match too.
     */
    private static final Pattern LONG_WORD = Pattern.compile("(?=[^\\s\\d]*\\d)[^\\s\"'<>:,()]{24,}");

    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*");

    /** The number of causes whose class names are kept. A chain of causes can be circular. */
    private static final int MAX_CAUSES = 100;

    private ErrorDetails() {}

    /** Returns the stack trace, with redacted messages. */
    static String of(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        Set<String> classNames = new HashSet<>();
        collectClassNames(error, classNames);
        StringBuilder redacted = new StringBuilder();
        trace.toString()
                .lines()
                .forEach(line -> redacted.append(redact(line, classNames)).append('\n'));
        return redacted.toString();
    }

    private static void collectClassNames(Throwable error, Set<String> classNames) {
        Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .forEach(cause -> {
                    classNames.add(cause.getClass().getName());
                    Stream.of(cause.getSuppressed())
                            .map(suppressed -> suppressed.getClass().getName())
                            .forEach(classNames::add);
                });
    }

    private static String redact(String line, Set<String> classNames) {
        return FRAME.matcher(line).matches()
                ? line
                : LONG_WORD
                        .matcher(SECRETS.of(line))
                        .replaceAll(word ->
                                classNames.contains(word.group()) ? Matcher.quoteReplacement(word.group()) : TOKEN);
    }
}
