package io.github.identitydesk.view.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Shortens a text in its middle, because both ends of an ID or a host name say more than what stands between them. */
public final class MiddleEllipsis {
    private static final String DOTS = "…";

    private MiddleEllipsis() {}

    /** As much of the text as is not wider than that, in pixels; two thirds of it are the end. */
    public static String shorten(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int least = 0;
        int most = text.length();
        while (least < most) {
            int length = (least + most + 1) / 2;
            if (width(shorten(text, length), font) <= width) {
                least = length;
            } else {
                most = length - 1;
            }
        }
        return shorten(text, least);
    }

    /** The text with that many of its characters. */
    static String shorten(String text, int length) {
        int end = length * 2 / 3;
        int start = length - end;
        return text.substring(0, start) + DOTS + text.substring(text.length() - end);
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
