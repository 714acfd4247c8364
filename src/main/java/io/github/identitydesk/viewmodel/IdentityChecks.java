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
 * The checks that can follow a call: whether the identity can get credentials or an OpenID token, and whether the signature of
 * a token is valid. A check is made only when the user requests it. The answers about the identity are cleared when the next
 * call begins.
 */
public final class IdentityChecks {
    private final IdentityCheck<Instant> credentials;
    private final IdentityCheck<ParsedToken> openIdToken;
    private final SignatureVerification signature;
    private final ReadOnlyObjectProperty<CallState> call;
    private final CallLog log;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private final StringProperty customRoleArn = new SimpleStringProperty(this, "customRoleArn", "");
    private CheckedGrants grants = CheckedGrants.NONE;

    /**
     * Creates the checks of a window.
     *
     * @param credentials checks whether the identity can get credentials; keeps only their expiry
     * @param openIdToken checks whether the identity can get an OpenID token; keeps only its parsed content
     * @param signature verifies signatures
     * @param call the state of the GetId call of the window
     * @param log records in the history what was granted
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
        running.bind(Bindings.createBooleanBinding(
                () -> credentials.state().get() instanceof CheckState.Running
                        || openIdToken.state().get() instanceof CheckState.Running,
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

    /** Returns whether the service granted the request, or empty if it did not answer, for example after a cancelled check. */
    private static <T> Optional<Boolean> granted(CheckState<T> state) {
        return state instanceof CheckState.Ended<T> answered
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

    /** Returns the results of the checks of the latest identity. */
    public CheckedGrants grants() {
        return grants;
    }

    /** Returns the check of the credentials. */
    public IdentityCheck<Instant> credentials() {
        return credentials;
    }

    /** Returns the check of the OpenID token. */
    public IdentityCheck<ParsedToken> openIdToken() {
        return openIdToken;
    }

    /** Returns the verification of the signature of a token. */
    public SignatureVerification signature() {
        return signature;
    }

    /** Indicates whether a check of the identity is in progress. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** The ARN of the role to request instead of the default role of the pool; blank for the default role. */
    public StringProperty customRoleArn() {
        return customRoleArn;
    }

    /** Starts the check of the credentials. Does nothing if the latest call found no identity. */
    public void checkCredentials() {
        if (call.get() instanceof CallState.Ended ended) {
            openIdToken.reset();
            credentials.start(ended, Optional.of(customRoleArn.get().strip()).filter(arn -> !arn.isEmpty()));
        }
    }

    /** Starts the check of the OpenID token. Does nothing if the latest call found no identity. */
    public void checkOpenIdToken() {
        if (call.get() instanceof CallState.Ended ended) {
            credentials.reset();
            openIdToken.start(ended, Optional.empty());
        }
    }

    /** Cancels the check of the identity that is in progress, if any. */
    public void cancel() {
        credentials.cancel();
        openIdToken.cancel();
    }

    /** Cancels the check in progress, if any, and clears the answers about the identity. */
    public void reset() {
        credentials.reset();
        openIdToken.reset();
    }

    /** Cancels all checks and clears their answers. Called when the window closes. */
    void close() {
        reset();
        signature.reset();
    }
}
