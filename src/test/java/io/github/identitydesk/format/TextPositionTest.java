package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions in messages: names of members and providers are shown, misplaced tokens are not. */
class TextPositionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IdentityPoolId",
                "login.example.com",
                "Login.Example.Com",
                "login1.example.com",
                "graph.facebook.com",
                "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E",
                "login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0",
                "arn:aws:iam::123456789012:saml-provider/Example"
            })
    void nameIsShown(String name) {
        assertThat(TextPosition.line(3).in("Logins").in(name)).hasToString("3, Logins." + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a name",
                "eyJhbGci",
                "xeyJhbGciOiJSUs",
                "c2lnbmF0dXJl",
                "Ident0.c2lnbmF0dXJlL",
                "ey5MDEyMw.c2lnbmF0dXJ",
                "bmF0dXJlL0.a",
                "a.bmF0dXJlL0",
                "zdWIiOiIxMjM0:TY3ODkwIn0",
                "abcdefghijklmnopqrstuvwxyzabcd",
                "abcdefghijklmnoP"
            })
    void nameThatMayBePartOfATokenIsOmitted(String name) {
        assertThat(TextPosition.line(3).in("Logins").in(name)).hasToString("3, Logins");
    }

    @ParameterizedTest
    @CsvSource({
        "graph.facebook.com, graph.facebook.com",
        "cognito-idp.${region}.amazonaws.com/${pool}, cognito-idp.${region}.amazonaws.com/${pool}",
        "login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0, login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0",
        "accounts.google.com=eyJhbGciOiJSUzI1NiJ9.c2lnbmF0dXJl, accounts.google.com=…",
        "login.eyJhbGci, …",
        "login.example.com eyJhbGciOiJSUzI1NiJ9, login.example.com …"
    })
    void tokenInANameIsReplaced(String name, String shown) {
        assertThat(TextPosition.withoutSecrets(name)).isEqualTo(shown);
    }

    @Test
    void nameOfTheMaximumLengthIsShown() {
        assertThat(TextPosition.line(1).in("a.".repeat(64))).hasToString("1, " + "a.".repeat(64));
        assertThat(TextPosition.line(1).in("a.".repeat(64) + "a")).hasToString("1");
    }

    @ParameterizedTest
    @CsvSource({"0, 1:1", "2, 1:3", "3, 2:1", "4, 3:1", "5, 3:2"})
    void indexIsGivenAsLineAndColumn(int index, String position) {
        assertThat(TextPosition.at("ab\n\ncd", index)).hasToString(position);
    }
}
