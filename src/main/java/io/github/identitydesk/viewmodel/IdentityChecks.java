package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.CheckedGrants;
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
    private final CallLog log;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking", false);
    private final StringProperty customRoleArn = new SimpleStringProperty(this, "customRoleArn", "");
    private CheckedGrants grants = CheckedGrants.NONE;

    /**
     * The checks of a window.
     *
     * @param credentials asks for credentials, of which only the expiry is kept
     * @param openIdToken asks for an open-ID token, of which only the claims are kept
     * @param signature verifies signatures
     * @param call where the window's call of GetId stands
     * @param log records, for the history, whether something was granted
     */
    public IdentityChecks(
            IdentityCheck<Instant> credentials,
            IdentityCheck<ParsedToken> openIdToken,
            SignatureVerification signature,
            ReadOnlyObjectProperty<CallState> call,
            CallLog log) {
        this.credentials = credentials;
        this.openIdToken = openIdToken;
        this.signature = signature;
        this.call = call;
        this.log = log;
        asking.bind(Bindings.createBooleanBinding(
                () -> credentials.state().get() instanceof CheckState.Asking
                        || openIdToken.state().get() instanceof CheckState.Asking,
                credentials.state(),
                openIdToken.state()));
        call.subscribe((was, is) -> {
            reset();
            grants = CheckedGrants.NONE;
        });
        credentials
                .state()
                .subscribe(state -> granted(state).ifPresent(granted -> record(grants.withCredentials(granted))));
        openIdToken
                .state()
                .subscribe(state -> granted(state).ifPresent(granted -> record(grants.withOpenIdToken(granted))));
    }

    /** Whether it was granted; empty where there is no answer, such as after a cancelled check. */
    private static <T> Optional<Boolean> granted(CheckState<T> state) {
        return state instanceof CheckState.Answered<T> answered
                ? switch (answered.outcome()) {
                    case CheckOutcome.Granted<T> granted -> Optional.of(true);
                    case CheckOutcome.Refused<T> refused -> Optional.of(false);
                    case CheckOutcome.NotReached<T> missed -> Optional.empty();
                    case CheckOutcome.Cancelled<T> cancelled -> Optional.empty();
                }
                : Optional.empty();
    }

    private void record(CheckedGrants known) {
        grants = known;
        log.recordGrants(known);
    }

    /** What was asked about the identity of the latest call, and whether it was granted. */
    public CheckedGrants grants() {
        return grants;
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

    /** Cancels the check that is under way, if there is one. */
    public void cancel() {
        credentials.cancel();
        openIdToken.cancel();
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
