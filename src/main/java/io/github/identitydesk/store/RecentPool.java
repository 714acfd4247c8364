package io.github.identitydesk.store;

import io.github.identitydesk.model.EndpointChoice;

/**
 * An identity pool that was called.
 *
 * @param identityPoolId the identity pool ID
 * @param endpoint the endpoint at which it was last called
 */
public record RecentPool(String identityPoolId, EndpointChoice endpoint) {}
