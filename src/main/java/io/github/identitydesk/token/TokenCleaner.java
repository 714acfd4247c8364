package io.github.identitydesk.token;

import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.CleanToken.Removed;
import io.github.identitydesk.token.CleanToken.Wrapping;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes one layer after another from a token until nothing is left to remove. All patterns take time proportional to
 * the length of the text.
 */
final class TokenCleaner {
    private static final int MAX_LAYERS = 8;

    /**
     * The maximum number of names that are removed. A token may be a parameter within a JSON member; a text with more
     * nested names is hostile.
     */
    private static final int MAX_NAMES = 2;

    /** A token in three parts with padding, or with a character that occurs only in plain base64. */
    private static final Pattern PLAIN_BASE64 =
            Pattern.compile("(?=[^+/=]*+[+/=])ey[\\w+/-]++={0,2}+\\.[\\w+/-]++={0,2}+\\.[\\w+/-]*+={0,2}+");

    /** Text before a token. The lengths are limited, so that searching takes linear time. */
    private static final Pattern HEADER_BEFORE = Pattern.compile(
            "(?i)\\b((?:proxy-)?authorization|x-[\\w-]{1,40})[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(?:bearer\\s{0,3})?$");

    /** The maximum number of characters before a token that are examined. */
    private static final int NEAR = 80;

    private static final Pattern NAME_BEFORE = Pattern.compile("\\b([A-Za-z_][\\w-]{0,30})=[\"']?$");
    private static final Pattern LAST_WORD = Pattern.compile("(?:[^\\w\\s]|\\b)[A-Za-z]{0,16}[^\\w]{0,4}$");
    private static final Pattern FIRST_WORD = Pattern.compile("^[^\\w]{1,4}[A-Za-z]{0,16}\\b");
    /** The first characters of a JWT, and of XML in base64. */
    private static final List<String> BEGINNINGS = List.of("e", "P", "77u");

    private static final String QUOTES = "\"'`“”‘’«»„\\";
    private static final Pattern BEARER = Pattern.compile(
            "^(?i:(?:proxy-)?authorization[\"']?\\s*+[:=]\\s*+[\"']?)?(?i:bearer)(?:\\s++|:\\s*+|%20|\\+|$)");
    private static final Pattern HEADER = Pattern.compile("^((?i:(?:proxy-)?authorization|x-[\\w-]{1,60}))\\s*+:\\s*+");
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[ \\t]*+>[> \\t]*+");
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern ESCAPE = Pattern.compile("&(?:#\\w{1,7}|\\w{2,7});|\\\\u\\p{XDigit}{4}|\\\\/");
    private static final Pattern TOKEN_CHARACTERS = Pattern.compile("[\\w.~+/=|;:%-]++");

    /** A text in the form of a JWT. {@code ey} begins the base64 of an opening brace. */
    static final Pattern JWT = Pattern.compile("ey[\\w=-]*+(?:\\.[\\w=-]*+)++");

    /** The base64 of {@code ey}. */
    private static final String BASE64_OF_JWT = "ZXl";

    /** The base64 of a brace and a quote. */
    private static final String OBJECT = "eyJ";

    private static final Pattern WHOLE_JWT = Pattern.compile(
            "(?<![\\w.+/…-])ey[\\w-]{8,}+\\.[\\w-]++\\.[\\w-]*+(?:\\.[\\w-]*+\\.[\\w-]*+)?(?![\\w.+/…!*~-])"
                    + "(?![^\\s\\w\"'`&,;<>(){}\\[\\]|=#?\\\\:][\\w-]{16,})");

    private String text;
    private final TokenForm wanted;
    private final List<Removed> removed = new ArrayList<>();

