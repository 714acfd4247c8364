package io.github.identitydesk.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity providers that GetId knows by name or by shape, with the key that each has in a request's logins and the
 * form of token that it wants (Amazon Cognito developer guide, “External identity providers”).
 */
public enum ProviderPreset {
    FACEBOOK("graph.facebook.com", TokenForm.ACCESS_TOKEN),
    GOOGLE("accounts.google.com", TokenForm.ID_TOKEN),
    AMAZON("www.amazon.com", TokenForm.ACCESS_TOKEN),
    TWITTER("api.twitter.com", TokenForm.TOKEN_AND_SECRET),
    /** The service closed on 2017-09-30; kept for pools that still name it. */
    DIGITS("www.digits.com", TokenForm.TOKEN_AND_SECRET),
    USER_POOL("", TokenForm.ID_TOKEN),
    APPLE("appleid.apple.com", TokenForm.ID_TOKEN),
    OPENID_CONNECT("", TokenForm.ID_TOKEN),
    SAML("", TokenForm.SAML_ASSERTION);

    private static final Pattern SCHEME = Pattern.compile("^(?i)https?://");
    private static final Pattern USER_POOL_NAME = Pattern.compile("(issuer-)?cognito-idp\\.[^/]+/.+");
    private static final Pattern SAML_ARN = Pattern.compile("arn:[\\w-]+:iam::\\d+:saml-provider/.+");
    private static final Pattern HOST_AND_PATH = Pattern.compile("[\\w.-]+\\.[\\w-]+(:\\d+)?(/\\S*)?");

    private final String fixedName;
    private final TokenForm tokenForm;

    ProviderPreset(String fixedName, TokenForm tokenForm) {
        this.fixedName = fixedName;
        this.tokenForm = tokenForm;
    }

    /** The provider's name in a request, or nothing where it depends on a detail ({@link #providerNameFor}). */
    public Optional<String> fixedName() {
        return fixedName.isEmpty() ? Optional.empty() : Optional.of(fixedName);
    }

    /** The form of token that the service takes from this provider. */
    public TokenForm tokenForm() {
        return tokenForm;
    }

    /** Whether the provider no longer issues tokens. */
    public boolean isRetired() {
        return this == DIGITS;
    }

    /**
     * The provider's name in a request, made from what the user said of it.
     *
     * @param detail the user pool ID, the issuer's URL or the ARN of the SAML provider; not looked at where the name is
     *     fixed
     * @return nothing where the detail does not have the shape that this provider wants
     */
    public Optional<String> providerNameFor(String detail) {
        String text = detail.strip();
        return switch (this) {
            case USER_POOL -> UserPoolId.parse(text).map(UserPoolId::providerName);
            case OPENID_CONNECT -> {
                String name = nameOfIssuer(text);
                yield HOST_AND_PATH.matcher(name).matches() ? Optional.of(name) : Optional.empty();
            }
            case SAML -> SAML_ARN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
            default -> Optional.of(fixedName);
        };
    }

    /** The preset to which a provider name belongs; a host name that is no other's counts as OpenID Connect. */
    public static Optional<ProviderPreset> of(String providerName) {
        Optional<ProviderPreset> fixed = Arrays.stream(values())
                .filter(preset -> !preset.fixedName.isEmpty() && preset.fixedName.equals(providerName))
                .findFirst();
        if (fixed.isPresent()) {
            return fixed;
        }
        if (USER_POOL_NAME.matcher(providerName).matches()) {
            return Optional.of(USER_POOL);
        }
        if (SAML_ARN.matcher(providerName).matches()) {
            return Optional.of(SAML);
        }
        return HOST_AND_PATH.matcher(providerName).matches() ? Optional.of(OPENID_CONNECT) : Optional.empty();
    }

    /**
     * The provider name for an issuer's URL: without its scheme and without a slash at its end, because IAM registers an
     * OpenID Connect provider so, whatever the URL ends with.
     */
    public static String nameOfIssuer(String issuer) {
        String name = SCHEME.matcher(issuer.strip()).replaceFirst("");
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '/') {
            end--;
        }
        return name.substring(0, end);
    }
}
