package io.github.identitydesk.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts that stand where a token was never filled in: a variable was not set, its name or a command was not replaced by its
 * value, the value was not waited for, or it was hidden. They are no secrets.
 */
final class Placeholders {
    private static final int LONGEST = 200;
    private static final int SHOWN = 18;

    private static final List<Pattern> SHAPES = List.of(
            shape("null|nil|none|undefined|nan|true|false|\\(null\\)|optional\\(nil\\)"),
            // Templates and variables, of which the value was meant.
            shape(
                    "\\$?\\{\\{?[\\w.$ -]{0,60}\\}?\\}|<[^<>/]{1,80}>|\\$[A-Z_]\\w{0,60}|%[\\w-]{1,60}%|\\[[a-z _-]*token[a-z _-]*\\]"),
            shape("\\$\\(.{1,150}\\)|`.{1,150}`"),
            shape(
                    "(?:your|my|the|paste|insert|enter|put)[ _-][\\w -]{0,40}|[a-z_]{0,20}(?:token|jwt|credential)(?:[_ -]?(?:here|value|string))?"),
            shape(
                    "(?:await )?[a-z_$][\\w$]{0,40}(?:\\(\\)|\\.[a-z_$][\\w$]{0,40}|\\[[\"']?\\w{1,40}[\"']?\\]){1,6}(?<=token|jwt|credential|\\)|\\])"),
            shape("process\\.env\\.\\w{1,60}|env\\(?[.:\\[].{1,60}"),
            // What programming languages print of an object, of a function, or of a value that is not there yet.
            shape(
                    "\\[(?:object|function|asyncfunction|class)\\b[^\\]]{0,60}\\]|promise\\b.{0,80}|(?:async )?function\\b.{0,150}"),
            shape(
                    "instance of '.{1,80}'|future<.{1,80}>|system\\.[\\w.`]{1,80}(?:\\[.{1,80}\\])?|optional\\.empty|none\\(\\)"),
            shape(
                    "<[^<>]{1,60}\\bat 0x[0-9a-f]+[^<>]{0,20}>|<(?:promise|function|bound|built-in|coroutine|async)[^<>]{0,100}>"),
            shape("(?:[a-z_$][\\w$]{0,60}\\.){1,8}[\\w$]{1,60}@[0-9a-f]{1,8}(?:\\[.{0,80}\\])?"),
            // Masks.
            shape(
                    "[*•●·…._-]{2,}|x{3,40}|[\\[(<]?(?:redacted|hidden|masked|filtered|removed|omitted|sensitive|secret|token left out)[\\])>]?"));

    private Placeholders() {}

    /** Whether the text stands for a token that was never filled in. */
    static boolean isPlaceholder(String text) {
        return text.length() <= LONGEST
                && SHAPES.stream().anyMatch(shape -> shape.matcher(text.strip()).matches());
    }

    /** The beginning of the placeholder, enough to recognize it by. */
    static String shown(String text) {
        String whole = Excerpt.of(text);
        return whole.length() <= SHOWN ? whole : Excerpt.of(whole.substring(0, SHOWN)) + "…";
    }

    private static Pattern shape(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
