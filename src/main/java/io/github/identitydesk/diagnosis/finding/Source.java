package io.github.identitydesk.diagnosis.finding;

/**
 * The sources of rules and messages, in which each of them can be verified. A rule without such a source is a guess,
 * and is presented as such.
 */
public enum Source {
    /** The operations and the limits of their members. */
    SERVICE_MODEL("Amazon Cognito Identity, service model of 2014-06-30"),
    /** The input and the exceptions of each operation. */
    API_REFERENCE("Amazon Cognito Federated Identities API Reference, GetId"),
    /** The name and the token of each provider, the algorithms, and the tolerance for clocks. */
    DEVELOPER_GUIDE("Amazon Cognito Developer Guide, Identity pools third-party identity providers"),
    /** The required content of a SAML response. */
    SAML_GUIDE("AWS IAM User Guide, Configure SAML assertions for the authentication response"),
    /** The registration of a provider, and the restrictions on its name. */
    PROVIDER_GUIDE("AWS IAM User Guide, Create an OpenID Connect identity provider in IAM"),
    /** The texts of the messages that calls are denied by policies. */
    POLICY_GUIDE("AWS IAM User Guide, Troubleshoot access denied error messages"),
    /** The claims of an ID token, and the differences from an access token. */
    OPENID_CONNECT("OpenID Connect Core 1.0, sections 2 and 3.1.3"),
    /** Authorization codes. */
    OAUTH("RFC 6749, section 4.1"),
    /** Access tokens that are JWTs. */
    ACCESS_TOKENS("RFC 9068, section 2; documentation of Okta, Microsoft Entra ID, Auth0 and Keycloak"),
    /** The status of a response, and the content of an assertion. */
    SAML("SAML 2.0 Core, sections 2.3 and 3.2.2"),
    /** The partitions and their regions. */
    PARTITIONS("AWS SDK, partitions.json; AWS General Reference, Amazon Resource Names"),
    /** The parts and the times of a JWT. */
    JWT("RFC 7519, section 4; RFC 7515, section 3"),
    /** The parts of an encrypted token. */
    JWE("RFC 7516, section 3"),
    /** Custom tokens and their use. */
    FIREBASE("Firebase documentation, Create Custom Tokens"),
    /** The sign-in of providers that implement OAuth 2.0 without OpenID Connect. */
    OAUTH_PROVIDERS("Documentation for developers of GitHub, Instagram, Reddit, Spotify, TikTok and others"),
    /** The announcement of a provider that closed a service. */
    PROVIDER_NOTICE("Notice of the provider"),
    /** The messages of the service, which it does not document. */
    PUBLIC_REPORTS("Public issue threads of the AWS SDKs, of the AWS CLI and of AWS Amplify"),
    /** The messages of the AWS SDKs and the operating systems. */
    CLIENT_LIBRARIES("Source code of the AWS SDKs, messages of the operating systems");

    private final String reference;

    Source(String reference) {
        this.reference = reference;
    }

    /** Returns the document and the section. */
    public String reference() {
        return reference;
    }
}
