/**
 * The state of a window as properties: the form, its problems, the call and its end.
 *
 * <p>It uses no controls and no toolkit, only {@code javafx.base}. Views bind to it on one thread.
 */
@NullMarked
package io.github.identitydesk.viewmodel;

import org.jspecify.annotations.NullMarked;
