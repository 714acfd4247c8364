package io.github.identitydesk.store;

/**
 * Where a window stood and how large it was, in JavaFX's screen units. The screen that it stood on may be gone by the next
 * start.
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width more than zero
 * @param height more than zero
 * @param maximized whether it filled the screen; the other numbers then say what it shrinks to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
