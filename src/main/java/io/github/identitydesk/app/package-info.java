/**
 * Starts the app and creates its objects.
 *
 * <p>{@link io.github.identitydesk.app.Launcher} contains the {@code main} method. {@link io.github.identitydesk.app.Wiring}
 * creates all objects with {@code new}, in reading order.
 */
@NullMarked
package io.github.identitydesk.app;

import org.jspecify.annotations.NullMarked;
