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
        GUEST,
        NAME_SPACE,
        NAME_PLACEHOLDER,
        NAME_IDENTITY_POOL,
        NAME_SCHEME,
        NAME_SLASH,
        /** A user pool's name that is not written as the service wants it. */
        NAME_USER_POOL,
        /** A user pool's name with another region than the one in the user pool ID. */
        NAME_REGION,
        /** What users call the provider, in place of its name. */
        NAME_ALIAS,
        NAME_CAPITALS,
        /** Neither a provider that GetId knows, nor a host, nor the ARN of a SAML provider. */
        NAME_UNKNOWN,
        /** An ARN of another partition than the identity pool's. */
        NAME_PARTITION,
        ISSUER_DIFFERS,
        /** The issuer's URL begins with {@code http://}. */
        ISSUER_INSECURE,
        /** The newer host of user pools, {@code issuer-cognito-idp}, of which it is not documented how to name it. */
        ISSUER_NEWER,
        RETIRED,
        /** Text such as {@code undefined} in place of a token. */
        TOKEN_PLACEHOLDER,
        /** Something sticks to the token that does not belong to it. */
        TOKEN_WRAPPED,
        DAMAGED,
        ENCRYPTED,
        DEVELOPER_TOKEN,
        LIMITED_LOGIN,
        ACCESS_TOKEN,
        REFRESH_TOKEN,
        OPAQUE_FOR_JWT,
        JWT_FOR_OPAQUE,
        OTHER_ORIGIN,
        SECRET_MISSING,
        SAML_EXPECTED,
        SAML_ELSEWHERE,
        /** The identity provider says that the sign-in failed. */
        SAML_STATUS,
        SAML_ENCRYPTED,
        SAML_UNSIGNED,
        /** Not one confirmation of the subject, or one without a recipient or a limit. */
        SAML_CONFIRMATION,
        /** Issued for delivery to something other than the sign-in of AWS. */
        SAML_RECIPIENT,
        SAML_AUDIENCE,
        /** The attribute Role is missing, or names another provider than the request does. */
        SAML_ROLE,
        SAML_SESSION_NAME,
        MISSING_CLAIM,
        ALGORITHM,
        MILLISECONDS,
        EXPIRED,
        NOT_YET_VALID,
        EXPIRES_SOON;

        /** Whether it is merely worth knowing, and no likely cause of a refusal. */
        public boolean isNote() {
            return this == GUEST || this == ISSUER_NEWER || this == SAML_SESSION_NAME;
        }
    }
}
