package io.github.identitydesk.view.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/**
 * A small line drawing. The style sheet sets its size, which follows the text size, and its color with the style class
 * {@code icon-lines}. It is an SVG path because an icon font would delay the first frame by up to 100 ms.
 */
public final class Icon extends Region {
    private static final double SIZE = 18;

    private final SVGPath lines = new SVGPath();
    private Picture picture = Picture.CROSS;

    /** Creates a cross in the default size, which fits buttons and lines of text. */
    public Icon() {
        this(Picture.CROSS);
    }

    /**
     * Creates an icon in the default size, which fits buttons and lines of text. A larger preferred width enlarges the drawing.
     */
    public Icon(Picture picture) {
        getStyleClass().add("icon");
        lines.getStyleClass().add("icon-lines");
        lines.setFill(null);
        lines.setStrokeWidth(Picture.LINE);
        lines.setStrokeLineCap(StrokeLineCap.ROUND);
        lines.setStrokeLineJoin(StrokeLineJoin.ROUND);
        lines.setManaged(false);
        Scale scale = new Scale();
        lines.getTransforms().add(scale);
        getChildren().setAll(lines);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPrefSize(SIZE, SIZE);
        prefWidthProperty().subscribe(width -> {
            scale.setX(width.doubleValue() / Picture.GRID);
            scale.setY(width.doubleValue() / Picture.GRID);
        });
        setPicture(picture);
    }

    /** Returns the picture that is shown. */
    public Picture getPicture() {
        return picture;
    }

    /** Changes the picture. */
    public void setPicture(Picture shown) {
        picture = shown;
        lines.setContent(shown.path);
    }

    /** The pictures, each an SVG path of lines on a grid of 24 by 24 units. */
    public enum Picture {
        /** Closes or dismisses something. */
        CROSS("M6 6 18 18 M18 6 6 18"),
        /** Adds something. */
        PLUS("M12 5 V19 M5 12 H19"),
        /** Removes something. */
        BIN("M3.5 6 H20.5 M9 6 V3 H15 V6 M5.5 6 6.5 21 H17.5 L18.5 6 M10 10.5 V17 M14 10.5 V17"),
        /** Copies something to the clipboard. */
        COPY("M9 9 H21 V21 H9 Z M5.5 15 H3 V3 H15 V5.5"),
        /** Restores a default. */
        BACK("M4 9 H14 A6 6 0 0 1 14 21 H9 M8.5 4.5 4 9 8.5 13.5"),
        /** An identity. */
        USER_FOUND("M12.5 7 A4 4 0 1 1 4.5 7 A4 4 0 1 1 12.5 7 M1 21 V19 A4 4 0 0 1 5 15 H12 A4 4 0 0 1 16 19 V21"
                + " M16.5 11 18.5 13 23 8.5"),
        /** Reveals a secret. */
        EYE(Picture.EYE_LINES),
        /** Hides a secret. */
        EYE_CROSSED_OUT(Picture.EYE_LINES + " M3 2.5 21 21.5"),
        /** An error or a warning. */
        WARNING("M12 3 22.5 21 H1.5 Z M12 9.5 V14 M12 17.5 V17.6"),
        /** Information. */
        INFORMATION(Picture.CIRCLE + " M12 11.5 V16.5 M12 7.5 V7.6"),
        /** Evidence. */
        MAGNIFIER("M18 10.5 A7.5 7.5 0 1 1 3 10.5 A7.5 7.5 0 1 1 18 10.5 M16 16 21.5 21.5"),
        /** Success. */
        DONE(Picture.CIRCLE + " M7.5 12.5 10.5 15.5 16.5 9"),
        /** A refusal. */
        REFUSED(Picture.CIRCLE + " M9 9 15 15 M15 9 9 15"),
        /** A failed connection. */
        NO_CONNECTION("M1.5 9 A15.5 15.5 0 0 1 22.5 9 M5 13 A10.5 10.5 0 0 1 19 13 M8.5 16.5 A5.5 5.5 0 0 1 15.5 16.5"
                + " M12 20 V20.1 M3 2.5 21 21.5"),
        /** A cancelled call. */
        CANCELLED(Picture.CIRCLE + " M5 5 19 19");

        private static final double GRID = 24;
        private static final double LINE = 2;
        private static final String CIRCLE = "M22 12 A10 10 0 1 1 2 12 A10 10 0 1 1 22 12";
        private static final String EYE_LINES =
                "M1 12 C4 7 7.5 4.5 12 4.5 C16.5 4.5 20 7 23 12 C20 17 16.5 19.5 12 19.5"
                        + " C7.5 19.5 4 17 1 12 Z M15 12 A3 3 0 1 1 9 12 A3 3 0 1 1 15 12";

        private final String path;

        Picture(String path) {
            this.path = path;
        }
    }
}
