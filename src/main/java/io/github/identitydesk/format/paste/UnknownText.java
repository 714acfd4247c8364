package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.format.value.Lines;
import io.github.identitydesk.token.OtherValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of texts that no recognizer reads but for which a specific message exists. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates are stateless
enum UnknownText {
    FAILED_SIGN_IN(clip -> clip.startsWith(Pattern.compile("(?i)[a-z][\\w+.-]*:/\\S*[?#&]error=\\S*"))),
    OTHER_CREDENTIALS(
            clip -> clip.has(
                    Pattern.compile(
                            "(?im)^\\s*authorization:\\s*basic\\s|^\\s*machine\\s+\\S+(?s:.{0,200}?)\\spassword\\s|\\b[a-z][\\w+.-]*://[^\\s/:@]+:[^\\s/@]+@"))),
    TEMPLATE(
            clip -> clip.has(
                    Pattern.compile(
                            "\\bAWS::Cognito::|\\baws_cognito_\\w+|\\bCfnIdentityPool\\b|\\bnew cognito\\.\\w+\\(|\\bIdentityPool\\(this\\b"))),
    CALENDAR(clip -> clip.startsWith(Pattern.compile("BEGIN:V\\w+"))),
    HISTORY(clip ->
            clip.startsWith(Pattern.compile("commit [0-9a-f]{7,40}\\b|[0-9a-f]{7,12} [^\\n]+\\n[0-9a-f]{7,12} "))),
    IMAGE(clip -> clip.has(
            Pattern.compile("(?m)^FROM[ \\t]+\\S+(?=[\\s\\S]*^(?:RUN|COPY|ADD|CMD|ENTRYPOINT|WORKDIR)[ \\t])"))),
    QUERY(
            clip -> clip.startsWith(
                    Pattern.compile(
                            "(?i)(?:select|delete)\\b[^;]{0,2000}?\\bfrom\\s+[\\w.\"`]+\\s*(?:;|\\z|(?:where|join|order|group|limit)\\b)|insert\\s+into\\b|(?:create|alter|drop)\\s+table\\b|update\\s+\\S+\\s+set\\b"))),
    TEXTS_OF_AN_APP(UnknownText::hasTexts),
    SSH_KEY(clip -> clip.has(Pattern.compile("\\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\\w+)\\s+AAAA"))),
    API_DESCRIPTION(clip -> clip.has(Pattern.compile("(?m)^(?:openapi|swagger):|\"(?:openapi|swagger)\"\\s*:"))),
    JSON(clip -> clip.value().isPresent() && !clip.text().startsWith("@")),
    XML(clip -> clip.text().startsWith("<")),
    AUTHORIZATION_CODE(clip -> is(OtherValue.AUTHORIZATION_CODE, clip)
            || is(OtherValue.CODE_OR_ACCESS_TOKEN, clip)
            || clip.has(Pattern.compile("[?&]code=[\\w.%/-]{16,}"))),
    CODE_OR_REFRESH_TOKEN(OtherValue.CODE_OR_REFRESH_TOKEN),
    OTHER_ACCESS_TOKEN(OtherValue.ACCESS_TOKEN),
    SIGNATURE_OF_AWS(clip -> clip.has(Pattern.compile("\\bAWS4-HMAC-SHA256\\s+Credential="))),
    /** A key by its form, by the prefix that many services give their keys, or by its name. */
    KEY(
            clip -> is(OtherValue.KEY, clip)
                    || is(OtherValue.CERTIFICATE, clip)
                    || clip.has(
                            Pattern.compile(
                                    "(?<![\\w./-])[a-zA-Z]{2,6}[-_.](?=[\\w.-]*\\d)(?=[\\w.-]*[A-Z])(?=[\\w.-]*[a-z])[\\w.-]{24,}"
                                            + "|(?i)(?:api[_-]?key|secret[_-]?key|client[_-]?secret)[\"']?[ \\t]*[:=][ \\t]*[\"']?[\\w./+-]{16,}"))),
    APP_TOKEN(OtherValue.APP_TOKEN),
    FILE_NAME(OtherValue.FILE),
    NUMBER(clip -> is(OtherValue.NUMBER, clip) || clip.text().matches("\\d{4}-\\d{4}-\\d{4}")),
    CLIENT_ID(OtherValue.CLIENT_ID),
    GUID(OtherValue.GUID),
    EMAIL_ADDRESS(OtherValue.EMAIL),
    PROVIDER_NAME(OtherValue.PROVIDER_NAME),
    ADDRESS(clip -> clip.text().matches("(?i)https?://\\S+")),
    HEADERS(clip -> clip.startsWith(Pattern.compile(
            "(?i)(?:set-)?cookie:|(?:accept|authorization|content|host|origin|user-agent|x)[\\w-]*:[ \\t]"))),
    STORAGE(clip -> clip.has(TokensText.STORAGE)),
    STACK_TRACE(clip -> clip.has(Pattern.compile(
            "(?m)^[ \\t]+at \\S.*[:(]|^[ \\t]+File \"[^\"\\n]+\", line \\d|^Traceback \\(|^goroutine \\d+ \\["))),
    LOG(UnknownText::isLog),
    OTHER_COMMAND(
            clip -> clip.startsWith(Pattern.compile("(?:[$%] ?|PS [^>\\n]*> ?|[A-Za-z]:\\\\[^>\\n]*> ?)[\\w./-]+[ \\t]"
                    + "|(?:git|docker|kubectl|npm|npx|yarn|pnpm|mvn|gradle|terraform|cdk|amplify|eksctl|helm|gcloud|az|ssh|scp|pip3?|brew|apt(?:-get)?|wget|openssl|jq|serverless|sls"
                    + "|(?:Get|New|Set|Connect|Invoke)-\\w+)[ \\t]+\\S"))),
    TABLE(clip -> Lines.isTable(clip.text())),
    CODE(
            clip -> clip.has(
                    Pattern.compile(
                            "(?m)[({=].*[;{}][ \\t]*$|^[ \\t]*[})]+;?[ \\t]*$|^[ \\t]*(?:import|from)[ \\t]+[\\w.{*\"'@/-]+(?:;|[ \\t]+(?:import|from|as)\\b|$)"
                                    + "|^[ \\t]*(?:def|func|fun|fn|function|class)[ \\t]+\\w+[ \\t]*[(<{:]|^[ \\t]*(?:const|let|var|val)[ \\t]+\\w+.*="))),
    SETTINGS(UnknownText::hasOnlySettings),
    /** A word that no one would write in a sentence. */
    OPAQUE(clip -> clip.text().matches("(?=\\S*\\p{L})(?=\\S*[\\d!#$%&*+=^~])\\S{6,}")),
    /** At least four words in a row, or as much in a language without spaces. */
    SENTENCES(
            clip -> clip.has(
                    Pattern.compile(
                            "\\p{L}[\\p{L}'’-]*(?:[,;:]?[ \\t]+\\p{L}[\\p{L}'’-]*){3,}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{6,}")));

