package io.github.identitydesk.format.paste;

import java.util.regex.Pattern;

/** Texts that stand for a value that a text does not contain: placeholders in documentation, and masks in logs. */
final class Placeholder {
    private static final Pattern SHAPE = Pattern.compile(
            "<[^<>]{1,100}>|\\$?\\{\\{[^{}]{0,80}}}|\\$\\.{1,2}[\\w.\\[\\]*]{1,80}"
                    + "|([*•●·…x])\\1{2,}|…|[\\w-]{0,20}:x[x-]{3,}|\\*{3}.*\\*{3}"
                    + "|(?:your|my|paste|insert|enter)[_ -][\\w ./-]{1,60}|\\{[A-Z_]{2,40}}"
                    + "|[\\[({]?(?:hidden_due_to_security_reasons|access_token_removed|redacted|hidden|masked|filtered|removed|omitted|sensitive|sensitive value)[\\])}]?",
            Pattern.CASE_INSENSITIVE);

    /** The beginning or the end of a token with a mask in place of the rest. */
    private static final Pattern MASKED =
            Pattern.compile("[\\w.|-]{4,24}([*x•])\\1{7,}[\\w.|-]{0,24}|\\*{3,}[\\w.|-]{4,24}|[\\w.|-]{4,24}\\*{3,}");

    private Placeholder() {}

    /** Returns whether a text is certainly not a value. */
    static boolean is(String text) {
        String stripped = text.strip();
        return SHAPE.matcher(stripped).matches() || MASKED.matcher(stripped).matches();
    }
}
