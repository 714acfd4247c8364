/**
 * Finds likely problems in logins before they are sent, explains refusals, describes tokens, and reports calls.
 *
 * <p>Everything is processed on this machine, and nothing is sent. The time is an argument.
 */
@NullMarked
package io.github.identitydesk.diagnosis;

import org.jspecify.annotations.NullMarked;
