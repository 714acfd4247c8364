/**
 * What a token is, what looks wrong with a login before it is sent, what a refusal means, and the report of a call.
 *
 * <p>Everything here is read on this machine and nothing is sent anywhere; the time comes in as an argument.
 */
@NullMarked
package io.github.identitydesk.diagnosis;

import org.jspecify.annotations.NullMarked;
