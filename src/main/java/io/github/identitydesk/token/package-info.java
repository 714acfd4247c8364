/**
 * What a provider token is: how it is cleaned, read and told from others. The only package that uses nimbus-jose-jwt.
 */
@NullMarked
package io.github.identitydesk.token;

import org.jspecify.annotations.NullMarked;
