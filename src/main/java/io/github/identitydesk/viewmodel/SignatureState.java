package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.token.verify.SignatureResult;
import java.net.URI;

/** Where the check of a token's signature stands. */
public sealed interface SignatureState {
    /** Not asked for. */
    record NotChecked() implements SignatureState {}

    /**
     * The user is to be asked whether this host may be contacted for its public keys.
     *
     * @param address what would be asked for
     */
    record Question(URI address) implements SignatureState {
        /** The host that the question names. */
        public String host() {
            return address.getHost();
        }
    }

    /** The token names no issuer whose keys can be asked for: they must be pasted. */
    record NoIssuer() implements SignatureState {}

    /**
     * The keys are being fetched.
     *
     * @param host from where
     */
    record Fetching(String host) implements SignatureState {}

    /**
     * The keys are not available.
     *
     * @param host the host that was asked
     * @param failure why
     */
    record Unreachable(String host, Failure failure) implements SignatureState {}

    /** The pasted text, or what the issuer sent, holds no public key. */
    record NoKeys() implements SignatureState {}

    /**
     * The signature was checked.
     *
     * @param result what that showed
     */
    record Checked(SignatureResult result) implements SignatureState {}
}
