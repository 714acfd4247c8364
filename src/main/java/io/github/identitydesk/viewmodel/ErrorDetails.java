package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.token.SecretRedactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** Writes an error of the program down for a developer, without what a message of it may quote from a request. */
final class ErrorDetails {
    private static final String TOKEN = "<token>";
    private static final SecretRedactor SECRETS = new SecretRedactor(IdentityRequest.EMPTY, TOKEN, "<e-mail>");
    /** An opaque token has no shape of its own; a long word with a digit in it may be one. No name of a class is. */
    private static final Pattern LONG_WORD = Pattern.compile("(?=[^\\s\\d]*\\d)[^\\s\"'<>:,()]{24,}");

    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*");

    private ErrorDetails() {}

    /** The stack trace with redacted messages. */
    static String of(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        StringBuilder redacted = new StringBuilder();
        trace.toString().lines().forEach(line -> redacted.append(redact(line)).append('\n'));
        return redacted.toString();
    }

    private static String redact(String line) {
        return FRAME.matcher(line).matches()
                ? line
                : LONG_WORD.matcher(SECRETS.of(line)).replaceAll(TOKEN);
    }
}
