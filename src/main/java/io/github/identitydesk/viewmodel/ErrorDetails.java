package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.token.SecretRedactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** Formats an unexpected error for a developer, without secrets from the request that its messages may contain. */
final class ErrorDetails {
    private static final String TOKEN = "<token>";
    private static final SecretRedactor SECRETS = new SecretRedactor(IdentityRequest.EMPTY, TOKEN, "<e-mail>");
    /**
     * Matches opaque tokens, which have no specific form: long words that contain a digit. No class name of the app matches.
     */
    private static final Pattern LONG_WORD = Pattern.compile("(?=[^\\s\\d]*\\d)[^\\s\"'<>:,()]{24,}");

    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*");

    private ErrorDetails() {}

    /** Returns the stack trace, with redacted messages. */
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
