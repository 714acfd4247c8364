package io.github.identitydesk.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity providers that GetId recognizes by name or by the form of the name, with their key in a request's logins and
 * the form of token that they require (Amazon Cognito developer guide, “External identity providers”).
 */
public enum ProviderPreset {
    FACEBOOK("graph.facebook.com", TokenForm.ACCESS_TOKEN),
    GOOGLE("accounts.google.com", TokenForm.ID_TOKEN),
    AMAZON("www.amazon.com", TokenForm.ACCESS_TOKEN),
    TWITTER("api.twitter.com", TokenForm.TOKEN_AND_SECRET),
    /** The provider was shut down on 2017-09-30. It is kept for pools that still name it. */
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

    /** Returns the provider's name in a request, or an empty optional if it depends on a detail ({@link #providerNameFor}). */
    public Optional<String> fixedName() {
        return fixedName.isEmpty() ? Optional.empty() : Optional.of(fixedName);
    }

    /** Returns the form of token that the service accepts from this provider. */
    public TokenForm tokenForm() {
        return tokenForm;
    }

    /** Returns whether the provider no longer issues tokens. */
    public boolean isRetired() {
        return this == DIGITS;
    }

    /**
     * Returns the provider's name in a request for a detail that the user entered.
     *
     * @param detail the user pool ID, the issuer's URL or the ARN of the SAML provider; ignored if the name is fixed
     * @return the name, or an empty optional if the detail does not have the form that this provider requires
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

    /** Returns the preset of a provider name. Any other host name counts as an OpenID Connect provider. */
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
     * Returns the provider name for an issuer's URL: without the scheme and trailing slashes, because IAM registers OpenID
     * Connect providers without them.
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
