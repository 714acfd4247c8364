/**
 * The run from which the AOT cache of the installed package is made. Only the packaging starts it.
 */
@NullMarked
package io.github.identitydesk.training;

import org.jspecify.annotations.NullMarked;
