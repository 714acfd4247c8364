package io.github.identitydesk.store;

import io.github.identitydesk.model.EndpointChoice;

/**
 * An identity pool that was called.
 *
 * @param identityPoolId its ID
 * @param endpoint where it was called last
 */
public record RecentPool(String identityPoolId, EndpointChoice endpoint) {}
