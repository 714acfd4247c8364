package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.Message;

/**
 * An identity pool that can be chosen rather than typed.
 *
 * @param identityPoolId its ID
 * @param purpose what it is for
 */
public record PoolSuggestion(String identityPoolId, Message purpose) {}
