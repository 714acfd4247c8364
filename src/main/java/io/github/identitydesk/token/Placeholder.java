package io.github.identitydesk.token;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of texts that stand in place of a token or another value. They are not secret. If several kinds match, the
 * first constant applies.
 */
public enum Placeholder {
    /** The text form of an object, a function or a pending value in a programming language. */
    OBJECT(
            "\\[(?:object|function|asyncfunction|class)\\b[^\\]]{0,60}\\]|promise\\b.{0,80}|(?:async )?function\\b.{0,150}",
            "instance of '.{1,80}'|future<.{1,80}>|system\\.[\\w.`]{1,80}(?:\\[.{1,80}\\])?|optional\\.empty|none\\(\\)",
            "<[^<>]{1,60}\\bat 0x[0-9a-f]+[^<>]{0,20}>|<(?:promise|function|bound|built-in|coroutine|async)[^<>]{0,100}>",
            "(?:[a-z_$][\\w$]{0,60}\\.){1,8}[\\w$]{1,60}@[0-9a-f]{1,8}(?:\\[.{0,80}\\])?|\\[[bclji]@[0-9a-f]{1,8}",
            // The class and the members, as records and data classes of Java, Kotlin and Dart are printed.
            "[a-z_$][\\w.$]{1,60}(?:\\{.{0,130}\\}|\\(\\w+[=:].{0,130}\\)|\\[\\w+=.{0,130}\\])"),
    /** The text form of a missing value or a Boolean. */
    NO_VALUE("null|nil|none|undefined|nan|true|false|\\(null\\)|optional\\(nil\\)"),
    /** A variable, a command or a function of a template that was not replaced by its value. */
    VARIABLE(
            "\\$?\\{\\{?[\\w.$ -]{0,60}\\}?\\}|\\$?\\{\\{[^{}]{0,80}}}|<[^<>/]{1,100}>|\\$(?:env:)?[A-Z_]\\w{0,60}|%[\\w-]{1,60}%|\\$\\.{1,2}[\\w.\\[\\]*]{1,80}",
            "\\$\\{[^{}]{1,80}\\}|\\$\\(.{1,150}\\)|`.{1,150}`",
            "!(?:GetAtt|Ref|Sub|Select|Join|ImportValue|FindInMap)\\b.{0,150}|\\{? ?\"?(?:Fn::\\w{1,30}|Ref)\"? ?:.{0,150}"),
    /** Words that ask for a value. */
    WORDS(
            "(?:your|my|the|paste|insert|enter|put)[ _-][\\w ./-]{0,60}|[a-z_]{0,20}(?:token|jwt|credential)[_ -]?(?:here|value|string)",
            "\\[[a-z _-]*token[a-z _-]*\\]"),
    /** A name or an expression of a programming language in place of its value. */
    EXPRESSION(
            "(?:await )?[a-z_$][\\w$]{0,40}(?:\\(\\)|\\.[a-z_$][\\w$]{0,40}|\\[[\"']?\\w{1,40}[\"']?\\]){1,6}(?<=token|jwt|credential|\\)|\\])",
            "CognitoIdentityServiceProvider\\.[^\\s=:]{1,150}",
            "[a-z_]{0,20}(?:token|jwt|credential)|process\\.env\\.\\w{1,60}|env\\(?[.:\\[].{1,60}"),
    /** A mask in place of a hidden value. */
    MASK(
            "[*•●·…._-]{2,}|…|x{3,40}|([*•●·…])\\1{2,}|[\\w-]{0,20}:x[x-]{3,}|\\*{3}.*\\*{3}",
            "[\\[({<]?(?:hidden_due_to_security_reasons|access_token_removed|token left out|redacted|hidden|masked|filtered|removed|omitted|secret|sensitive(?: value)?)[\\])}>]?"),
    /** The beginning or the end of a value, with a mask in place of the rest. */
    PARTLY_MASKED("[\\w.|-]{4,24}([*x•])\\1{7,}[\\w.|-]{0,24}|\\*{3,}[\\w.|-]{4,24}|[\\w.|-]{4,24}\\*{3,}");

    private static final int MAX_LENGTH = 200;

    private final Pattern shape;

    Placeholder(String... shapes) {
        this.shape = Pattern.compile(String.join("|", shapes), Pattern.CASE_INSENSITIVE);
    }

    /** Returns the kind of placeholder that a text is, except for white space around it. */
    public static Optional<Placeholder> of(String text) {
        return text.length() > MAX_LENGTH
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(kind -> kind.shape.matcher(text.strip()).matches())
                        .findFirst();
    }
}
