package io.github.identitydesk.format.paste;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.TokenReader;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret in a text, and what it is, by its make first and by its name where the make does not tell.
 *
 * @param role what it is
 * @param text the secret itself, freed of what stuck to it
 * @param token what it turns out to be when it is read
 */
record Secret(Role role, String text, ParsedToken token) {
    private static final Pattern REFRESH = Pattern.compile("refresh");
    private static final Pattern ACCESS = Pattern.compile("access(?!key|id)|bearer");
    private static final Pattern PASSWORD = Pattern.compile("passw(?:or)?d|passphrase|\\bpwd");
    private static final Pattern KEY_OF_AWS =
            Pattern.compile("secretaccesskey|secretkey|sessiontoken|accesskeyid|securitytoken");
    private static final Pattern CODE = Pattern.compile("(?:^|[.?&])(?:code|authorizationcode|authcode)$");
    private static final Pattern ID = Pattern.compile("id(?:entity)?token|credential");

    /** The sorts of secret. */
    enum Role {
        /** A token that proves a login to GetId. */
        LOGIN,
        ACCESS_TOKEN,
        REFRESH_TOKEN,
        /** The token of a developer-authenticated identity, whose subject already is the IdentityId. */
        DEVELOPER_TOKEN,
        PASSWORD,
        CLIENT_SECRET,
        AUTHORIZATION_CODE,
        AWS_CREDENTIALS;

        /** The last part of the keys of sentences about it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands there, where it is a secret. */
    static Optional<Secret> of(Leaf leaf) {
        String text = CleanToken.ofBare(leaf.text()).text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ParsedToken token = TokenReader.read(new Token(text));
        String names = leaf.names();
        Optional<Role> role = byMake(token, text, names).or(() -> byName(names));
        return role.map(known -> new Secret(known, text, token));
    }

    private static Optional<Role> byMake(ParsedToken token, String text, String names) {
        return switch (token) {
            case Jwt jwt -> Optional.of(roleOf(jwt, names));
            case SamlAssertion saml -> Optional.of(Role.LOGIN);
            case ParsedToken.Opaque opaque ->
                opaque.origin().filter(origin -> isLikeAToken(text)).map(origin -> roleOf(origin, names));
            case ParsedToken.TokenAndSecret both -> Optional.empty();
            case ParsedToken.Blank blank -> Optional.empty();
        };
    }

    private static boolean isLikeAToken(String text) {
        return text.length() >= 20 && text.chars().noneMatch(Character::isWhitespace);
    }

    private static Role roleOf(Jwt jwt, String names) {
        if (jwt.has(Jwt.Flaw.ENCRYPTED) || REFRESH.matcher(names).find()) {
            return Role.REFRESH_TOKEN;
        }
        if (jwt.isDeveloperToken()) {
            return Role.DEVELOPER_TOKEN;
        }
        if (jwt.tokenUse().isEmpty() && ID.matcher(names).find()) {
            return Role.LOGIN;
        }
        boolean access = jwt.isAccessToken()
                || (jwt.tokenUse().isEmpty() && ACCESS.matcher(names).find());
        return access ? Role.ACCESS_TOKEN : Role.LOGIN;
    }

    private static Role roleOf(OpaqueOrigin origin, String names) {
        if (origin.isRefreshToken() || REFRESH.matcher(names).find()) {
            return Role.REFRESH_TOKEN;
        }
        return origin == OpaqueOrigin.GOOGLE_ACCESS ? Role.ACCESS_TOKEN : Role.LOGIN;
    }

    /** Tokens that nothing but their name tells are known well enough to be left out, and not to be used. */
    private static Optional<Role> byName(String names) {
        if (REFRESH.matcher(names).find() && names.contains("token")) {
            return Optional.of(Role.REFRESH_TOKEN);
        }
        if (PASSWORD.matcher(names).find()) {
            return Optional.of(Role.PASSWORD);
        }
        if (names.endsWith("clientsecret")) {
            return Optional.of(Role.CLIENT_SECRET);
        }
        if (KEY_OF_AWS.matcher(names).find()) {
            return Optional.of(Role.AWS_CREDENTIALS);
        }
        if (names.endsWith("accesstoken")) {
            return Optional.of(Role.ACCESS_TOKEN);
        }
        return CODE.matcher(names).find() ? Optional.of(Role.AUTHORIZATION_CODE) : Optional.empty();
    }
}
