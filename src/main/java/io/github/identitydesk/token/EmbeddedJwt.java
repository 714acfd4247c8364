package io.github.identitydesk.token;

import io.github.identitydesk.token.CleanToken.Removed;
import io.github.identitydesk.token.CleanToken.Wrapping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a JWT in a longer text. All patterns take time proportional to the length of the text. */
final class EmbeddedJwt {
    private static final Pattern WHOLE_JWT = Pattern.compile(
            "(?<![\\w.+/…-]|eg1~)ey[\\w-]{8,}+\\.[\\w-]++\\.[\\w-]*+(?:\\.[\\w-]*+\\.[\\w-]*+)?(?![\\w.+/…!*~\\p{Pd}\\p{IsCyrillic}\\p{IsGreek}])"
                    + "(?![^\\s\\w\"'`&,;<>(){}\\[\\]|=#?\\\\:][\\w-]{16,})"
                    // Not a mark of a shortened token, as in Shortening.
                    + "(?!\\s?[<(\\[{]\\s?(?i:truncated|redacted|snip))");

    /** The maximum number of characters before a token that are examined. */
    private static final int NEAR = 80;

    /** A header before a token. The lengths are limited, so that searching takes linear time. */
    private static final Pattern HEADER_BEFORE = Pattern.compile(
            "(?i)\\b((?:proxy-)?authorization|x-[\\w-]{1,40})[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(?:bearer\\s{0,3})?$");

    private static final Pattern NAME_BEFORE = Pattern.compile("\\b([A-Za-z_][\\w-]{0,30})=[\"']?$");
    private static final Pattern LAST_WORD = Pattern.compile("(?:[^\\w\\s]|\\b)[A-Za-z]{0,16}[^\\w]{0,4}$");
    private static final Pattern FIRST_WORD = Pattern.compile("^[^\\w]{1,4}(?:[A-Za-z]{0,16}\\b)?");

    /** The beginning of a URL, or of its path alone. */
    private static final Pattern URL = Pattern.compile("[A-Za-z][\\w+.-]{0,40}://|/");

    private static final int MAX_SEGMENTS = 50;

    private EmbeddedJwt() {}

    /** Returns the complete JWTs in a text. */
    static Stream<String> in(String text) {
        return text.indexOf('.') < 0
                ? Stream.empty() // This is much faster, and applies to every SAML response.
                : WHOLE_JWT.matcher(text).results().map(MatchResult::group);
    }

    static boolean isIn(String text) {
        return in(text).findFirst().isPresent();
    }

    /** Extracts the only JWT from a text that contains more than the JWT, or the only ID token among several JWTs. */
    static Optional<Unwrapped> onlyOne(String text) {
        List<String> found = in(text).limit(TokenCopies.MAX_COPIES).toList();
        List<String> different = found.stream().distinct().toList();
        if (different.size() == 1) {
            return Optional.of(new Unwrapped(different.getFirst(), around(different.getFirst(), found.size(), text)));
        }
        List<String> idTokens =
                different.stream().filter(EmbeddedJwt::isIdToken).toList();
        return idTokens.size() == 1
                ? Optional.of(
                        new Unwrapped(idTokens.getFirst(), text.startsWith("{") ? Wrapping.JSON : Wrapping.REPETITION))
                : Optional.empty();
    }

    /** Extracts the only JWT from the path of a URL. */
    static Optional<Unwrapped> inPath(String text) {
        if (!URL.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        String path = text.split("[?#]", 2)[0];
        List<String> found = Arrays.stream(path.split("/", MAX_SEGMENTS))
                .filter(segment -> segment.startsWith("ey") && isWhole(segment))
                .toList();
        return found.size() == 1 ? Optional.of(new Unwrapped(found.getFirst(), Wrapping.URL_PATH)) : Optional.empty();
    }

    private static boolean isWhole(String token) {
        return JwtReader.read(token).filter(jwt -> jwt.flaw().isEmpty()).isPresent();
    }

    private static boolean isIdToken(String token) {
        return JwtReader.read(token)
                .filter(jwt -> jwt.flaw().isEmpty() && !jwt.isAccessToken() && !jwt.isRefreshToken())
                .isPresent();
    }

    private static Removed around(String token, int copies, String text) {
        if (copies > 1) {
            return new Removed(Wrapping.REPETITION, "");
        }
        return text.startsWith("{") ? new Removed(Wrapping.JSON, "") : nearest(token, text);
    }

    /** Returns the header, the name or the word before the token, or otherwise the word after it. */
    private static Removed nearest(String token, String text) {
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
}
