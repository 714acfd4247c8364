package io.github.identitydesk.token.verify;

import java.util.Optional;

/** What checking a token's signature showed. */
public sealed interface SignatureResult {
    /**
     * The signature is valid: the owner of the key issued the token, and nothing in it was changed since.
     *
     * @param algorithm the algorithm of the signature, as the token names it
     * @param keyId the ID of the key, where it has one
     */
    record Genuine(String algorithm, Optional<String> keyId) implements SignatureResult {}

    /**
     * The key is there and the signature is not valid: the token was changed or cut after it was signed.
     *
     * @param keyId the ID of the key that was tried, where it has one
     */
    record Altered(Optional<String> keyId) implements SignatureResult {}

    /**
     * None of the keys is the one that the token names. The issuer may have replaced its keys, or the keys are those of
     * another issuer.
     *
     * @param keyId the ID of the key that the token names, where it names one
     * @param keys how many keys there were
     */
    record KeyNotKnown(Optional<String> keyId, int keys) implements SignatureResult {}

    /**
     * The algorithm is none that GetId accepts, whether or not the signature is valid. GetId verifies RSA signatures
     * (RS256, RS384, RS512) only (Amazon Cognito developer guide, “OIDC identity providers”).
     *
     * @param algorithm the algorithm that the token names; blank where it names none
     */
    record AlgorithmNotAllowed(String algorithm) implements SignatureResult {}

    /**
     * The key that the token names cannot have made a signature of the token's algorithm.
     *
     * @param algorithm the algorithm that the token names
     * @param keyType the type of the key, such as {@code EC}
     */
    record KeyDoesNotFit(String algorithm, String keyType) implements SignatureResult {}

    /**
     * There is no signature that could be checked.
     *
     * @param reason why
     */
    record NotCheckable(Reason reason) implements SignatureResult {}

    /** Why a token has no signature that could be checked. */
    enum Reason {
        /** It is an opaque token, which only its issuer can check. */
        OPAQUE,
        /** It is encrypted, so only its recipient can read it. */
        ENCRYPTED,
        /** It is damaged, so that the signed part cannot be told. */
        DAMAGED,
        /** It carries no signature. */
        NOT_SIGNED
    }
}
