/** Cleans, parses and classifies provider tokens. This is the only package that uses nimbus-jose-jwt. */
@NullMarked
package io.github.identitydesk.token;

import org.jspecify.annotations.NullMarked;
