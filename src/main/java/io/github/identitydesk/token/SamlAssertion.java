package io.github.identitydesk.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A SAML 2.0 response with its assertion, or another SAML message. It contains no data about the user.
 *
 * @param root the local name of the root element, such as {@code Response}
 * @param status the status of the sign-in as reported by the identity provider; absent in a single assertion
 * @param issuer the entity ID of the identity provider
 * @param audience the audience
 * @param notBefore the time from which the conditions hold
 * @param notOnOrAfter the time until which the conditions hold
 * @param assertions the number of assertions, including encrypted ones
 * @param confirmations the confirmations of the subject
 * @param roles the values of the attribute {@code https://aws.amazon.com/SAML/Attributes/Role}
 * @param otherRole the name of another attribute with the ARN of a role, if {@code roles} is empty
 * @param hasSessionName whether the attribute {@code RoleSessionName} has a value
 * @param hasNameId whether the subject has a name
 * @param isSigned whether there is a signature
 * @param flaw the reason why the service cannot read the message; empty if there is none
 */
public record SamlAssertion(
        String root,
        Optional<Status> status,
        Optional<String> issuer,
        List<String> audience,
        Optional<Instant> notBefore,
        Optional<Instant> notOnOrAfter,
        int assertions,
        List<Confirmation> confirmations,
        List<String> roles,
        Optional<String> otherRole,
        boolean hasSessionName,
        boolean hasNameId,
        boolean isSigned,
        Optional<Flaw> flaw)
        implements ParsedToken {
    public SamlAssertion {
        audience = List.copyOf(audience);
        confirmations = List.copyOf(confirmations);
        roles = List.copyOf(roles);
    }

    /**
     * The status of a response (SAML Core §3.2.2).
     *
     * @param code the most specific status code, without its {@code urn:oasis:names:tc:SAML:2.0:status:}
     * @param message the message of the identity provider; may be empty
     * @param isSuccess whether the sign-in succeeded
     */
    public record Status(String code, String message, boolean isSuccess) {}

    /**
     * The data of a {@code SubjectConfirmation} (SAML Core §2.4.1).
     *
     * @param method the last part of the method's URI, such as {@code bearer}; empty if there is none
     * @param recipient the URL to which the assertion may be delivered
     * @param notOnOrAfter the time until which the assertion may be delivered
     */
    public record Confirmation(String method, Optional<String> recipient, Optional<Instant> notOnOrAfter) {}

    /** The flaws that a response can have. */
    public enum Flaw {
        /** The XML is not well-formed. */
        DAMAGED,
        /** The XML contains a document type declaration, which SAML does not allow. */
        DOCUMENT_TYPE,
        /** Characters were replaced by an ellipsis or similar text. */
        SHORTENED,
        /** The end of the XML is missing. */
        CUT,
        /** The beginning is missing. */
        CUT_AT_BEGINNING,
        /** The response is plain XML instead of base64. */
        NOT_ENCODED,
        /** The response is compressed, as in the query of a redirect (SAML Bindings §3.4.4.1). */
        DEFLATED,
        /** The response is in base64url instead of base64. */
        BASE64URL,
        /** The response is encoded in base64 twice. */
        ENCODED_TWICE,
        /** This is another SAML message, such as an {@code AuthnRequest}. */
        OTHER_MESSAGE,
        /** This is a message of SAML 1, which has an attribute {@code MajorVersion}. */
        OTHER_VERSION,
        /** This is an assertion without the response that contains it. */
        NO_RESPONSE,
        /** The response contains no assertion, as after a failed sign-in. */
        NO_ASSERTION,
        /** The assertion is encrypted for the service provider. */
        ENCRYPTED
    }

    /** Returns whether the message is unusable because parts are missing or changed. */
    public boolean isDamaged() {
        return has(Flaw.DAMAGED) || has(Flaw.SHORTENED) || has(Flaw.CUT) || has(Flaw.CUT_AT_BEGINNING);
    }

    /** Returns whether the message has the given flaw. */
    public boolean has(Flaw other) {
        return flaw.equals(Optional.of(other));
    }

    /** Returns the earliest limit of the conditions and the confirmations. */
    @Override
    public Optional<Instant> expiresAt() {
        return Stream.concat(
                        notOnOrAfter.stream(),
                        confirmations.stream().flatMap(confirmation -> confirmation.notOnOrAfter().stream()))
                .min(Instant::compareTo);
    }
}
