package io.github.identitydesk.diagnosis;

/**
 * The sources of rules and messages, by which each can be checked. A rule without such a source is a guess, and is
 * presented as one.
 */
enum Source {
    /** The limits of the members, and the calls. */
    SERVICE_MODEL("Amazon Cognito Identity, service model of 2014-06-30"),
    /** What each call takes and which exceptions it has. */
    API_REFERENCE("Amazon Cognito Federated Identities API Reference, GetId"),
    /** The name and the token of each provider, the algorithms, and the grace for clocks. */
    DEVELOPER_GUIDE("Amazon Cognito Developer Guide, Identity pools third-party identity providers"),
    /** What a SAML response must hold. */
    SAML_GUIDE("AWS IAM User Guide, Configure SAML assertions for the authentication response"),
    /** How a provider is registered, and what its name may not have. */
    PROVIDER_GUIDE("AWS IAM User Guide, Create an OpenID Connect identity provider in IAM"),
    /** The wording with which policies of every kind are said to deny a call. */
    POLICY_GUIDE("AWS IAM User Guide, Troubleshoot access denied error messages"),
    /** The claims of an ID token, and what sets it apart from an access token. */
    OPENID_CONNECT("OpenID Connect Core 1.0, sections 2 and 3.1.3"),
    /** Authorization codes. */
    OAUTH("RFC 6749, section 4.1"),
    /** The access tokens that are JWTs. */
    ACCESS_TOKENS("RFC 9068, section 2; documentation of Okta, Microsoft Entra ID, Auth0 and Keycloak"),
    /** The status of a response, and what an assertion is made of. */
    SAML("SAML 2.0 Core, sections 2.3 and 3.2.2"),
    /** The partitions and their regions. */
    PARTITIONS("AWS SDK, partitions.json; AWS General Reference, Amazon Resource Names"),
    /** The parts of a JWT and its times. */
    JWT("RFC 7519, section 4; RFC 7515, section 3"),
    /** The parts of an encrypted token. */
    JWE("RFC 7516, section 3"),
    /** What a custom token is, and what takes it. */
    FIREBASE("Firebase documentation, Create Custom Tokens"),
    /** What a provider said when it closed a service. */
    PROVIDER_NOTICE("Notice of the provider"),
    /** The texts of the service, which it does not document. */
    PUBLIC_REPORTS("Public issue threads of the AWS SDKs, of the AWS CLI and of AWS Amplify"),
    /** The AWS SDKs' and the operating systems' own words. */
    CLIENT_LIBRARIES("Source code of the AWS SDKs, messages of the operating systems");

    private final String reference;

    Source(String reference) {
        this.reference = reference;
    }

    /** The document, and where in it. */
    String reference() {
        return reference;
    }
}