    /** A line of a settings file: a section, a comment, or a name and a value. */
    private static final Pattern SETTING =
            Pattern.compile("[ \\t]*(?:\\[[^\\]]*]|#.*|;.*|(?:- )?[-\\w.\"@/]+[ \\t]*(?:=.*|:(?:[ \\t]*\\S.*)?))");

    private static final Pattern LINE_OF_LOG = Pattern.compile(
            "\\W{0,3}(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d|\\d\\d[-/.]\\d\\d(?:[-/.]\\d{2,4})?[ T]\\d\\d:\\d\\d|\\d\\d:\\d\\d:\\d\\d|[A-Z][a-z]{2} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d|(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)\\b)");

    /** A name with a text of several words, in a format in which apps keep the texts of their user interface. */
    private static final Pattern TEXT = Pattern.compile(
            "(?m)^msgid \"\\p{L}.*\\R+msgstr |^[ \\t]*(?:<string name=)?[\"']?[\\w.-]+[\"']?[ \\t]*[:=>][ \\t]*[\"'`]?\\p{L}[\\p{L}’']*[ ?!,.]+\\p{L}*[^\\n{}=]*$");

    private final Predicate<Clip> mark;

    UnknownText(Predicate<Clip> mark) {
        this.mark = mark;
    }

    UnknownText(OtherValue value) {
        this(clip -> is(value, clip));
    }

    private static boolean is(OtherValue value, Clip clip) {
        return OtherValue.of(clip.text()).filter(value::equals).isPresent();
    }

    /** Returns whether at least half of the lines begin with a time or a level, as those of a log do. */
    private static boolean isLog(Clip clip) {
        List<String> lines = clip.text().lines().filter(line -> !line.isBlank()).toList();
        long logged = lines.stream()
                .filter(line -> LINE_OF_LOG.matcher(line).lookingAt())
                .count();
        return logged > 0 && logged * 2 >= lines.size();
    }

    private static boolean hasOnlySettings(Clip clip) {
        return clip.text()
                .lines()
                .filter(line -> !line.isBlank())
                .allMatch(line -> SETTING.matcher(line).matches());
    }

    private static boolean hasTexts(Clip clip) {
        if (clip.value().isPresent()) {
            long texts = clip.leaves().stream()
                    .filter(leaf -> leaf.text().matches("(?s).*\\p{L}\\s+\\p{L}.*"))
                    .count();
            return texts > 1 && texts * 2 >= clip.leaves().size();
        }
        return TEXT.matcher(clip.text()).results().limit(2).count() == 2
                && clip.text().lines().filter(line -> !line.isBlank()).count()
                        < 4 * TEXT.matcher(clip.text()).results().count();
    }

    /** Returns the message about a text that no recognizer recognizes. */
    static UnreadableText reasonFor(Clip clip) {
        return new UnreadableText(Arrays.stream(values())
                .filter(sort -> sort.mark.test(clip))
                .map(sort -> "format.seems." + sort.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("format.paste.unknown"));
    }
}
