/**
 * The one way in which the app reads and writes JSON, on the tree model of jackson-databind.
 *
 * <p>The package {@code format} reads requests by the parser's own tokens, because it has to name the line of a mistake.
 */
@NullMarked
package io.github.identitydesk.json;

import org.jspecify.annotations.NullMarked;
