package io.github.identitydesk.diagnosis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognizes placeholders for tokens: variables that were not set, names and commands that were not replaced by their
 * values, promises that were not awaited, and masks. They are not secret.
 */
final class Placeholders {
    private static final int MAX_LENGTH = 200;
    private static final int SHOWN = 18;

    private static final List<Pattern> SHAPES = List.of(
            shape("null|nil|none|undefined|nan|true|false|\\(null\\)|optional\\(nil\\)"),
            // Templates and variables in place of their values.
            shape(
                    "\\$?\\{\\{?[\\w.$ -]{0,60}\\}?\\}|<[^<>/]{1,80}>|\\$[A-Z_]\\w{0,60}|%[\\w-]{1,60}%|\\[[a-z _-]*token[a-z _-]*\\]"),
            shape("\\$\\(.{1,150}\\)|`.{1,150}`"),
            shape(
                    "(?:your|my|the|paste|insert|enter|put)[ _-][\\w -]{0,40}|[a-z_]{0,20}(?:token|jwt|credential)(?:[_ -]?(?:here|value|string))?"),
            shape(
                    "(?:await )?[a-z_$][\\w$]{0,40}(?:\\(\\)|\\.[a-z_$][\\w$]{0,40}|\\[[\"']?\\w{1,40}[\"']?\\]){1,6}(?<=token|jwt|credential|\\)|\\])"),
            shape("process\\.env\\.\\w{1,60}|env\\(?[.:\\[].{1,60}"),
            // Functions of templates, as in AWS CloudFormation.
            shape(
                    "!(?:GetAtt|Ref|Sub|Select|Join|ImportValue|FindInMap)\\b.{0,150}|\\{? ?\"?(?:Fn::\\w{1,30}|Ref)\"? ?:.{0,150}"),
            // Masks of hidden values.
            shape(
                    "[*•●·…._-]{2,}|x{3,40}|[\\[(<]?(?:redacted|hidden|masked|filtered|removed|omitted|sensitive|secret|token left out)[\\])>]?"));

    /** The text form of objects, functions and pending values in programming languages. */
    private static final List<Pattern> OBJECTS = List.of(
            shape(
                    "\\[(?:object|function|asyncfunction|class)\\b[^\\]]{0,60}\\]|promise\\b.{0,80}|(?:async )?function\\b.{0,150}"),
            shape(
                    "instance of '.{1,80}'|future<.{1,80}>|system\\.[\\w.`]{1,80}(?:\\[.{1,80}\\])?|optional\\.empty|none\\(\\)"),
            shape(
                    "<[^<>]{1,60}\\bat 0x[0-9a-f]+[^<>]{0,20}>|<(?:promise|function|bound|built-in|coroutine|async)[^<>]{0,100}>"),
            shape(
                    "(?:[a-z_$][\\w$]{0,60}\\.){1,8}[\\w$]{1,60}@[0-9a-f]{1,8}(?:\\[.{0,80}\\])?|\\[[bclji]@[0-9a-f]{1,8}"),
            // The class and the members, as records and data classes of Java, Kotlin and Dart are printed.
            shape("[a-z_$][\\w.$]{1,60}(?:\\{.{0,130}\\}|\\(\\w+[=:].{0,130}\\)|\\[\\w+=.{0,130}\\])"));

    private Placeholders() {}

    /** Returns whether the text is a placeholder for a token. */
    static boolean isPlaceholder(String text) {
        return text.length() <= MAX_LENGTH
                && Stream.concat(SHAPES.stream(), OBJECTS.stream())
                        .anyMatch(shape -> shape.matcher(text.strip()).matches());
    }

    /** Returns whether the text is how a program prints an object or a function. */
    static boolean isObject(String text) {
        return text.length() <= MAX_LENGTH
                && OBJECTS.stream()
                        .anyMatch(shape -> shape.matcher(text.strip()).matches());
    }

    /** Returns the beginning of a placeholder, which is sufficient to recognize it. */
    static String shown(String text) {
        String whole = Excerpt.of(text);
        return whole.length() <= SHOWN ? whole : Excerpt.of(whole.substring(0, SHOWN)) + "…";
    }

    private static Pattern shape(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
