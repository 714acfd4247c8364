package io.github.identitydesk.format.secret;

import io.github.identitydesk.format.OptionValues;
import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.Placeholder;
import io.github.identitydesk.token.TokenReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Determines whether pairs of names and texts that are not named as logins are logins. A name with dots is not
 * sufficient, because the keys of settings and of translated texts also contain dots.
 */
public final class Providers {
    /** The provider names that the SDKs for iOS define as constants. */
    public static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("AWSIdentityProviderApple", "appleid.apple.com"),
            Map.entry("AWSIdentityProviderSignInWithApple", "appleid.apple.com"),
            Map.entry("AWSIdentityProviderFacebook", "graph.facebook.com"),
            Map.entry("AWSIdentityProviderGoogle", "accounts.google.com"),
            Map.entry("AWSIdentityProviderLoginWithAmazon", "www.amazon.com"),
            Map.entry("AWSIdentityProviderTwitter", "api.twitter.com"),
            Map.entry("AWSCognitoLoginProviderKeyFacebook", "graph.facebook.com"),
            Map.entry("AWSCognitoLoginProviderKeyGoogle", "accounts.google.com"),
            Map.entry("AWSCognitoLoginProviderKeyLoginWithAmazon", "www.amazon.com"),
            Map.entry("AWSCognitoLoginProviderKeyTwitter", "api.twitter.com"));

    private static final Pattern USER_POOL =
            Pattern.compile("(?:issuer-)?cognito-idp\\.[a-z0-9-]+\\.amazonaws\\.[a-z.]+/[\\w-]+_\\w+");
    private static final Set<OtherValue> CLIENTS = Set.of(OtherValue.CLIENT_ID, OtherValue.NUMBER);
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final int SHORTEST_TOKEN = 20;

    private Providers() {}

    /** Returns whether there is at least one pair, and each one is certainly a login. */
    public static boolean areAll(List<Login> logins) {
        return !logins.isEmpty() && logins.stream().allMatch(Providers::isLogin);
    }

    /** Returns whether a pair is certainly a login. */
    public static boolean isLogin(Login login) {
        String token = login.token().value();
        boolean refreshes = Secret.of(new Leaf(List.of(login.providerName()), token))
                .filter(secret -> secret.role() == Secret.Role.REFRESH_TOKEN)
                .isPresent();
        if (refreshes || !mayBeToken(token.strip())) {
            return false;
        }
        return isKnown(login.providerName())
                || (ProviderPreset.of(login.providerName()).isPresent()
                        && TokenReader.read(login.token()) instanceof Jwt jwt
                        && !jwt.isAccessToken()
                        && jwt.isReadable());
    }

    /**
     * Returns whether a text may be a token, or stands for one. An address, a color, the name of a file and the like are
     * what settings have for providers.
     */
    private static boolean mayBeToken(String text) {
        if (text.isEmpty()
                || OptionValues.namesFile(text)
                || Placeholder.of(text)
                        .filter(kind -> kind != Placeholder.NO_VALUE)
                        .isPresent()) {
            return true;
        }
        return !SPACE.matcher(text).find()
                && switch (TokenReader.read(new Token(text))) {
                    case ParsedToken.Opaque opaque ->
                        opaque.origin().isPresent()
                                || (text.length() >= SHORTEST_TOKEN
                                        && OtherValue.of(text).isEmpty());
                    default -> true;
                };
    }

    /** Returns whether a text is the ID of a client, as the providers of a pool have, and not a token. */
    public static boolean isClient(String text) {
        return OtherValue.of(text.strip()).filter(CLIENTS::contains).isPresent();
    }

    /** Returns whether a name can only be that of a provider. */
    public static boolean isKnown(String name) {
        return ProviderPreset.of(name)
                .filter(preset -> switch (preset) {
                    case OPENID_CONNECT -> false;
                    case USER_POOL -> USER_POOL.matcher(name).matches();
                    default -> true;
                })
                .isPresent();
    }
}
