/**
 * Writing a file so that it is either the old one or the whole new one, and its owner's alone where it must be.
 *
 * <p>Over the JDK alone, for the packages that keep something on disk.
 */
@NullMarked
package io.github.identitydesk.files;

import org.jspecify.annotations.NullMarked;
