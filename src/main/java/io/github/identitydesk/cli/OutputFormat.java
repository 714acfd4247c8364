package io.github.identitydesk.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which the AWS CLI prints the answer to GetId, byte for byte. They are for IdentityIds, which need no
 * escapes.
 */
enum OutputFormat {
    JSON,
    YAML,
    YAML_STREAM,
    TEXT,
    TABLE,
    /** Prints nothing. */
    OFF;

    private static final String TITLE = "GetId";
    private static final String MEMBER = "IdentityId";

    /** The difference between the width of a column and the length of its text in a table of the AWS CLI. */
    private static final int PADDING = 4;

    /** Returns the format for a value of the option. */
    static Optional<OutputFormat> of(String optionValue) {
        return Arrays.stream(values())
                .filter(format -> format.optionValue().equals(optionValue))
                .findFirst();
    }

    private String optionValue() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the answer in this format, with a final line break. */
    String write(String identityId) {
        return switch (this) {
            case JSON -> """
                    {
                        "%s": "%s"
                    }
                    """.formatted(MEMBER, identityId);
            case YAML_STREAM -> "- " + MEMBER + ": " + identityId + "\n";
            case OFF -> "";
            case YAML -> MEMBER + ": " + identityId + "\n";
            case TEXT -> identityId + "\n";
            case TABLE -> table(identityId);
        };
    }

    /** Returns the answer as the input of a query. */
    static Map<String, Object> answer(String identityId) {
        return Map.of(MEMBER, identityId);
    }

    /** Returns the result of a query in this format, with a final line break. */
    String writeQueried(@Nullable Object value) {
        return switch (this) {
            case JSON -> AnswerWriter.json(value);
            case YAML -> AnswerWriter.yaml(value);
            case YAML_STREAM ->
                AnswerWriter.yaml(value).isEmpty() ? "" : AnswerWriter.yaml(Collections.singletonList(value));
            case TEXT -> AnswerWriter.text(value);
            case TABLE -> tableOf(value);
            case OFF -> "";
        };
    }

    /**
     * Returns the result of a query as a table.
     *
     * @throws CommandError if the result is not the whole answer, which is the only supported table
     */
    private String tableOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.size() == 1 && map.get(MEMBER) instanceof String identityId) {
            return write(identityId);
        }
        throw new CommandError(ExitCode.USAGE, "cli.error.queryTable");
    }

    /**
     * Returns a title over one row with two columns. The two characters of the outer border are distributed over the columns
     * in proportion to their widths.
     */
    private static String table(String identityId) {
        int first = MEMBER.length() + PADDING;
        int second = identityId.length() + PADDING;
        int width = first + second + 2;
        double scale = width / (double) (first + second);
        int scaled = (int) Math.rint(scale * first);
        int excess = scaled + (int) Math.rint(scale * second) - width;
        int left = scaled - Math.max(excess, 0);
        int right = width - left;

        int beforeTitle = width / 2 - TITLE.length() / 2 - 1;
        String line = "+" + "-".repeat(left - 2) + "+" + "-".repeat(right - 1) + "+\n";
        return "-".repeat(width)
                + "\n|" + " ".repeat(beforeTitle) + padded(TITLE, width - 2 - beforeTitle) + "|\n"
                + line
                + "|" + padded("  " + MEMBER, left - 2) + "|" + padded("  " + identityId, right - 1) + "|\n"
                + line;
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }
}
