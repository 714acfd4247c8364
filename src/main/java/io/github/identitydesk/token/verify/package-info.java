/**
 * Verifies the signature of a token with the public keys of its issuer. The caller provides the keys; this package
 * makes no connections.
 */
@NullMarked
package io.github.identitydesk.token.verify;

import org.jspecify.annotations.NullMarked;
