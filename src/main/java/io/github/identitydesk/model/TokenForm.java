package io.github.identitydesk.model;

/** The forms of token that the identity providers issue. */
public enum TokenForm {
    /** An OpenID Connect ID token: a signed JWT that identifies the user. */
    ID_TOKEN,
    /** An opaque access token. */
    ACCESS_TOKEN,
    /** Token and secret of OAuth 1.0a, separated by a semicolon. */
    TOKEN_AND_SECRET,
    /** A SAML assertion response in base64. */
    SAML_ASSERTION,
    /** Unknown, because the provider is unknown. */
    UNKNOWN
}
