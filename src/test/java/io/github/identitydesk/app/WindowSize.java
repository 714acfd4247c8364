package io.github.identitydesk.app;

/** Window sizes in pixels at which no text may be truncated. */
enum WindowSize {
    AT_FIRST(1180, 760),
    NARROW(700, 560),
    SMALLEST(640, 480);

    private final double width;
    private final double height;

    WindowSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    @Override
    public String toString() {
        return "%.0fx%.0f".formatted(width, height);
    }
}
