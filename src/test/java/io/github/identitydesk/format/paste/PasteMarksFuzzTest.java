package io.github.identitydesk.format.paste;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.identitydesk.HostileInput;
import io.github.identitydesk.format.Escapes;
import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.TokenReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that a text is read as a request only if it contains characteristic marks, and that no refresh token or
 * password becomes a login. To fuzz: {@code mvn -Pfuzz test -Dtest=PasteMarksFuzzTest}.
 */
class PasteMarksFuzzTest {
    /** Names of requests, their members, the call, or the SDK classes that make it. */
    private static final Pattern MARKS = Pattern.compile(
            "(?i)identity[_-]?pool[_-]?id|logins?\\b|account_?id|get[_-]?id|cognito.?identity|cognito\\w*credentials|identity-desk|\\baws\\b|identity_?provider_?manager");
    /** The kinds of text that do not declare a token to be a login. */
    private static final Set<Kind> OF_TOKENS = Set.of(
            Kind.TOKEN_ANSWER,
            Kind.REDIRECT_URL,
            Kind.HEADERS,
            Kind.LABELLED_TOKEN,
            Kind.STORAGE,
            Kind.CONFIGURATION,
            Kind.JWT,
            Kind.ACCESS_TOKEN);

    /** Text around and between the fragments, which means nothing on its own. */
    private static final List<String> NOISE = List.of(
            "",
            "\n",
            "\n\n",
            "Hello,\n",
            "> ",
            "// ",
            "# ",
            "```\n",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ",",
            "=",
            "\\",
            "\t");

    static Stream<byte[]> samples() {
        return HostileInput.samples(Path.of("src/test/resources/io/github/identitydesk/format/marks"), "");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textIsWhatItsMarksSay(byte[] text) {
        check(new String(text, StandardCharsets.UTF_8));
    }

    /** Builds a text of fragments, so that the fuzzer needs a byte for each rather than the text itself. */
    @FuzzTest(maxDuration = "600s")
    void secretsAmongNoiseAreNotLogins(FuzzedDataProvider data) {
        List<String> secrets = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = data.consumeInt(1, 3); i > 0; i--) {
            text.append(data.pickValue(NOISE))
                    .append(SecretTexts.text(bound -> data.consumeInt(0, bound - 1), secrets))
                    .append(data.pickValue(NOISE))
                    .append(data.consumeString(4));
        }
        assertNoneIsALogin(secrets, text.toString());
    }

    @Test
    void secretsNextToALoginAreNotLogins() {
        Random random = new Random(20261126);
        for (int i = 0; i < 1_500; i++) {
            List<String> secrets = new ArrayList<>();
            assertNoneIsALogin(secrets, SecretTexts.text(random::nextInt, secrets));
        }
    }

    private static void assertNoneIsALogin(List<String> secrets, String text) {
        assertThat(check(text))
                .as(text)
                .extracting(login -> login.token().value())
                .doesNotContainAnyElementsOf(secrets);
    }

    private static List<Login> check(String text) {
        if (!(PasteReader.read(text) instanceof Reading.Read<Pasted> read)) {
            return List.of();
        }
        Pasted pasted = read.value();
        if (pasted instanceof Pasted.WholeRequest) {
            assertThat(MARKS.matcher(text).find()
                            || MARKS.matcher(Escapes.decode(text)).find())
                    .as(text)
                    .isTrue();
        }
        List<Login> logins = pasted.request().logins();
        if (OF_TOKENS.contains(pasted.kind())) {
            assertThat(logins).as(text).noneMatch(PasteMarksFuzzTest::isRefreshToken);
        }
        return logins;
    }

    private static boolean isRefreshToken(Login login) {
        String token = login.token().value();
        return token.startsWith("Atzr|")
                || token.startsWith("1//")
                || (TokenReader.read(login.token()) instanceof Jwt jwt
                        && (jwt.has(Jwt.Flaw.ENCRYPTED)
                                || jwt.claims()
                                        .text("typ")
                                        .filter("Refresh"::equals)
                                        .isPresent()));
    }
}
