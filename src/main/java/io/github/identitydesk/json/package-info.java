/**
 * Reads and writes all JSON of the app, with the tree model of jackson-databind.
 *
 * <p>The only exception is the package {@code format}, which reads requests token by token, because it reports the line of a
 * mistake.
 */
@NullMarked
package io.github.identitydesk.json;

import org.jspecify.annotations.NullMarked;
