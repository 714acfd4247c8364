package io.github.identitydesk.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTextTest {
    private static final String SECOND_LINE = "a\nb";

    @ParameterizedTest
    @ValueSource(strings = {"Rate exceeded", "Logins don't match. “Größe” – 日本語 \uD83D\uDE00", SECOND_LINE, ""})
    void plainTextIsUnchanged(String text) {
        assertThat(HarmlessText.message(text)).isEqualTo(text);
    }

    @Test
    void controlAndInvisibleCharactersAreEscaped() {
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c != '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (int from = 0; from < all.length(); from += 500) {
            String shown = HarmlessText.message(all.substring(from, Math.min(all.length(), from + 500)))
                    .replaceAll("^\u2068|\u2069$", "");
            assertThat(shown).doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\u034f\\u3164\\ufe0f].*");
        }
    }

    /** The first and the last character of each range, and their neighbors. */
    @Test
    void charactersWithoutAShapeAreEscapedAndTheirNeighborsAreNot() {
        for (String hidden : List.of(
                "\u034f",
                "\u115f",
                "\u1160",
                "\u17b4",
                "\u17b5",
                "\u180b",
                "\u180f",
                "\u2800",
                "\u3164",
                "\ufe00",
                "\ufe0f",
                "\uffa0",
                "\udb40\udd00",
                "\udb40\uddef")) {
            assertThat(HarmlessText.name(hidden)).isNotEqualTo(hidden).startsWith("\\u");
        }
        for (String shown : List.of(
                "\u034e", "\u0350", "\u115e", "\u1161", "\u17b3", "\u17b6", "\u180a", "\u1810", "\u27ff", "\u2801",
                "\u3163", "\u3165", "\ufe10", "\uffa1")) {
            assertThat(HarmlessText.name(shown)).isEqualTo(shown);
        }
    }

    /** One, two, three and four bytes of UTF-8 for each character. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "~", "\u00a1", "\u07c0", "\u0905", "\ufffd", "\ud800\udc00", "\ud83d\ude00"})
    void messageIsCutWhereItsBytesWouldExceedTheLimit(String character) {
        int most = (HarmlessText.MESSAGE_BYTES - 12) / character.getBytes(UTF_8).length;

        assertThat(HarmlessText.message(character.repeat(most))).contains(character.repeat(most));
        assertThat(HarmlessText.message(character.repeat(most + 1)))
                .contains(character.repeat(most) + " […]")
                .doesNotContain(character.repeat(most + 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is \u001b[31mred|is \\u001b[31mred
            a\u0000b|a\\u0000b
            a\u009b2Jb|a\\u009b2Jb
            user\u202egnp.exe|user\\u202egnp.exe
            zero\u200bwidth|zero\\u200bwidth
            tag\udb40\udc41|tag\\udb40\\udc41
            be\u0007ll|be\\u0007ll
            """)
    void harmfulCharacterIsShownAsAnEscape(String text, String shown) {
        assertThat(HarmlessText.message(text)).isEqualTo(shown);
        assertThat(HarmlessText.name(text)).isEqualTo(shown);
    }

    @Test
    void lineBreaksAreKeptInMessagesButNotInNames() {
        assertThat(HarmlessText.message("one\r\ntwo\rthree\tfour")).isEqualTo("one\ntwo\\u000dthree four");
        assertThat(HarmlessText.name("one\ntwo")).isEqualTo("one\\u000atwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001b[2Jb", "\u05d0\u05d1", "\u202ea", "\u2068\u05d0", "a\nb"})
    void harmlessTextIsUnchanged(String text) {
        String once = HarmlessText.message(text);
        assertThat(HarmlessText.message(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "日", "\uD83D\uDE00", "\u001b"})
    void longTextIsTruncatedToFourKilobytesWithAMarker(String character) {
        String shown = HarmlessText.message(character.repeat(1 << 20));

        assertThat(shown).endsWith(" […]");
        assertThat(shown.getBytes(UTF_8).length).isBetween(4000, HarmlessText.MESSAGE_BYTES);
        assertThat(HarmlessText.name(character.repeat(1000)).getBytes(UTF_8).length)
                .isLessThanOrEqualTo(HarmlessText.NAME_BYTES);
    }

    @Test
    void rightToLeftTextIsIsolated() {
        assertThat(HarmlessText.message("שלום 123")).isEqualTo("\u2068שלום 123\u2069");
    }
}
