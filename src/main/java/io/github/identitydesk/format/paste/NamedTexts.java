package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.token.CleanToken;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds all named texts of a clip: its leaves, the parameters of addresses, and the values after the names of secrets. */
final class NamedTexts {
    /** A text that consists of a single token. */
    static final Pattern BARE = Pattern.compile("(?:eyJ|EAA|Atz[ar]\\||ya29\\.|1//)[\\w.|/+=-]+");

    private static final Pattern URL =
            Pattern.compile("\\A(?:GET[ \\t]+|Location:[ \\t]*)?(?:[a-z][\\w+.-]*:)?//?\\S*[?#]\\S*");
    /** An address with parameters within another text. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z][\\w+.-]*://[^\\s?#]*[?#]\\S*=\\S*");

    private static final int DEEPEST = 3;
    private static final Pattern PARAMETERS = Pattern.compile("\\A[?#]?(?:[\\w.-]+=[^&\\s]*&)*[\\w.-]+=[^&\\s]*\\z");
    private static final Pattern PARAMETER = Pattern.compile("(?:\\A|[?#&])([\\w.-]+)=([^&#\\s]*)");
    private static final Pattern NAMED = Pattern.compile(
            "(?im)(?:^|[\\s\"'{,;&?#$])([\\w.-]*(?:refresh[_-]?token|passw(?:or[dt]|d)|client[_-]?secret|(?:access|oauth|id)[_-]?token(?:[_-]?secret)?))[\"']?[ \\t]*(?:=>|[:=])[ \\t]*[\"']?([^\\s\"',;&]{4,}+)(?![ \\t]+\\p{L})");

    private NamedTexts() {}

    /** Returns whether the text is an address with parameters, or consists of parameters. */
    static boolean areParameters(Clip clip) {
        return clip.startsWith(URL) || clip.startsWith(PARAMETERS);
    }

    /** Returns the named texts of a clip. */
    static List<Leaf> in(Clip clip) {
        List<Leaf> leaves = new ArrayList<>();
        String bare = CleanToken.ofBare(clip.text()).text();
        if (BARE.matcher(bare).matches()) {
            leaves.add(new Leaf(List.of(), bare));
        }
        if (areParameters(clip)) {
            leaves.addAll(parameters(clip.text(), 0));
            return leaves;
        }
        clip.leaves().forEach(leaf -> leaves.addAll(parts(leaf, 0)));
        if (clip.value().isEmpty()) {
            Matcher named = NAMED.matcher(clip.text());
            while (named.find()) {
                leaves.add(new Leaf(List.of(named.group(1)), named.group(2)));
            }
        }
        return leaves;
    }

    /** Returns the parameters of an address, and those of addresses within them. */
    private static List<Leaf> parameters(String address, int depth) {
        List<Leaf> leaves = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(address);
        while (parameter.find()) {
            leaves.addAll(parts(new Leaf(List.of(parameter.group(1)), decoded(parameter.group(2))), depth + 1));
        }
        return leaves;
    }

    /** Returns the parameters of a leaf that is an address, or otherwise the leaf itself. */
    private static List<Leaf> parts(Leaf leaf, int depth) {
        return depth <= DEEPEST && ADDRESS.matcher(leaf.text()).matches()
                ? parameters(leaf.text(), depth)
                : List.of(leaf);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
