package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.ProviderPreset;
import java.util.List;

/**
 * The identity providers that are registered with the sandbox's pools, with the audiences (app client IDs, client IDs) whose
 * tokens are accepted. Providers of opaque tokens have no audiences, because such tokens contain none.
 */
public enum SandboxProvider {
    FACEBOOK(ProviderPreset.FACEBOOK, "graph.facebook.com"),
    GOOGLE(ProviderPreset.GOOGLE, "accounts.google.com", "123456789012-sandbox.apps.googleusercontent.com"),
    AMAZON(ProviderPreset.AMAZON, "www.amazon.com"),
    TWITTER(ProviderPreset.TWITTER, "api.twitter.com"),
    DIGITS(ProviderPreset.DIGITS, "www.digits.com"),
    USER_POOL(
            ProviderPreset.USER_POOL,
            "cognito-idp.us-east-1.amazonaws.com/us-east-1_123456789",
            "1sandbox2app3client4id5678"),
    /** A user pool in another region than the other one. An identity pool may use user pools of any region. */
    USER_POOL_ELSEWHERE(
            ProviderPreset.USER_POOL,
            "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Sandbox01",
            "8sandbox7app6client5id4321"),
    /** Has two audiences: the Services ID of a web app and the bundle ID of an iOS app. */
    APPLE(ProviderPreset.APPLE, "appleid.apple.com", "com.example.sandbox.web", "com.example.sandbox"),
    OPENID_CONNECT(ProviderPreset.OPENID_CONNECT, "login.example.com/sandbox", "sandbox-client"),
    SAML(ProviderPreset.SAML, "arn:aws:iam::123456789012:saml-provider/Sandbox");

    private final ProviderPreset preset;
    private final String providerName;

    /** The audiences, an immutable list. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> audiences;

    SandboxProvider(ProviderPreset preset, String providerName, String... audiences) {
        this.preset = preset;
        this.providerName = providerName;
        this.audiences = List.of(audiences);
    }

    /** Returns the kind of provider. */
    public ProviderPreset preset() {
        return preset;
    }

    /** Returns the provider name of its logins in a request. */
    public String providerName() {
        return providerName;
    }

    /** Returns the registered audiences. */
    public List<String> audiences() {
        return audiences;
    }
}
