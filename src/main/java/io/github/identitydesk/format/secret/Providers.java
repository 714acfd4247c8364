package io.github.identitydesk.format.secret;

import io.github.identitydesk.format.value.Leaf;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OtherValue;
import io.github.identitydesk.token.TokenReader;
import java.util.List;
import java.util.Locale;
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

    private Providers() {}

    /** Returns whether there is at least one pair, and each one is certainly a login. */
    public static boolean areAll(List<Login> logins) {
        return !logins.isEmpty() && logins.stream().allMatch(Providers::isLogin);
    }

    private static boolean isLogin(Login login) {
        String token = login.token().value();
        boolean refreshes = Secret.of(new Leaf(List.of(login.providerName()), token))
                .filter(secret -> secret.role() == Secret.Role.REFRESH_TOKEN)
                .isPresent();
        boolean isLabel =
                !token.isBlank() && login.providerName().contains(token.strip().toLowerCase(Locale.ROOT));
        if (refreshes
                || isLabel
                || isClient(token)
                || SPACE.matcher(token.strip()).find()) {
            return false;
        }
        return isKnown(login.providerName())
                || (ProviderPreset.of(login.providerName()).isPresent()
                        && TokenReader.read(login.token()) instanceof Jwt jwt
                        && !jwt.isAccessToken()
                        && jwt.isReadable());
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
