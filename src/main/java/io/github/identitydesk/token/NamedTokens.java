package io.github.identitydesk.token;

import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.CleanToken.Wrapping;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds a token by its name in the response of a token endpoint, in a redirect URL or in a form, including fragments of
 * these. The names are those of OAuth 2.0 (RFC 6749 §5.1), OpenID Connect, the POST binding of SAML, and the AWS SDKs.
 */
final class NamedTokens {
    /** A name and a token. The first four groups are the names, by the kind of token. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\w.|~+/-])(?=[a-jstA-JST])(?i:(id_?-?token|identity_?token|credential|jwt)"
                    + "|(access_?-?token|auth_?token)|(SAML_?Response|SAML_?Assertion)|(token))"
                    + "(\\\\?[\"']?\\s{0,8}+(?:value\\s?=|[:=])\\s{0,8}+\\\\?[\"']?)((?:[^\\s\"'&,;}\\])>\\\\]++|\\\\/)++)");

    /** A token of Twitter or Digits, and its secret. */
    private static final Pattern PAIR = Pattern.compile(
            "(?i)\\b((?:oauth|auth)_?token)([\"']?\\s{0,3}[:=])\\s{0,3}[\"']?([\\w-]{8,200}+)[\"']?\\s{0,3}[&,;]\\s{0,8}"
                    + "[\"']?(?:oauth|auth)_?token_?secret[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(\\w{8,200})");

    /** A member of a signature in JSON (RFC 7515 §7.2). */
    private static final Pattern MEMBER =
            Pattern.compile("\"(protected|payload|signature)\"\\s{0,8}+:\\s{0,8}+\"([\\w-]++)\"");

    /** Each name contains one of these. */
    private static final List<String> PARTS_OF_NAMES = List.of("token", "credential", "jwt", "saml");

    /** The members in the order of the parts of a JWT. */
    private static final List<String> PARTS = List.of("protected", "payload", "signature");

    private static final int SHORTEST_TOKEN = 16;
    private static final int ID = 1;
    private static final int ACCESS = 2;
    private static final int SAML = 3;
    private static final int ANY = 4;

    /** The maximum number of names that are examined. Real responses contain fewer. */
    private static final int MAX_NAMES = 100;

    private NamedTokens() {}

    /** Joins the parts of a token that is given in JSON, with the first of its signatures. */
    static Optional<Unwrapped> inMembers(String text) {
        if (!text.contains("\"protected\"")) {
            return Optional.empty();
        }
        Map<String, String> parts = MEMBER.matcher(text)
                .results()
                .limit(MAX_NAMES)
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (first, other) -> first));
        return parts.size() == PARTS.size()
                ? Optional.of(
                        new Unwrapped(PARTS.stream().map(parts::get).collect(Collectors.joining(".")), Wrapping.JSON))
                : Optional.empty();
    }

    /** Extracts the token of the expected form, or else another one, if it has a name. */
    static Optional<Unwrapped> find(String text, TokenForm form) {
        if ((text.indexOf('=') < 0 && text.indexOf(':') < 0) || !mayHaveName(text)) {
            return Optional.empty();
        }
        Matcher pair = PAIR.matcher(text);
        if (form == TokenForm.TOKEN_AND_SECRET && pair.find()) {
            Wrapping around = pair.group(2).endsWith(":") ? Wrapping.JSON : Wrapping.PARAMETER;
            return Optional.of(new Unwrapped(pair.group(3) + ";" + pair.group(4), around, pair.group(1)));
        }
        List<Integer> order = orderOfPreference(form);
        return NAMED.matcher(text)
                .results()
                .filter(match -> match.end(6) - match.start(6) >= SHORTEST_TOKEN)
                .limit(MAX_NAMES)
                .min(Comparator.comparingInt(match -> order.indexOf(group(match))))
                .map(match -> new Unwrapped(
                        match.group(6).replace("\\/", "/"), wrapping(match, text), match.group(group(match))));
    }

    /** A colon separates name and value in JSON, and outside of it in YAML or in other text. */
    private static Wrapping wrapping(MatchResult match, String text) {
        if (!match.group(5).contains(":")) {
            return Wrapping.PARAMETER;
        }
        return text.indexOf('{') >= 0 || text.indexOf('"') >= 0 ? Wrapping.JSON : Wrapping.TEXT;
    }

    private static List<Integer> orderOfPreference(TokenForm form) {
        return switch (form) {
            case ACCESS_TOKEN -> List.of(ACCESS, ID, SAML, ANY);
            case SAML_ASSERTION -> List.of(SAML, ID, ACCESS, ANY);
            case ID_TOKEN, TOKEN_AND_SECRET, UNKNOWN -> List.of(ID, SAML, ACCESS, ANY);
        };
    }

    /** Returns whether the text contains a part of a name. This takes a fraction of the time that the pattern takes. */
    private static boolean mayHaveName(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return PARTS_OF_NAMES.stream().anyMatch(lowerCase::contains);
    }

    private static int group(MatchResult match) {
        return IntStream.rangeClosed(ID, ANY)
                .filter(group -> match.group(group) != null)
                .findFirst()
                .orElseThrow();
    }
}
