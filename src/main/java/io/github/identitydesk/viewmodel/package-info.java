/**
 * The state of a window as properties: the form, its problems, the call and its outcome.
 *
 * <p>This package uses no controls, and of JavaFX only {@code javafx.base}. Views bind to the properties on one thread.
 */
@NullMarked
package io.github.identitydesk.viewmodel;

import org.jspecify.annotations.NullMarked;
