package io.github.identitydesk.token;

import io.github.identitydesk.model.TokenForm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a token by the name that it has in the answer of a token endpoint, in a redirect's URL or in a form, whole or in
 * part: the names of OAuth 2.0 (RFC 6749 §5.1), OpenID Connect, SAML's POST binding and the AWS SDKs.
 */
final class NamedTokens {
    private static final List<Pattern> ID = named("id_?-?token", "identity_?token", "credential", "jwt");
    private static final List<Pattern> ACCESS = named("access_?-?token", "auth_?token");
    private static final List<Pattern> SAML = named("SAML_?Response", "SAML_?Assertion");
    private static final List<Pattern> ANY = named("token");

    private NamedTokens() {}

    /**
     * A token and its name.
     *
     * @param name as it is written
     * @param value the token; it may still be encoded
     * @param inJson whether it is a JSON member, and not the parameter of a URL or of a form
     */
    record NamedToken(String name, String value, boolean inJson) {
        /** Says the name alone. */
        @Override
        public String toString() {
            return "NamedToken[" + name + "]";
        }
    }

    static Optional<NamedToken> find(String text, TokenForm wanted) {
        if (text.indexOf('=') < 0 && text.indexOf(':') < 0) {
            return Optional.empty();
        }
        return inOrder(wanted).flatMap(pattern -> find(text, pattern).stream()).findFirst();
    }

    private static Stream<Pattern> inOrder(TokenForm wanted) {
        return switch (wanted) {
            case ACCESS_TOKEN -> Stream.of(ACCESS, ID, SAML, ANY).flatMap(List::stream);
            case SAML_ASSERTION -> Stream.of(SAML, ID, ACCESS, ANY).flatMap(List::stream);
            case ID_TOKEN, TOKEN_AND_SECRET, UNKNOWN ->
                Stream.of(ID, SAML, ACCESS, ANY).flatMap(List::stream);
        };
    }

    private static Optional<NamedToken> find(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(new NamedToken(
                        matcher.group(1),
                        matcher.group(3).replace("\\/", "/"),
                        matcher.group(2).contains(":")))
                : Optional.empty();
    }

    private static List<Pattern> named(String... names) {
        return Stream.of(names)
                .map(
                        name -> Pattern.compile(
                                "(?<![\\w.|~+/-])((?i:" + name
                                        + "))(\\\\?[\"']?\\s{0,8}+(?:value\\s?=|[:=])\\s{0,8}+\\\\?[\"']?)((?:[^\\s\"'&,;}\\])>\\\\]|\\\\/){16,}+)"))
                .toList();
    }
}
