/** Command lines split into their words, by the rules of the shells in which they are written. */
@NullMarked
package io.github.identitydesk.format.shell;

import org.jspecify.annotations.NullMarked;
