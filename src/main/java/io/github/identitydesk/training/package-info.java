/**
 * The training runs for the AOT caches of the installed package. Only the packaging starts them, by the names of their
 * classes; the launcher does not use them.
 */
@NullMarked
package io.github.identitydesk.training;

import org.jspecify.annotations.NullMarked;
