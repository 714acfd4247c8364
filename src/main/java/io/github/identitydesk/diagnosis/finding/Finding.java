package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import java.util.Optional;

/**
 * A property of a login that may cause the service to refuse it, or that is worth knowing before the call. It is a
 * warning and never prevents the call, because only the service can decide.
 *
 * @param place the cell that the finding belongs to, or the logins as a whole
 * @param kind the kind of finding
 * @param what what was found
 * @param rule the rule on which the finding is based
 * @param advice what to do: the description of the fix if there is one, otherwise the advice for the kind of finding or
 * the provider
 * @param fix what the program can do about it
 */
public record Finding(Place place, Kind kind, Message what, Message rule, Message advice, Optional<Fix> fix) {
    /** Returns the kind of finding in a few words, as the title of an explanation that is based on it. */
    public Message title() {
        return Message.of("finding.title." + kind);
    }

    /** Returns a sentence about a login, with the provider name of the login before it. */
    public static Message inLogin(String providerName, Message sentence) {
        return Message.of("finding.inLogin", providerName, sentence);
    }

    /** The kinds of finding. Within a login, findings are reported in this order. */
    public enum Kind {
        /** There are no logins. */
        GUEST(Source.API_REFERENCE),
        NAME_SPACE(Source.DEVELOPER_GUIDE),
        /** Quotes, invisible characters or percent-encoding in the name. */
        NAME_CHARACTERS(Source.DEVELOPER_GUIDE),
        NAME_PLACEHOLDER(Source.PUBLIC_REPORTS),
        /** A token was entered as the provider name. */
        NAME_SWAPPED(Source.PUBLIC_REPORTS),
        NAME_IDENTITY_POOL(Source.PUBLIC_REPORTS),
        NAME_SCHEME(Source.PROVIDER_GUIDE),
        NAME_SLASH(Source.PROVIDER_GUIDE),
        /** The name of a user pool is not in the form that the service requires. */
        NAME_USER_POOL(Source.DEVELOPER_GUIDE),
        /** The name of a user pool contains another region than the user pool ID. */
        NAME_REGION(Source.DEVELOPER_GUIDE),
        /** The ARN of something other than a SAML provider. */
        NAME_ARN(Source.PROVIDER_GUIDE),
        /** A common name of the provider instead of its provider name. */
        NAME_ALIAS(Source.API_REFERENCE),
        NAME_CAPITALS(Source.DEVELOPER_GUIDE),
        /** Neither a provider that GetId accepts, nor a host, nor the ARN of a SAML provider. */
        NAME_UNKNOWN(Source.API_REFERENCE),
        /** An ARN in another partition than that of the identity pool. */
        NAME_PARTITION(Source.PARTITIONS),
        ISSUER_DIFFERS(Source.DEVELOPER_GUIDE),
        /** The issuer's URL begins with {@code http://}. */
        ISSUER_INSECURE(Source.PROVIDER_GUIDE),
        /** The issuer is not a URL, or there is white space around it. */
        ISSUER_MALFORMED(Source.OPENID_CONNECT),
        /** The newer host of user pools, {@code issuer-cognito-idp}. The provider name for it is not documented. */
        ISSUER_NEWER(Source.DEVELOPER_GUIDE),
        RETIRED(Source.PROVIDER_NOTICE),
        /** A provider that signs users in with OAuth 2.0 only, and issues no ID tokens for them. */
        NO_ID_TOKENS(Source.OAUTH_PROVIDERS),
        /** Text such as {@code undefined} instead of a token. */
        TOKEN_PLACEHOLDER(Source.PUBLIC_REPORTS),
        /** An ID, a key, a code or another value that is not a token. */
        NOT_A_TOKEN(Source.PUBLIC_REPORTS),
        AUTHORIZATION_CODE(Source.OAUTH),
        /** The token has text around or in it that does not belong to it. */
        TOKEN_WRAPPED(Source.PUBLIC_REPORTS),
        DAMAGED(Source.JWT),
        ENCRYPTED(Source.JWE),
        DEVELOPER_TOKEN(Source.PUBLIC_REPORTS),
        LIMITED_LOGIN(Source.PUBLIC_REPORTS),
        /** A token that a server created for Firebase, which exchanges it for an ID token. */
        CUSTOM_TOKEN(Source.FIREBASE),
        ACCESS_TOKEN(Source.ACCESS_TOKENS),
        REFRESH_TOKEN(Source.PUBLIC_REPORTS),
        OPAQUE_FOR_JWT(Source.DEVELOPER_GUIDE),
        JWT_FOR_OPAQUE(Source.DEVELOPER_GUIDE),
        OTHER_ORIGIN(Source.PUBLIC_REPORTS),
        SECRET_MISSING(Source.DEVELOPER_GUIDE),
        /** The secret precedes the token. */
        SECRET_FIRST(Source.DEVELOPER_GUIDE),
        SAML_EXPECTED(Source.DEVELOPER_GUIDE),
        SAML_ELSEWHERE(Source.DEVELOPER_GUIDE),
        /** The identity provider reports that the sign-in failed. */
        SAML_STATUS(Source.SAML),
        /** A SAML message that is not a SAML 2.0 response. */
        SAML_OTHER(Source.SAML_GUIDE),
        SAML_ENCRYPTED(Source.SAML_GUIDE),
        SAML_UNSIGNED(Source.SAML_GUIDE),
        /** There is not exactly one confirmation of the subject, or it has no recipient or no limit. */
        SAML_CONFIRMATION(Source.SAML_GUIDE),
        /** The recipient is not the sign-in endpoint of AWS. */
        SAML_RECIPIENT(Source.SAML_GUIDE),
        SAML_AUDIENCE(Source.SAML_GUIDE),
        /** The attribute Role is missing, or contains another provider than the request. */
        SAML_ROLE(Source.SAML_GUIDE),
        SAML_SESSION_NAME(Source.SAML_GUIDE),
        MISSING_CLAIM(Source.OPENID_CONNECT),
        ALGORITHM(Source.DEVELOPER_GUIDE),
        /** RSA with PSS. AWS does not document whether it is verified. */
        ALGORITHM_UNDOCUMENTED(Source.DEVELOPER_GUIDE),
        /** A time that is not a number of seconds. */
        TIME_FORMAT(Source.JWT),
        EXPIRED(Source.JWT),
        NOT_YET_VALID(Source.JWT),
        EXPIRES_SOON(Source.JWT);

        private final Source source;

        Kind(Source source) {
            this.source = source;
        }

        /** Returns the source of the rule. */
        public Source source() {
            return source;
        }

        /** Returns whether the finding is only information and not a likely cause of a refusal. */
        public boolean isNote() {
            return this == GUEST || this == ISSUER_NEWER || this == SAML_SESSION_NAME || this == ALGORITHM_UNDOCUMENTED;
        }
    }
}
