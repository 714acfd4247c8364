package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorthandTest {
    /** The results of AWS CLI 2 for the same texts: names and tokens in turn, separated by spaces. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            a=b→a b
            a=b,c=d→a b c d
            a = b , c = d →a b c d
            accounts.google.com=eyJ.a_b-c.d→accounts.google.com eyJ.a_b-c.d
            arn:aws:iam::123456789012:saml-provider/My#1=PHNhbWw+→arn:aws:iam::123456789012:saml-provider/My#1 PHNhbWw+
            a=abc==→a abc==
            a=b,,c=d→a b c d
            a=]b→a ]b
            a=b=c,d=e=f→a b=c d e=f
            a=Atza|x,b=t;s→a Atza|x b t;s
            a=b\\,c→a b,c
            a=b\\,c,d=e→a b,c d e
            a=\\b→a \\b
            a="b,c"→a b,c
            a='b,c',d="e"→a b,c d e
            a="b\\"c\\\\d"→a b"c\\d
            a='b\\'c"d'→a b'c"d
            a="b'c"→a b'c
            a="b\\c"→a b\\c
            a=b[c→a b[c
            a=b{c→a b{c
            a=b(c)*+!→a b(c)*+!
            a=éßλ😀→a éßλ😀
            a=file://token→a file://token
            {"a":"b,c"}→a b,c
             {"a":"b"} →a b
            """)
    void textIsReadAsByTheAwsCli(String text, String namesAndTokens) {
        assertThat(read(text)).isEqualTo(logins(namesAndTokens.split(" ", -1)));
    }

    @Test
    void quotedWhiteSpaceIsPartOfTheToken() {
        assertThat(read("a=\" b \",c=' d\n'")).isEqualTo(logins("a", " b ", "c", " d\n"));
        assertThat(read("a=b c \n")).isEqualTo(logins("a", "b c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=", "a= ", "a=\"\"", "a=''", "{\"a\":\"\"}"})
    void tokenMayBeBlank(String text) {
        assertThat(read(text)).isEqualTo(logins("a", ""));
    }

    @Test
    void blankTokensBetweenCommasAreKept() {
        assertThat(read("a=,b=c,d=")).isEqualTo(logins("a", "", "b", "c", "d", ""));
        assertThat(read("{}")).isEmpty();
    }

    @Test
    void loginsAreWrittenWithoutQuotesIfPossible() {
        assertThat(Shorthand.write(logins("accounts.google.com", "eyJ.a-b_c.d", "www.amazon.com", "Atza|x/y+z==")))
                .isEqualTo("accounts.google.com=eyJ.a-b_c.d,www.amazon.com=Atza|x/y+z==");
        assertThat(Shorthand.write(logins("a", "b,c", "d", "\"\\", "e", "", "f", " ")))
                .isEqualTo("a=\"b,c\",d=\"\\\"\\\\\",e=,f=\" \"");
        assertThat(Shorthand.write(List.of())).isEmpty();
    }

    @Test
    void loginsThatShorthandCannotExpressAreWrittenAsJson() {
        assertThat(Shorthand.write(logins("a b", "c"))).isEqualTo("{\"a b\":\"c\"}");
        assertThat(Shorthand.write(logins("a", "\n"))).isEqualTo("{\"a\":\"\\n\"}");
    }

    @Test
    void writtenLoginsAreReadBack() {
        RandomRequests requests = new RandomRequests(20260102);
        for (int i = 0; i < 3_000; i++) {
            List<Login> logins = requests.next().logins();
            if (!logins.isEmpty()) {
                assertThat(read(Shorthand.write(logins))).isEqualTo(logins);
            }
            List<Login> plainNames = logins.stream()
                    .map(login -> new Login("p" + logins.indexOf(login), login.token()))
                    .toList();
            if (!logins.isEmpty()) {
                assertThat(read(Shorthand.write(plainNames))).isEqualTo(plainNames);
            }
        }
    }

    private static List<Login> read(String text) {
        return Shorthand.read(text, value -> {
            throw new AssertionError("no file is named");
        });
    }

    private static List<Login> logins(String... namesAndTokens) {
        return IntStream.range(0, namesAndTokens.length / 2)
                .mapToObj(i -> Login.of(namesAndTokens[2 * i], namesAndTokens[2 * i + 1]))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u0085", "\u2003", "\t\n"})
    void spaceOfAnySortBehindABareTokenIsRemoved(String space) {
        assertThat(Shorthand.read("a=b" + space, UnaryOperator.identity())).containsExactly(Login.of("a", "b"));
    }
}
