package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.token.verify.SignatureResult;
import java.net.URI;

/** The state of the verification of the signature of a token. */
public sealed interface SignatureState {
    /** No verification was requested. */
    record NotChecked() implements SignatureState {}

    /**
     * The user must be asked whether to contact a host for its public keys.
     *
     * @param address the address to fetch
     */
    record Question(URI address) implements SignatureState {
        /** Returns the host that the question names. */
        public String host() {
            return address.getHost();
        }
    }

    /** The token does not name an issuer whose keys can be fetched. The user can paste the keys. */
    record NoIssuer() implements SignatureState {}

    /**
     * The keys are being fetched.
     *
     * @param host the host that they are fetched from
     */
    record Fetching(String host) implements SignatureState {}

    /**
     * The keys could not be fetched.
     *
     * @param host the host that was contacted
     * @param failure why it failed
     */
    record Unreachable(String host, Failure failure) implements SignatureState {}

    /** The pasted text, or the answer of the issuer, contains no public key. */
    record NoKeys() implements SignatureState {}

    /**
     * The signature has been verified.
     *
     * @param result the result
     */
    record Checked(SignatureResult result) implements SignatureState {}
}
