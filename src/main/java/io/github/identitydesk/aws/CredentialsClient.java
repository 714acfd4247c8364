package io.github.identitydesk.aws;

import io.github.identitydesk.model.CheckOutcome;
import io.github.identitydesk.model.Endpoint;
import io.github.identitydesk.model.IdentityQuery;
import io.github.identitydesk.model.Token;
import java.time.Instant;

/**
 * Asks for an identity's credentials or its open-ID token. Each call is sent once and never retried. Interrupting the
 * waiting thread cancels the call. Expected failures are outcomes, never exceptions.
 */
public interface CredentialsClient {
    /**
     * Whether the identity gets AWS credentials (GetCredentialsForIdentity, the enhanced flow). The keys themselves are
     * dropped at once: only the moment at which they expire leaves this package.
     */
    CheckOutcome<Instant> getCredentials(IdentityQuery query, Endpoint endpoint);

    /** Whether the identity gets an open-ID token (GetOpenIdToken, the classic flow). The token is a secret. */
    CheckOutcome<Token> getOpenIdToken(IdentityQuery query, Endpoint endpoint);
}
