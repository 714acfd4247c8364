/**
 * Builds the package of the app: the Java runtime, the app image with its AOT caches, and the installers. Maven compiles
 * these programs with the tests, so that the app's own jar does not contain them.
 */
@NullMarked
package io.github.identitydesk.packaging;

import org.jspecify.annotations.NullMarked;
