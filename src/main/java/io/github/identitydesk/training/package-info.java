/**
 * The runs from which the AOT caches of the installed package are made. Only the packaging starts them, by the names of
 * their classes; the launcher knows nothing of them.
 */
@NullMarked
package io.github.identitydesk.training;

import org.jspecify.annotations.NullMarked;