    TokenCleaner(String text, TokenForm wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    CleanToken clean() {
        int before;
        do {
            before = removed.size();
            layer();
        } while (removed.size() > before && removed.size() < MAX_LAYERS);
        return new CleanToken(text, removed.stream().distinct().toList());
    }

    CleanToken cleanBare() {
        spaceAround();
        pairOfQuotes();
        take(BEARER, Wrapping.BEARER, false);
        spaceAround();
        pairOfQuotes();
        spaceInside();
        return new CleanToken(text, removed.stream().distinct().toList());
    }

    private void pairOfQuotes() {
        int last = text.length() - 1;
        if (last > 0 && "\"'`".indexOf(text.charAt(0)) >= 0 && text.charAt(0) == text.charAt(last)) {
            unwrap(text.substring(1, last), Wrapping.QUOTES, text.substring(0, 1));
            spaceAround();
        }
    }

    /** Removes the marks with which an email quotes another. */
    private void quotedLines() {
        if (text.startsWith(">")) {
            unwrap(QUOTED_LINE.matcher(text).replaceAll(""), Wrapping.TEXT, "");
        }
    }

    private void layer() {
        spaceAround();
        quotedLines();
        quotes();
        spaceAround();
        if (take(BEARER, Wrapping.BEARER, false) || take(HEADER, Wrapping.HEADER, true)) {
            return;
        }
        TokenCopies.ofRepeated(text).ifPresent(copy -> unwrap(copy, Wrapping.REPETITION, ""));
        if (!TokenText.isPlain(text)) {
            spaceInside();
            percentEncoding();
            escapes();
            alphabet();
            member();
            embedded();
        }
        base64();
        TokenCopies.firstOfTwo(text).ifPresent(first -> unwrap(first, Wrapping.REPETITION, ""));
    }

    private void spaceAround() {
        int start = 0;
        int end = text.length();
        while (start < end && WhiteSpace.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && WhiteSpace.isSpace(text.charAt(end - 1))) {
            end--;
        }
        unwrap(text.substring(start, end), Wrapping.SPACE_AROUND, "");
    }

    private void quotes() {
        int start = 0;
        int end = text.length();
        while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        String closing = text.startsWith("ey", start) ? QUOTES + ",;" : QUOTES;
        while (end > start && closing.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start > 0 || end < text.length()) {
            String quotes = start > 0 ? text.substring(0, start) : text.substring(end);
            unwrap(text.substring(start, end), Wrapping.QUOTES, quotes.substring(0, Math.min(2, quotes.length())));
        }
    }

    private boolean take(Pattern prefix, Wrapping wrapping, boolean named) {
        Matcher matcher = prefix.matcher(text);
        return matcher.find() && unwrap(text.substring(matcher.end()), wrapping, named ? matcher.group(1) : "");
    }

    private void spaceInside() {
        if (BEGINNINGS.stream().noneMatch(text::startsWith)) {
            return;
        }
        String joined = WhiteSpace.removedFrom(text);
        if (joined.equals(text)) {
            return;
        }
        String plus = text.replace(' ', '+');
        if (joined.length() % 4 != 0 && plus.length() % 4 == 0 && SamlEncoding.looksLikeBase64(plus)) {
            unwrap(plus, Wrapping.PLUS_SIGNS, "");
            return;
        }
        boolean isToken = JWT.matcher(joined).matches() || SamlEncoding.looksLikeBase64(joined);
        if (isToken && WHOLE_JWT.matcher(text).results().count() <= 1) {
            boolean broken = text.contains("\n") || text.contains("\r") || text.contains("\\n");
            unwrap(joined, broken ? Wrapping.LINE_BREAKS : Wrapping.SPACE_INSIDE, "");
        }
    }

    /**
     * Converts plain base64 to base64url without padding (RFC 7515, section 2). Some encoders do not support base64url.
     */
    private void alphabet() {
        if (text.startsWith("ey") && PLAIN_BASE64.matcher(text).matches()) {
            String better = text.replace('+', '-').replace('/', '_').replace("=", "");
            if (JwtReader.read(better).filter(jwt -> jwt.flaw().isEmpty()).isPresent()) {
                unwrap(better, Wrapping.ALPHABET, "");
            }
        }
    }

    /** Decodes percent-encoding. Plus signs are kept, because it is unknown whether they represent spaces. */
    private void percentEncoding() {
        if (text.indexOf('%') < 0
                || text.indexOf('&') >= 0
                || !PERCENT.matcher(text).find()) {
            return;
        }
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (TOKEN_CHARACTERS.matcher(WhiteSpace.removedFrom(decoded)).matches()) {
                unwrap(decoded, Wrapping.PERCENT_ENCODING, "");
            }
        } catch (IllegalArgumentException e) {
            // A single percent sign: the text is not percent-encoded.
        }
    }

