package io.github.identitydesk.format.paste;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.TokenReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A secret in a text, and what it is, by its make first and by its name where the make does not tell.
 *
 * @param role what it is
 * @param text the secret itself, freed of what stuck to it
 * @param token what it turns out to be when it is read
 */
record Secret(Role role, String text, ParsedToken token) {
    /** What Keycloak calls the tokens that renew a session. */
    private static final Set<String> REFRESH_TYPES = Set.of("Refresh", "Offline");
    /** Firebase issues nothing but ID tokens, and calls them access tokens where it keeps them. */
    private static final String FIREBASE = "https://securetoken.google.com/";

    /** What only its issuer encrypts with is no refresh token of a user pool, but such as the access tokens of Auth0. */
    private static final String SHARED_KEY = "dir";

    private static final Pattern REFRESH = Pattern.compile("refresh");
    private static final Pattern ACCESS = Pattern.compile("access(?!key|id)|bearer");
    private static final Pattern PASSWORD = Pattern.compile("passw(?:or)?d|passphrase|\\bpwd");
    private static final Pattern KEY_OF_AWS =
            Pattern.compile("secretaccesskey|secretkey|sessiontoken|accesskeyid|securitytoken");
    /** Words with a space between them. */
    private static final Pattern LABEL = Pattern.compile("\\p{L}\\s+\\p{L}");

    private static final Pattern CODE = Pattern.compile("(?:^|[.?&])(?:code|authorizationcode|authcode)$");
    private static final Pattern AUTHORIZATION = Pattern.compile("authorization|bearer");
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
        Optional<Role> role = byMake(token, text, names).or(() -> byName(names, text));
        return role.map(known -> new Secret(known, text, token));
    }

    private static Optional<Role> byMake(ParsedToken token, String text, String names) {
        return switch (token) {
            case Jwt jwt -> Optional.of(roleOf(jwt, names));
            case SamlAssertion saml -> Optional.of(Role.LOGIN);
            case ParsedToken.Opaque opaque ->
                opaque.origin()
                        .filter(origin -> isLikeAToken(text))
                        .map(origin -> roleOf(origin, names))
                        .or(() -> OtherValue.of(text)
                                .filter(OtherValue.REFRESH_TOKEN::equals)
                                .map(value -> Role.REFRESH_TOKEN));
            case ParsedToken.TokenAndSecret both -> Optional.empty();
            case ParsedToken.Blank blank -> Optional.empty();
        };
    }

    /** Whether a text is what a user interface calls such a secret, or another text for users, and no secret. */
    private static boolean isLabel(String names, String text) {
        String plain = Value.plain(text);
        return LABEL.matcher(text).find() || (!plain.isEmpty() && names.endsWith(plain));
    }

    private static boolean isLikeAToken(String text) {
        return text.length() >= 20 && text.chars().noneMatch(Character::isWhitespace);
    }

    private static Role roleOf(Jwt jwt, String names) {
        boolean encrypted = jwt.has(Jwt.Flaw.ENCRYPTED);
        boolean shared = jwt.algorithm().equals(Optional.of(SHARED_KEY));
        if (encrypted && (shared || ACCESS.matcher(names).find())) {
            return Role.ACCESS_TOKEN;
        }
        boolean refreshes =
                jwt.claims().text("typ").filter(REFRESH_TYPES::contains).isPresent();
        if (encrypted || refreshes || REFRESH.matcher(names).find()) {
            return Role.REFRESH_TOKEN;
        }
        if (jwt.issuer().filter(issuer -> issuer.startsWith(FIREBASE)).isPresent()) {
            return Role.LOGIN;
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

    /** Whether it is a readable token of a login, and stands in the text under a name of ID tokens or of its provider. */
    static boolean isNamedLogin(Leaf leaf, String text) {
        return of(leaf).filter(secret -> secret.role == Role.LOGIN && !secret.isBrokenLogin(leaf))
                .filter(secret -> ID.matcher(leaf.names()).find()
                        || AUTHORIZATION.matcher(leaf.names()).find()
                        || isUnderItsProvider(secret, text))
                .isPresent();
    }

    private static boolean isUnderItsProvider(Secret secret, String text) {
        String provider = FoundTokens.providerOf(secret.token);
        return !provider.isEmpty() && text.contains(provider);
    }

    /** Whether a JWT is named as a login's, or by nothing, and cannot be read. */
    boolean isBrokenLogin(Leaf leaf) {
        return role == Role.LOGIN
                && token instanceof Jwt jwt
                && !jwt.isReadable()
                && (leaf.path().isEmpty() || ID.matcher(leaf.names()).find());
    }

    /** Tokens that nothing but their name tells are known well enough to be left out, and not to be used. */
    private static Optional<Role> byName(String names, String text) {
        if (isLabel(names, text)) {
            return Optional.empty();
        }
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
