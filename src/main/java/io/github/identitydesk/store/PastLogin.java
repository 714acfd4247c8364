package io.github.identitydesk.store;

import java.util.Optional;

/**
 * A login of a call in the history: everything but its token.
 *
 * @param providerName the key that it had in the request
 * @param fingerprint a keyed hash of the provider and of the user as it knows them, by which the same login is recognised
 *     again; nothing where the token does not say who logged in
 */
public record PastLogin(String providerName, Optional<String> fingerprint) {}
