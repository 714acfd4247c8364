package io.github.identitydesk.viewmodel;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.util.function.Supplier;

/**
 * A request that shows something of the sandbox.
 *
 * @param title what it shows
 * @param request makes it, with tokens that are as old as they should be now
 */
public record Sample(Message title, Supplier<IdentityRequest> request) {}
