package io.github.identitydesk.store;

/**
 * The position and size of a window in JavaFX's screen units. Its screen may no longer exist at the next start.
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width the width; more than zero
 * @param height the height; more than zero
 * @param maximized whether the window was maximized; the other values then are those of the restored window
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
