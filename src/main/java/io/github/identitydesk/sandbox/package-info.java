/**
 * The embedded endpoint: it speaks GetId's own wire protocol on loopback and holds a few pools, so that the whole real
 * path can be tried without AWS.
 *
 * <p>Statuses, headers and messages are the service's own; the signatures of tokens are <em>not</em> verified, and no
 * token is kept or logged.
 */
@NullMarked
package io.github.identitydesk.sandbox;

import org.jspecify.annotations.NullMarked;
