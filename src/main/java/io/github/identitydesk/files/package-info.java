/**
 * Writes files atomically, and restricts them to their owner where required.
 *
 * <p>It uses only the JDK, and is for all packages that write files.
 */
@NullMarked
package io.github.identitydesk.files;

import org.jspecify.annotations.NullMarked;
