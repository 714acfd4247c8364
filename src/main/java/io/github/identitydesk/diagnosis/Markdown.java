package io.github.identitydesk.diagnosis;

import java.util.regex.Pattern;

/** Builds a Markdown text (CommonMark) in which untrusted text cannot act as markup. */
final class Markdown {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /**
     * The characters that can act as markup. An underscore between letters or digits cannot (CommonMark §6.2); names such as
     * that of a user pool have one, and are to be copied as they are.
     */
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*\\[\\]<>&|~#@!]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private final StringBuilder text = new StringBuilder();

    /** Adds a heading with empty lines around it. The text must be trusted. */
    Markdown heading(int level, String words) {
        return (text.isEmpty() ? this : gap())
                .line("#".repeat(level) + " " + words)
                .gap();
    }

    Markdown line(String words) {
        text.append(words).append('\n');
        return this;
    }

    /**
     * Adds a list item.
     *
     * @param depth the depth of nesting, from 0
     */
    Markdown item(int depth, String words) {
        return line("  ".repeat(depth) + "- " + words);
    }

    /** Ends a list or a paragraph with an empty line. */
    Markdown gap() {
        return line("");
    }

    /** Returns untrusted text as a code span, in which nothing is interpreted as markup (CommonMark §6.1). */
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

    /** Returns a sentence that may quote untrusted text, with all markup characters escaped. */
    static String plain(String sentence) {
        return MARKUP.matcher(INVISIBLE.matcher(sentence).replaceAll(" ")).replaceAll("\\\\$0");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
