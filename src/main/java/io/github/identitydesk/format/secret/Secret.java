package io.github.identitydesk.format.secret;

import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.format.value.Value;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.Placeholder;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.TokenReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A secret in a text. Its role is determined by its content, or by its name if the content is not sufficient.
 *
 * @param role the role of the secret
 * @param text the secret, without surrounding characters
 * @param token the parsed secret
 */
public record Secret(Role role, String text, ParsedToken token) {
    /** The values that renew a session. An authorization code of Entra ID, which looks the same, is not a login either. */
    private static final Set<OtherValue> REFRESHING =
            Set.of(OtherValue.REFRESH_TOKEN, OtherValue.CODE_OR_REFRESH_TOKEN);

    /** Values that are never secret, whatever their names are. */
    private static final Set<OtherValue> IDS = Set.of(OtherValue.IDENTITY_ID, OtherValue.USER_POOL_ID);

    static final Pattern REFRESH = Pattern.compile("refresh");
    static final Pattern ACCESS = Pattern.compile("access(?!key|id)|bearer");
    private static final Pattern PASSWORD = Pattern.compile("passw(?:or[dt]|d)|passphrase|\\bpwd");
    private static final Pattern KEY_OF_AWS =
            Pattern.compile("secretaccesskey|(?:^|\\.|aws)secretkey|sessiontoken|accesskeyid|securitytoken");
    /** The word for a password in some languages. As a value, it is a label in a user interface. */
    private static final Pattern WORD_FOR_PASSWORD = Pattern.compile(
            "(?iu)password|passwort|kennwort|passphrase|contraseña|senha|wachtwoord|hasło|пароль|密码|パスワード");
    /** Words that are separated by a space. */
    private static final Pattern LABEL = Pattern.compile("\\p{L}\\s+\\p{L}");

    private static final Pattern CODE = Pattern.compile("(?:^|[.?&])(?:code|authorizationcode|authcode)$");
    private static final Pattern AUTHORIZATION = Pattern.compile("authorization|bearer");
    static final Pattern ID = Pattern.compile("id(?:entity)?token|credential");

    /** The roles of secrets. */
    public enum Role {
        /** A token that can be used as a login in GetId. */
        LOGIN,
        ACCESS_TOKEN,
        REFRESH_TOKEN,
        /** The token of a developer-authenticated identity. Its subject is the IdentityId itself. */
        DEVELOPER_TOKEN,
        /** A token that no identity provider issued, such as the key of a project or the session of an app. */
        FOREIGN_TOKEN,
        PASSWORD,
        CLIENT_SECRET,
        AUTHORIZATION_CODE,
        AWS_CREDENTIALS;

        /** Returns the last part of the keys of the messages about this role. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the secret in a leaf, if the leaf is a secret. */
    public static Optional<Secret> of(Leaf leaf) {
        String text = CleanToken.ofBare(leaf.text()).text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ParsedToken token = TokenReader.read(new Token(text));
        String names = leaf.names();
        Optional<Role> role = byContent(token, text, names).or(() -> byName(names, text));
        return role.map(known ->
                new Secret(known, token instanceof Jwt ? CleanToken.of(text).text() : text, token));
    }

    private static Optional<Role> byContent(ParsedToken token, String text, String names) {
        return switch (token) {
            case Jwt jwt -> Optional.of(JwtRole.of(jwt, names));
            case SamlAssertion saml -> Optional.of(Role.LOGIN);
            case ParsedToken.Opaque opaque ->
                opaque.origin()
                        .filter(origin -> isLikeAToken(text))
                        .map(origin -> roleOf(origin, names))
                        .or(() ->
                                OtherValue.of(text).filter(REFRESHING::contains).map(value -> Role.REFRESH_TOKEN));
            case ParsedToken.TokenAndSecret both -> Optional.empty();
            case ParsedToken.Blank blank -> Optional.empty();
        };
    }

    /** Returns whether a text is a label in a user interface, such as the name of a secret, and not a secret. */
    private static boolean isLabel(String names, String text) {
        String plain = Value.plain(text);
        return LABEL.matcher(text).find()
                || WORD_FOR_PASSWORD.matcher(text).matches()
                || (!plain.isEmpty() && names.endsWith(plain));
    }

    private static boolean isLikeAToken(String text) {
        return text.length() >= 20 && text.chars().noneMatch(Character::isWhitespace);
    }

    private static Role roleOf(OpaqueOrigin origin, String names) {
        if (origin.isRefreshToken() || REFRESH.matcher(names).find()) {
            return Role.REFRESH_TOKEN;
        }
        return origin == OpaqueOrigin.GOOGLE_ACCESS ? Role.ACCESS_TOKEN : Role.LOGIN;
    }

    /**
     * Returns whether a leaf is a readable token for a login, with a name of ID tokens or with its provider's name in
     * the text.
     */
    public static boolean isNamedLogin(Leaf leaf, String text) {
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

    /** Returns whether this is an unreadable JWT without a name or with a name of ID tokens. */
    boolean isBrokenLogin(Leaf leaf) {
        return role == Role.LOGIN
                && token instanceof Jwt jwt
                && !jwt.isReadable()
                && (leaf.path().isEmpty() || ID.matcher(leaf.names()).find());
    }

    /**
     * Determines the role by the name only. Such secrets are recognized so that they are left out; they are not used as
     * logins.
     */
    private static Optional<Role> byName(String names, String text) {
        if (isLabel(names, text)
                || Placeholder.of(text).isPresent()
                || OtherValue.of(text).filter(IDS::contains).isPresent()) {
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
