import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of a style sheet that nothing in the app can match.
 *
 * @param styleClasses of controls that the app has none of
 */
record UnusedStyles(Pattern styleClasses) {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([\\w-]+)");

    /** Those of the style classes that a file lists, a regular expression a line. */
    static UnusedStyles listedIn(Path file) throws IOException {
        return new UnusedStyles(Pattern.compile(Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("|"))));
    }

    /** The same style sheet without them. */
    String leaveOut(String css) {
        return RULE.matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .map(this::rule)
                .collect(Collectors.joining());
    }

    private String rule(MatchResult rule) {
        String selectors = Arrays.stream(rule.group(1).split(","))
                .map(String::strip)
                .filter(this::isUsed)
                .collect(Collectors.joining(", "));
        return selectors.isEmpty() ? "" : selectors + " " + rule.group(2) + "\n";
    }

    private boolean isUsed(String selector) {
        return STYLE_CLASS
                .matcher(selector)
                .results()
                .noneMatch(it -> styleClasses.matcher(it.group(1)).matches());
    }
}
