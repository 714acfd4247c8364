package io.github.identitydesk.format.paste;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of an HTTP file of an editor: {@code @name = value}, used as <code>{{name}}</code>. */
final class HttpVariables {
    private static final Pattern DEFINITION = Pattern.compile("(?m)^@([\\w.-]+)[ \\t]*=[ \\t]*(\\S.*?)[ \\t]*$");
    private static final Pattern USE = Pattern.compile("\\{\\{[ \\t]*([\\w.-]+)[ \\t]*}}");

    private HttpVariables() {}

    /** Returns a text with the values of its variables in their place. */
    static String filled(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        Map<String, String> values = new HashMap<>();
        DEFINITION.matcher(text).results().forEach(found -> values.put(found.group(1), found.group(2)));
        return USE.matcher(text)
                .replaceAll(use -> Matcher.quoteReplacement(values.getOrDefault(use.group(1), use.group())));
    }
}
