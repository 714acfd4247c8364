/**
 * Builds the package of the app: the Java runtime, the app image with its AOT cache, and the installers. Maven compiles
 * these programs with the tests, so that nothing of them is in the app's own jar.
 */
@NullMarked
package io.github.identitydesk.packaging;

import org.jspecify.annotations.NullMarked;
