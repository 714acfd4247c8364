package io.github.identitydesk.model;

import java.util.HexFormat;

/**
 * Sanitizes text from a server or a file before it is printed, shown or stored. Control characters and invisible characters
 * are replaced by escapes such as {@code \}{@code u001b}, and long text is truncated. Text with right-to-left letters is
 * isolated (Unicode Standard Annex #9), so that it cannot reorder the surrounding text. Harmless text is unchanged.
 */
public final class HarmlessText {
    /** The maximum length of a message, in bytes of UTF-8. */
    public static final int MESSAGE_BYTES = 4096;

    /** The maximum length of a name or an ID, in bytes of UTF-8. */
    public static final int NAME_BYTES = 256;

    private static final String CUT = " […]";

    /** The bytes reserved for the truncation mark and the two isolates. */
    private static final int CUT_BYTES = 12;

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private HarmlessText() {}

    /** Returns a sanitized message. Its line breaks are kept. */
    public static String message(String text) {
        return of(text.replace("\r\n", "\n"), MESSAGE_BYTES, true);
    }

    /** Returns a sanitized name or ID, on a single line. */
    public static String name(String text) {
        return of(text, NAME_BYTES, false);
    }

    private static String of(String given, int limit, boolean keepsLines) {
        String text = withoutIsolates(given);
        StringBuilder harmless = new StringBuilder();
        boolean rightToLeft = false;
        int bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            String shown = shown(c, keepsLines);
            bytes += utf8Length(shown);
            if (bytes > limit - CUT_BYTES) {
                harmless.append(CUT);
                break;
            }
            harmless.append(shown);
            rightToLeft |= isVisible(c) && isRightToLeft(c);
            at += Character.charCount(c);
        }
        return rightToLeft ? FIRST_STRONG_ISOLATE + harmless.toString() + POP_DIRECTIONAL_ISOLATE : harmless.toString();
    }

    private static String withoutIsolates(String text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(0) == FIRST_STRONG_ISOLATE && text.charAt(last) == POP_DIRECTIONAL_ISOLATE
                ? text.substring(1, last)
                : text;
    }

    private static String shown(int c, boolean keepsLines) {
        if (c == '\n' && keepsLines) {
            return "\n";
        } else if (c == '\t') {
            return " ";
        } else if (isVisible(c)) {
            return Character.toString(c);
        }
        StringBuilder escapes = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            escapes.append("\\u").append(HexFormat.of().toHexDigits(unit));
        }
        return escapes.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> !isIgnorable(c);
        };
    }

    /** Returns whether a letter or mark is invisible (the property Default_Ignorable_Code_Point, beyond the types above). */
    private static boolean isIgnorable(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean isRightToLeft(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    private static int utf8Length(String text) {
        return text.codePoints()
                .map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }
}
