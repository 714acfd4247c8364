package io.github.identitydesk.view.control;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Shortens texts in the middle, because the beginning and the end of an ID or a host name distinguish it best. */
public final class MiddleEllipsis {
    private static final String DOTS = "…";

    private MiddleEllipsis() {}

    /** Shortens a text to a width in pixels. Two thirds of the characters that remain are the end of the text. */
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

    /** Shortens each word of a text that is longer than the given number of characters, such as the name of a provider. */
    public static String shortenWords(String text, int longest) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> word.length() > longest ? shorten(word, longest - DOTS.length()) : word)
                .collect(Collectors.joining(" "));
    }

    /** Shortens a text to the given number of its characters, plus the ellipsis. */
    static String shorten(String text, int length) {
        int end = length * 2 / 3;
        int start = length - end;
        return text.substring(0, start) + DOTS + text.substring(text.length() - end);
    }

    /** Returns the width of a text in pixels. */
    static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
