package io.github.identitydesk.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A SAML 2.0 assertion, or the response that carries it.
 *
 * @param issuer the entity ID of the identity provider
 * @param audience for whom it was issued
 * @param notBefore from when on it holds
 * @param notOnOrAfter until when it holds
 * @param flaw what keeps the service from reading it
 */
public record SamlAssertion(
        Optional<String> issuer,
        List<String> audience,
        Optional<Instant> notBefore,
        Optional<Instant> notOnOrAfter,
        Optional<Flaw> flaw)
        implements ParsedToken {
    public SamlAssertion {
        audience = List.copyOf(audience);
    }

    /** What can be wrong with the make of an assertion. */
    public enum Flaw {
        /** The XML breaks off, is not well-formed, or carries a document type, which SAML forbids. */
        DAMAGED,
        /** Plain XML, where base64 is wanted. */
        NOT_ENCODED,
        /** A response without an assertion in it, as after a failed log-in. */
        NO_ASSERTION
    }

    @Override
    public Optional<Instant> expiresAt() {
        return notOnOrAfter;
    }
}
