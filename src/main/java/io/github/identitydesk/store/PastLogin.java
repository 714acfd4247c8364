package io.github.identitydesk.store;

import java.util.Optional;

/**
 * A login of a call in the history, without its token.
 *
 * @param providerName the provider name in the request
 * @param fingerprint a keyed hash of the provider and its user ID, by which the same login is recognized again; empty if the
 *     token does not identify a user
 */
public record PastLogin(String providerName, Optional<String> fingerprint) {}
