package io.github.identitydesk.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A SAML 2.0 response with its assertion, or another message of SAML. It holds nothing of the user.
 *
 * @param root the local name of the XML's root element, such as {@code Response}
 * @param status what the identity provider says of the sign-in; absent in a bare assertion
 * @param issuer the entity ID of the identity provider
 * @param audience for whom it was issued
 * @param notBefore from when on its conditions hold
 * @param notOnOrAfter until when its conditions hold
 * @param assertions how many assertions it contains, encrypted ones too
 * @param confirmations by what the assertion may be used
 * @param roles the values of the attribute {@code https://aws.amazon.com/SAML/Attributes/Role}
 * @param hasSessionName whether the attribute {@code RoleSessionName} has a value
 * @param isSigned whether it contains a signature
 * @param flaw what keeps the service from reading it
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
        boolean hasSessionName,
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
     * @param message what the identity provider adds; may be empty
     * @param isSuccess whether the sign-in succeeded
     */
    public record Status(String code, String message, boolean isSuccess) {}

    /**
     * The data of a {@code SubjectConfirmation} (SAML Core §2.4.1).
     *
     * @param method by what the bearer is told: the last part of its URI, such as {@code bearer}; empty if it is not said
     * @param recipient the URL to which the assertion may be delivered
     * @param notOnOrAfter until when it may be delivered
     */
    public record Confirmation(String method, Optional<String> recipient, Optional<Instant> notOnOrAfter) {}

    /** What can be wrong with the make of a response. */
    public enum Flaw {
        /** The XML is not well-formed, or carries a document type, which SAML forbids. */
        DAMAGED,
        /** The XML breaks off. */
        CUT,
        /** The beginning is missing. */
        CUT_AT_BEGINNING,
        /** Plain XML, where base64 is wanted. */
        NOT_ENCODED,
        /** Compressed, as in the query of a redirect (SAML Bindings §3.4.4.1). */
        DEFLATED,
        /** In base64url, where base64 is wanted. */
        BASE64URL,
        /** In base64 of base64. */
        ENCODED_TWICE,
        /** Another message of SAML, such as an {@code AuthnRequest}. */
        OTHER_MESSAGE,
        /** A message of SAML 1, in which the version stands as {@code MajorVersion}. */
        OTHER_VERSION,
        /** An assertion without the response that carries it. */
        NO_RESPONSE,
        /** A response without an assertion in it, as after a failed sign-in. */
        NO_ASSERTION,
        /** An assertion that is encrypted for the service provider. */
        ENCRYPTED
    }

    /** Whether so much of it is missing or changed that it cannot be used. */
    public boolean isDamaged() {
        return has(Flaw.DAMAGED) || has(Flaw.CUT) || has(Flaw.CUT_AT_BEGINNING);
    }

    /** Whether it has that flaw. */
    public boolean has(Flaw other) {
        return flaw.equals(Optional.of(other));
    }

    /** The earliest limit that its conditions and its confirmations set. */
    @Override
    public Optional<Instant> expiresAt() {
        return Stream.concat(
                        notOnOrAfter.stream(),
                        confirmations.stream().flatMap(confirmation -> confirmation.notOnOrAfter().stream()))
                .min(Instant::compareTo);
    }
}
