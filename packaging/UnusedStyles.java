import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of the theme for controls that the app has none of: more than half of them, and JavaFX reads them all before the
 * first window can be styled. A control that the app gets must go from here.
 */
final class UnusedStyles {
    private static final List<String> CONTROLS = List.of(
            "accordion",
            "bb-code",
            "breadcrumbs",
            "calendar",
            "caption-menu-item",
            "card",
            "choice-box",
            "color-(picker|palette).*",
            "custom-color-dialog",
            "custom-text-field",
            "date-picker.*",
            "deck-pane",
            "default-color.*",
            "html-editor.*",
            "input-group",
            "message",
            "modal-(box|pane)",
            "notification",
            "pagination",
            "popover",
            "radio-button",
            "ring-progress-indicator",
            "segmented-control",
            "slider",
            "spinner",
            "split-menu-button",
            "tab-line",
            "tile-base",
            "titled-pane",
            "toggle-(button|switch)",
            "tool-bar",
            "tree-.*",
            ".*(chart|legend).*");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([\\w-]+)");
    private static final Pattern UNUSED = Pattern.compile(String.join("|", CONTROLS));

    private UnusedStyles() {}

    /** The same style sheet without them. */
    static String leaveOut(String css) {
        return RULE.matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .map(UnusedStyles::rule)
                .collect(Collectors.joining());
    }

    private static String rule(MatchResult rule) {
        String selectors = Arrays.stream(rule.group(1).split(","))
                .map(String::strip)
                .filter(UnusedStyles::isUsed)
                .collect(Collectors.joining(", "));
        return selectors.isEmpty() ? "" : selectors + " " + rule.group(2) + "\n";
    }

    private static boolean isUsed(String selector) {
        return STYLE_CLASS
                .matcher(selector)
                .results()
                .map(it -> it.group(1))
                .noneMatch(it -> UNUSED.matcher(it).matches());
    }
}
