/** Splits command lines into words by the rules of several shells. */
@NullMarked
package io.github.identitydesk.format.shell;

import org.jspecify.annotations.NullMarked;
