package io.github.identitydesk.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** A snapshot of a scene or of a part of it. Create it on the FX thread. */
final class Picture {
    private static final double LARGE = 8;

    private final int width;
    /** The colors, row by row. */
    private final int[] pixels;

    private Picture(int width, int[] pixels) {
        this.width = width;
        this.pixels = pixels;
    }

    /** Returns a snapshot of the whole scene. */
    static Picture of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return of(scene.snapshot(null));
    }

    /** Returns an enlarged rendering of a part of a scene. */
    static Picture magnified(Scene scene, Bounds at) {
        return of(scene, at, LARGE);
    }

    /** Returns a rendering of a part of a scene. */
    static Picture of(Scene scene, Bounds at, double scale) {
        Parent root = scene.getRoot();
        SnapshotParameters place = new SnapshotParameters();
        place.setTransform(Transform.scale(scale, scale));
        place.setViewport(new Rectangle2D(
                at.getMinX() * scale, at.getMinY() * scale, at.getWidth() * scale, at.getHeight() * scale));
        place.setFill(Optional.<Paint>ofNullable(scene.getFill()).orElse(place.getFill()));
        return of(root.snapshot(place, null));
    }

    private static Picture of(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Picture(width, pixels);
    }

    /** Writes the picture to a file, as PNG. */
    void save(Path file) {
        BufferedImage picture = new BufferedImage(width, height(), BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height(), pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int height() {
        return pixels.length / width;
    }

    private int at(int x, int y) {
        return pixels[y * width + x];
    }

    /** Returns the highest contrast between any pixel and the most frequent color. */
    double textContrast() {
        return textContrast(0, 0, width, height());
    }

    /** Returns the highest contrast between any pixel in the given bounds and the most frequent color there. */
    double textContrast(Bounds at) {
        return textContrast(
                (int) Math.max(0, at.getMinX()),
                (int) Math.max(0, at.getMinY()),
                (int) Math.min(width, at.getMaxX()),
                (int) Math.min(height(), at.getMaxY()));
    }

    private double textContrast(int left, int top, int right, int bottom) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                counts.merge(at(x, y), 1, Integer::sum);
            }
        }
        int ground = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        return counts.keySet().stream()
                .mapToDouble(color -> contrast(color, ground))
                .max()
                .orElse(0);
    }

    /** Returns the contrast between the left edge and the pixels next to it. */
    double edgeContrast(Bounds at) {
        int y = (int) at.getCenterY();
        int x = (int) Math.round(at.getMinX());
        return contrast(at(x, y), at(Math.max(0, x - 2), y));
    }

    /** Returns the highest contrast between a pixel and the same pixel in a picture of the whole scene. */
    double changeFrom(Picture whole, Bounds at) {
        int left = (int) at.getMinX();
        int top = (int) at.getMinY();
        double highest = 0;
        for (int y = 0; y < Math.min(height(), whole.height() - top); y++) {
            for (int x = 0; x < Math.min(width, whole.width - left); x++) {
                if (at(x, y) != whole.at(left + x, top + y)) {
                    highest = Math.max(highest, contrast(at(x, y), whole.at(left + x, top + y)));
                }
            }
        }
        return highest;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
    }

    private static double linear(int color) {
        double part = (color & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
