/**
 * Whether a token is genuine: its signature, checked with the public keys of its issuer. The keys are handed in; nothing here
 * contacts anybody.
 */
@NullMarked
package io.github.identitydesk.token.verify;

import org.jspecify.annotations.NullMarked;
