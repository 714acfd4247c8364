package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.TokenForm;
import java.util.Optional;

/** Determines which messages refer to logins, and to which logins they can refer. */
final class LoginMessages {
    private LoginMessages() {}

    /** Returns whether the message refers to logins. */
    static boolean isAboutLogins(KnownMessage message) {
        return switch (message) {
            case LOGINS_DONT_MATCH,
                    NOT_OPENID_CONNECT,
                    COGNITO_TOKEN,
                    UNSUPPORTED_PROVIDER,
                    TOKEN_EXPIRED,
                    ISSUER_DIFFERS,
                    MISSING_CLAIM,
                    SIGNATURE,
                    ISSUER_KEYS,
                    AUDIENCE,
                    SAML_RESPONSE,
                    NOT_A_COGNITO_TOKEN,
                    PROVIDER_REVOKED,
                    USER_REVOKED,
                    PUBLIC_PROVIDER,
                    INVALID_LOGIN -> true;
            case GUESTS_REFUSED,
                    POOL_NOT_FOUND,
                    CONSTRAINT,
                    POLICY,
                    RATE_EXCEEDED,
                    HOST_NOT_FOUND,
                    CLASSIC_FLOW,
                    DEVELOPER_PROVIDER,
                    POOL_CONFIGURATION,
                    CLASSIC_FLOW_SAML,
                    ROLE_MAPPING,
                    IDENTITY_FORBIDDEN,
                    IDENTITY_NOT_FOUND,
                    ROLE_DENIED -> false;
        };
    }

    /** Returns whether the message can refer to the given login. */
    static boolean mayConcern(KnownMessage message, ParsedLogin login) {
        TokenForm wanted = login.wanted();
        boolean openId = wanted == TokenForm.ID_TOKEN || wanted == TokenForm.UNKNOWN;
        return switch (message) {
            case TOKEN_EXPIRED -> openId || wanted == TokenForm.SAML_ASSERTION;
            case UNSUPPORTED_PROVIDER -> openId || isOf(login, ProviderPreset.AMAZON);
            case ISSUER_DIFFERS, MISSING_CLAIM, SIGNATURE, ISSUER_KEYS, AUDIENCE -> openId;
            case SAML_RESPONSE -> wanted == TokenForm.SAML_ASSERTION;
            case PROVIDER_REVOKED -> wanted == TokenForm.ACCESS_TOKEN || wanted == TokenForm.TOKEN_AND_SECRET;
            case NOT_A_COGNITO_TOKEN, USER_REVOKED -> isOf(login, ProviderPreset.USER_POOL);
            default -> isAboutLogins(message);
        };
    }

    private static boolean isOf(ParsedLogin login, ProviderPreset provider) {
        return login.name().provider().equals(Optional.of(provider));
    }
}
