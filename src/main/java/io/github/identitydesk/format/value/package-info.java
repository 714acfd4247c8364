/** Reads the values in JSON and in similar literals of source code, and the named texts in them and in other texts. */
@NullMarked
package io.github.identitydesk.format.value;

import org.jspecify.annotations.NullMarked;
