package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place;
import java.util.Optional;

/**
 * Something that may make the service refuse a login, or that is worth knowing before the call. It warns and never stops
 * the call, because only the service can judge.
 *
 * @param place the cell that it belongs to, or the logins as a whole
 * @param kind which of the things that are looked for
 * @param what what was found
 * @param rule the rule that it rests on
 * @param advice what to do about it: the finished fix where there is one, or else what its kind or its provider asks for
 * @param fix what the program can do about it
 */
public record Finding(Place place, Kind kind, Message what, Message rule, Message advice, Optional<Fix> fix) {
    /** The things that are looked for; within a login they are reported in this order. */
    public enum Kind {
        /** No logins at all. */
        GUEST(Source.API_REFERENCE),
        NAME_SPACE(Source.DEVELOPER_GUIDE),
        NAME_PLACEHOLDER(Source.PUBLIC_REPORTS),
        /** A token stands in the place of the name. */
        NAME_SWAPPED(Source.PUBLIC_REPORTS),
        NAME_IDENTITY_POOL(Source.PUBLIC_REPORTS),
        NAME_SCHEME(Source.PROVIDER_GUIDE),
        NAME_SLASH(Source.PROVIDER_GUIDE),
        /** A user pool's name that is not written as the service wants it. */
        NAME_USER_POOL(Source.DEVELOPER_GUIDE),
        /** A user pool's name with another region than the one in the user pool ID. */
        NAME_REGION(Source.DEVELOPER_GUIDE),
        /** What users call the provider, in place of its name. */
        NAME_ALIAS(Source.API_REFERENCE),
        NAME_CAPITALS(Source.DEVELOPER_GUIDE),
        /** Neither a provider that GetId knows, nor a host, nor the ARN of a SAML provider. */
        NAME_UNKNOWN(Source.API_REFERENCE),
        /** An ARN of another partition than the identity pool's. */
        NAME_PARTITION(Source.PARTITIONS),
        ISSUER_DIFFERS(Source.DEVELOPER_GUIDE),
        /** The issuer's URL begins with {@code http://}. */
        ISSUER_INSECURE(Source.PROVIDER_GUIDE),
        /** The newer host of user pools, {@code issuer-cognito-idp}, of which it is not documented how to name it. */
        ISSUER_NEWER(Source.DEVELOPER_GUIDE),
        RETIRED(Source.PROVIDER_NOTICE),
        /** Text such as {@code undefined} in place of a token. */
        TOKEN_PLACEHOLDER(Source.PUBLIC_REPORTS),
        /** An ID, a key, a code or something else that is no token. */
        NOT_A_TOKEN(Source.PUBLIC_REPORTS),
        AUTHORIZATION_CODE(Source.OAUTH),
        /** Something sticks to the token that does not belong to it. */
        TOKEN_WRAPPED(Source.PUBLIC_REPORTS),
        DAMAGED(Source.JWT),
        ENCRYPTED(Source.JWE),
        DEVELOPER_TOKEN(Source.PUBLIC_REPORTS),
        LIMITED_LOGIN(Source.PUBLIC_REPORTS),
        /** A token that a server made for Firebase, to be exchanged for an ID token. */
        CUSTOM_TOKEN(Source.FIREBASE),
        ACCESS_TOKEN(Source.ACCESS_TOKENS),
        REFRESH_TOKEN(Source.PUBLIC_REPORTS),
        OPAQUE_FOR_JWT(Source.DEVELOPER_GUIDE),
        JWT_FOR_OPAQUE(Source.DEVELOPER_GUIDE),
        OTHER_ORIGIN(Source.PUBLIC_REPORTS),
        SECRET_MISSING(Source.DEVELOPER_GUIDE),
        SAML_EXPECTED(Source.DEVELOPER_GUIDE),
        SAML_ELSEWHERE(Source.DEVELOPER_GUIDE),
        /** The identity provider says that the sign-in failed. */
        SAML_STATUS(Source.SAML),
        /** A message of SAML, but no response of SAML 2.0. */
        SAML_OTHER(Source.SAML_GUIDE),
        SAML_ENCRYPTED(Source.SAML_GUIDE),
        SAML_UNSIGNED(Source.SAML_GUIDE),
        /** Not one confirmation of the subject, or one without a recipient or a limit. */
        SAML_CONFIRMATION(Source.SAML_GUIDE),
        /** Issued for delivery to something other than the sign-in of AWS. */
        SAML_RECIPIENT(Source.SAML_GUIDE),
        SAML_AUDIENCE(Source.SAML_GUIDE),
        /** The attribute Role is missing, or names another provider than the request does. */
        SAML_ROLE(Source.SAML_GUIDE),
        SAML_SESSION_NAME(Source.SAML_GUIDE),
        MISSING_CLAIM(Source.OPENID_CONNECT),
        ALGORITHM(Source.DEVELOPER_GUIDE),
        MILLISECONDS(Source.JWT),
        EXPIRED(Source.JWT),
        NOT_YET_VALID(Source.JWT),
        EXPIRES_SOON(Source.JWT);

        private final Source source;

        Kind(Source source) {
            this.source = source;
        }

        /** Where the rule is known from. */
        Source source() {
            return source;
        }

        /** Whether it is merely worth knowing, and no likely cause of a refusal. */
        public boolean isNote() {
            return this == GUEST || this == ISSUER_NEWER || this == SAML_SESSION_NAME;
        }
    }
}
