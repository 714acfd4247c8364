package io.github.identitydesk.token.verify;

import java.util.Optional;

/** The result of verifying the signature of a token. */
public sealed interface SignatureResult {
    /**
     * The signature is valid: the owner of the key issued the token, and the token has not been changed since.
     *
     * @param algorithm the algorithm of the signature, as named in the token
     * @param keyId the ID of the key, if present
     */
    record Genuine(String algorithm, Optional<String> keyId) implements SignatureResult {}

    /**
     * The key is available, but the signature is not valid: the token was changed or truncated after it was signed.
     *
     * @param keyId the ID of the key that was used, if present
     */
    record Altered(Optional<String> keyId) implements SignatureResult {}

    /**
     * None of the keys is the key of the token. The issuer may have replaced its keys, or the keys may belong to
     * another issuer.
     *
     * @param keyId the ID of the key in the token, if present
     * @param keys the number of keys
     */
    record KeyNotKnown(Optional<String> keyId, int keys) implements SignatureResult {}

    /**
     * GetId does not accept the algorithm, whether or not the signature is valid. GetId accepts only RSA signatures
     * (RS256, RS384, RS512) (Amazon Cognito developer guide, “OIDC identity providers”).
     *
     * @param algorithm the algorithm in the token; blank if there is none
     */
    record AlgorithmNotAllowed(String algorithm) implements SignatureResult {}

    /**
     * The key that the token names cannot create signatures with the algorithm of the token.
     *
     * @param algorithm the algorithm in the token
     * @param keyType the type of the key, such as {@code EC}
     */
    record KeyDoesNotFit(String algorithm, String keyType) implements SignatureResult {}

    /**
     * There is no signature that could be verified.
     *
     * @param reason the reason
     */
    record NotCheckable(Reason reason) implements SignatureResult {}

    /** The reasons why a signature cannot be verified. */
    enum Reason {
        /** The token is opaque, and only its issuer can verify it. */
        OPAQUE,
        /** The token is encrypted, and only its recipient can read it. */
        ENCRYPTED,
        /** The token is damaged, so that the signed part is unknown. */
        DAMAGED,
        /** The token has no signature. */
        NOT_SIGNED
    }
}
