package io.github.identitydesk.aws;

import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Token;
import java.time.Instant;

/**
 * Requests an identity's credentials or its OpenID token. Each call is sent once and never retried. Interrupting the waiting
 * thread cancels the call. Expected failures are outcomes, never exceptions.
 */
public interface CredentialsClient {
    /**
     * Checks whether the identity gets AWS credentials (GetCredentialsForIdentity, the enhanced flow). The keys are discarded
     * immediately: only their expiry time leaves this package.
     */
    CheckOutcome<Instant> getCredentials(IdentityQuery query, Endpoint endpoint);

    /** Checks whether the identity gets an OpenID token (GetOpenIdToken, the classic flow). The token is a secret. */
    CheckOutcome<Token> getOpenIdToken(IdentityQuery query, Endpoint endpoint);
}
