package io.github.identitydesk.diagnosis.finding;

/** Makes untrusted text suitable for a message: one line, no invisible characters, and a limited length. */
public final class Excerpt {
    private static final int MAX_LENGTH = 160;

    private Excerpt() {}

    /** Returns the beginning of a text in one line, with an ellipsis if more follows. */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints()
                .limit(MAX_LENGTH + 1L)
                .map(c -> isInvisible(c) ? ' ' : c)
                .forEach(excerpt::appendCodePoint);
        if (excerpt.codePointCount(0, excerpt.length()) <= MAX_LENGTH) {
            return excerpt.toString().strip();
        }
        return excerpt.substring(0, excerpt.offsetByCodePoints(0, MAX_LENGTH)).strip() + "…";
    }

    /** Returns the text without the full stop at its end, for use within a sentence. */
    public static String ofSentence(String text) {
        String excerpt = of(text);
        return excerpt.endsWith(".") ? excerpt.substring(0, excerpt.length() - 1) : excerpt;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
