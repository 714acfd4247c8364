package io.github.identitydesk.diagnosis;

import java.util.regex.Pattern;

/** A Markdown text (CommonMark) in which nothing that comes from outside can act as markup. */
final class Markdown {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&|~#@!]");

    private final StringBuilder text = new StringBuilder();

    /** A heading with air around it; the words are our own. */
    Markdown heading(int level, String words) {
        return (text.isEmpty() ? this : gap())
                .line("#".repeat(level) + " " + words)
                .gap();
    }

    Markdown line(String words) {
        text.append(words).append('\n');
        return this;
    }

    /** An entry of a list; the depth begins at 0. */
    Markdown item(int depth, String words) {
        return line("  ".repeat(depth) + "- " + words);
    }

    /** Ends a list or a paragraph. */
    Markdown gap() {
        return line("");
    }

    /** A text from outside as a code span, in which nothing counts as markup (CommonMark §6.1). */
    static String code(String outside) {
        String line = INVISIBLE.matcher(outside).replaceAll(" ");
        int longest = BACKTICKS
                .matcher(line)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        boolean padded = line.isBlank() || line.startsWith("`") || line.endsWith("`");
        return padded ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** A sentence that may quote something from outside, with what could be markup made harmless. */
    static String plain(String sentence) {
        return MARKUP.matcher(INVISIBLE.matcher(sentence).replaceAll(" ")).replaceAll("\\\\$0");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
