/**
 * Where the app begins, and where it is put together.
 *
 * <p>{@link io.github.identitydesk.app.Launcher} is the {@code main}; {@link io.github.identitydesk.app.Wiring} builds
 * everything with {@code new}, in the order in which one would tell it.
 */
@NullMarked
package io.github.identitydesk.app;

import org.jspecify.annotations.NullMarked;
