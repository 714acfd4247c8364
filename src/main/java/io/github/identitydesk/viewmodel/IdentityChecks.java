package io.github.identitydesk.viewmodel;

import io.github.identitydesk.token.ParsedToken;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What can be asked once there is an answer: whether the identity gets credentials or an open-ID token, and whether a token is
 * genuine. Nothing of it is asked before the user wants it, and the answers go when another call begins.
 */
public final class IdentityChecks {
    private final IdentityCheck<Instant> credentials;
    private final IdentityCheck<ParsedToken> openIdToken;
    private final SignatureVerification signature;
    private final ReadOnlyObjectProperty<CallState> call;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking", false);
    private final StringProperty customRoleArn = new SimpleStringProperty(this, "customRoleArn", "");

    /**
     * The checks of a window.
     *
     * @param credentials asks for credentials, of which only the expiry is kept
     * @param openIdToken asks for an open-ID token, of which only the claims are kept
     * @param signature verifies signatures
     * @param call where the window's call of GetId stands
     */
    public IdentityChecks(
            IdentityCheck<Instant> credentials,
            IdentityCheck<ParsedToken> openIdToken,
            SignatureVerification signature,
            ReadOnlyObjectProperty<CallState> call) {
        this.credentials = credentials;
        this.openIdToken = openIdToken;
        this.signature = signature;
        this.call = call;
        asking.bind(Bindings.createBooleanBinding(
                () -> credentials.state().get() instanceof CheckState.Asking
                        || openIdToken.state().get() instanceof CheckState.Asking,
                credentials.state(),
                openIdToken.state()));
        call.subscribe((was, is) -> reset());
    }

    /** The check of the credentials. */
    public IdentityCheck<Instant> credentials() {
        return credentials;
    }

    /** The check of the open-ID token. */
    public IdentityCheck<ParsedToken> openIdToken() {
        return openIdToken;
    }

    /** The check of a token's signature. */
    public SignatureVerification signature() {
        return signature;
    }

    /** Whether one of the two calls about the identity is under way. */
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** The ARN of the role to ask for in place of the pool's; blank for the pool's. */
    public StringProperty customRoleArn() {
        return customRoleArn;
    }

    /** Asks whether the identity that was found gets credentials; does nothing where none was found. */
    public void checkCredentials() {
        if (call.get() instanceof CallState.Ended ended) {
            openIdToken.reset();
            credentials.start(ended, Optional.of(customRoleArn.get().strip()).filter(arn -> !arn.isEmpty()));
        }
    }

    /** Asks whether the identity that was found gets an open-ID token; does nothing where none was found. */
    public void checkOpenIdToken() {
        if (call.get() instanceof CallState.Ended ended) {
            credentials.reset();
            openIdToken.start(ended, Optional.empty());
        }
    }

    /** Cancels what is under way, and forgets the answers about the identity. */
    public void reset() {
        credentials.reset();
        openIdToken.reset();
    }

    /** Ends everything, as the window closes. */
    void close() {
        reset();
        signature.reset();
    }
}
