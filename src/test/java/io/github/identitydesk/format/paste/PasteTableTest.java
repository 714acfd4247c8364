package io.github.identitydesk.format.paste;

import static io.github.identitydesk.format.paste.PasteSamples.GOOGLE;
import static io.github.identitydesk.format.paste.PasteSamples.JWT;
import static io.github.identitydesk.format.paste.PasteSamples.further;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads tokens in the cells of tables that a database client or a report wrapped. */
class PasteTableTest {
    private static final String SECOND = PasteSamples.jwt("{\"iss\":\"https://appleid.apple.com\",\"sub\":\"2\"}");

    /** The columns are: the first line of a cell, its other lines, and the text after the last line. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = ';',
            value = {
                " 7 | %s +| mhuber;   | %s +|       ;   | %s  |       ",
                " 7 | %s.| mhuber;   |.%s.|       ;   |.%s |       ",
                " %s +; %s +; %s",
                " %s.;.%s.;.%s ",
                "| 7 | %s |;|   | %s |;|   | %s |",
                "│ %s │;│ %s │;│ %s │",
                "| %s |;| %s |;| %s |",
            })
    void wrappedCellIsOneToken(String first, String next, String last) {
        String text = " id | id_token\n----+---------\n" + wrapped(JWT, first, next, last);
        assertThat(further(text).logins()).containsExactly(Login.of(GOOGLE, JWT));
    }

    @Test
    void eachWrappedRowIsATokenOfItsOwn() {
        String text = wrapped(JWT, " 7 | %s +| a", "   | %s +|  ", "   | %s  |  ")
                + wrapped(SECOND, " 8 | %s +| b", "   | %s +|  ", "   | %s  |  ");
        assertThat(further(text).logins())
                .containsExactly(Login.of(GOOGLE, JWT), Login.of("appleid.apple.com", SECOND));
    }

    @Test
    void rowsOfWholeTokensAreNotJoined() {
        String text = "| " + JWT + " |\n| " + SECOND + " |\n";
        assertThat(further(text).logins())
                .containsExactly(Login.of(GOOGLE, JWT), Login.of("appleid.apple.com", SECOND));
    }

    private static String wrapped(String token, String first, String next, String last) {
        List<String> parts = List.of(token.split("(?<=\\G.{28})"));
        StringBuilder text = new StringBuilder();
        IntStream.range(0, parts.size())
                .mapToObj(i -> (i == 0 ? first : i < parts.size() - 1 ? next : last).formatted(parts.get(i)))
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