    private void escapes() {
        boolean mayBeEscaped = text.indexOf('&') >= 0 || text.contains("\\u") || text.contains("\\/");
        if (mayBeEscaped && ESCAPE.matcher(text).find()) {
            DecodedText.of(text)
                    .decoded()
                    .map(DecodedText::text)
                    .filter(decoded -> TOKEN_CHARACTERS
                            .matcher(WhiteSpace.removedFrom(decoded))
                            .matches())
                    .ifPresent(decoded -> unwrap(decoded, Wrapping.ESCAPES, ""));
        }
    }

    private void member() {
        if (removed.stream().filter(TokenCleaner::isName).count() >= MAX_NAMES) {
            return;
        }
        NamedTokens.find(text, wanted)
                .ifPresent(named ->
                        unwrap(named.value(), named.inJson() ? Wrapping.JSON : Wrapping.PARAMETER, named.name()));
    }

    private static boolean isName(Removed layer) {
        return layer.wrapping() == Wrapping.PARAMETER || layer.wrapping() == Wrapping.JSON;
    }

    /** Extracts the only JWT from a text that contains more than the JWT, or the only ID token among several JWTs. */
    private void embedded() {
        List<String> found = WHOLE_JWT
                .matcher(text)
                .results()
                .map(match -> match.group())
                .limit(TokenCopies.MAX_COPIES)
                .toList();
        List<String> different = found.stream().distinct().toList();
        if (different.size() > 1) {
            List<String> idTokens =
                    different.stream().filter(TokenCleaner::isIdToken).toList();
            if (idTokens.size() == 1) {
                unwrap(idTokens.getFirst(), Wrapping.TEXT, "");
            }
        } else if (different.size() == 1) {
            boolean repeated = found.size() > 1;
            boolean json = text.startsWith("{");
            Removed around = textAround(found.getFirst());
            unwrap(
                    found.getFirst(),
                    repeated ? Wrapping.REPETITION : json ? Wrapping.JSON : around.wrapping(),
                    repeated || json ? "" : around.detail());
        }
    }

    /** Returns the header, the name or the word before the token, or otherwise the word after it. */
    private Removed textAround(String token) {
        int start = text.indexOf(token);
        String before = text.substring(Math.max(0, start - NEAR), start);
        Matcher header = HEADER_BEFORE.matcher(before);
        if (header.find()) {
            return new Removed(Wrapping.HEADER, header.group(1));
        }
        Matcher name = NAME_BEFORE.matcher(before);
        if (name.find()) {
            return new Removed(Wrapping.PARAMETER, name.group(1));
        }
        Matcher last = LAST_WORD.matcher(before);
        Matcher first = FIRST_WORD.matcher(text).region(start + token.length(), text.length());
        return new Removed(
                Wrapping.TEXT,
                last.find()
                        ? last.group().strip()
                        : first.find() ? first.group().strip() : "");
    }

    private static boolean isIdToken(String token) {
        return JwtReader.read(token)
                .filter(jwt -> jwt.flaw().isEmpty() && !jwt.isAccessToken() && !jwt.isRefreshToken())
                .isPresent();
    }

    /** Decodes a JWT that was additionally encoded in base64. */
    private void base64() {
        if (!text.startsWith(BASE64_OF_JWT) && (!text.startsWith(OBJECT) || text.indexOf('.') >= 0)) {
            return;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            String decoded = new String(bytes, StandardCharsets.ISO_8859_1);
            if (WHOLE_JWT.matcher(decoded).find()) {
                unwrap(decoded, Wrapping.BASE64, "");
            }
        } catch (IllegalArgumentException e) {
            // The text is not base64.
        }
    }

    private boolean unwrap(String better, Wrapping wrapping, String detail) {
        if (better.equals(text)) {
            return false;
        }
        text = better;
        removed.add(new Removed(wrapping, detail));
        return true;
    }
}
