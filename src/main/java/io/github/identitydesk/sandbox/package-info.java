/**
 * The embedded endpoint: implements the service's protocol on loopback for a few pools, so that the app can be tried without
 * AWS.
 *
 * <p>Statuses, headers and messages are those of the service. The signatures of tokens are <em>not</em> verified, except
 * those of the sandbox's own issuer, and no token is stored or logged.
 */
@NullMarked
package io.github.identitydesk.sandbox;

import org.jspecify.annotations.NullMarked;
