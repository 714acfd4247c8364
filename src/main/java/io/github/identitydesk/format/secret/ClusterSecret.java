package io.github.identitydesk.format.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Secret of Kubernetes, in YAML or JSON. Its values are in base64. */
public final class ClusterSecret {
    /** The member that marks such a text. */
    public static final Pattern KIND =
            Pattern.compile("(?m)^[ \\t{]*[\"']?kind[\"']?[ \\t]*:[ \\t]*[\"']?Secret\\b|\"kind\":[ ]?\"Secret\"");

    private static final Pattern VALUE =
            Pattern.compile("(?<=[\\w\"']:[ \\t]{0,4}[\"']?)[A-Za-z0-9+/]{8,}={0,2}(?=[\"']?[ \\t]*(?:[,}\\n]|\\z))");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]+\\n?");

    private ClusterSecret() {}

    /** Returns a text in which the values are decoded if it is such a Secret. */
    public static String decoded(String text) {
        return text.contains("Secret") && KIND.matcher(text).find()
                ? VALUE.matcher(text).replaceAll(ClusterSecret::decoded)
                : text;
    }

    private static String decoded(MatchResult value) {
        try {
            String decoded = new String(Base64.getDecoder().decode(value.group()), StandardCharsets.US_ASCII);
            String shown = PRINTABLE.matcher(decoded).matches() ? decoded.strip() : value.group();
            return Matcher.quoteReplacement(shown);
        } catch (IllegalArgumentException e) {
            return Matcher.quoteReplacement(value.group());
        }
    }
}
