/** Finds secrets among named texts, and determines which of them can be the token of a login. */
@NullMarked
package io.github.identitydesk.format.secret;

import org.jspecify.annotations.NullMarked;
