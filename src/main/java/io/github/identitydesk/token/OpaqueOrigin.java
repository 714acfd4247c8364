package io.github.identitydesk.token;

import io.github.identitydesk.model.ProviderPreset;
import java.util.Arrays;
import java.util.Optional;

/** The opaque tokens that are recognized by their prefixes. */
public enum OpaqueOrigin {
    AMAZON_ACCESS(ProviderPreset.AMAZON, "Atza|"),
    AMAZON_REFRESH(ProviderPreset.AMAZON, "Atzr|"),
    FACEBOOK_ACCESS(ProviderPreset.FACEBOOK, "EAA"),
    GOOGLE_ACCESS(ProviderPreset.GOOGLE, "ya29."),
    GOOGLE_REFRESH(ProviderPreset.GOOGLE, "1//");

    private final ProviderPreset provider;
    private final String beginning;

    OpaqueOrigin(ProviderPreset provider, String beginning) {
        this.provider = provider;
        this.beginning = beginning;
    }

    /** Returns the provider that issues such tokens. */
    public ProviderPreset provider() {
        return provider;
    }

    /** Returns whether this is a refresh token, which GetId does not accept. */
    public boolean isRefreshToken() {
        return this == AMAZON_REFRESH || this == GOOGLE_REFRESH;
    }

    /** Returns the beginning of all access tokens of the provider with the given name, if they have one. */
    public static Optional<String> beginningOf(String providerName) {
        return Arrays.stream(values())
                .filter(origin ->
                        !origin.isRefreshToken() && origin.provider.fixedName().equals(Optional.of(providerName)))
                .map(origin -> origin.beginning)
                .findFirst();
    }

    static Optional<OpaqueOrigin> of(String token) {
        return Arrays.stream(values())
                .filter(origin -> token.startsWith(origin.beginning))
                .findFirst();
    }
}
