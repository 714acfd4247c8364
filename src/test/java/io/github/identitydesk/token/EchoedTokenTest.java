package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No part of a token is left in text from a server, in any escaped form. */
class EchoedTokenTest {
    /** A token with every character that some encoding escapes. */
    private static final String TOKEN = "Qz7/aB+cD=eF\"gH'iJ<kL>mN&oP|qR~sT;uV wX%yZ\\0123456789abcdef";

    private static final SecretRedactor REDACTOR = redactor(TOKEN);

    private static SecretRedactor redactor(String token) {
        return new SecretRedactor(
                new IdentityRequest("us-east-1:0", Optional.empty(), List.of(Login.of("example.com", token))),
                "***",
                "@");
    }

    static Stream<Arguments> encodings() {
        UnaryOperator<String> url =
                text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        UnaryOperator<String> json =
                text -> text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
        UnaryOperator<String> html = text -> text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        return Stream.of(
                Arguments.of("as it is", UnaryOperator.<String>identity()),
                Arguments.of("in a URL", url),
                Arguments.of("in a URL, each character", each("%%%02x")),
                Arguments.of("in JSON", json),
                Arguments.of("in JSON, each character", each("\\u%04X")),
                Arguments.of("in HTML", html),
                Arguments.of("in HTML, each character", each("&#%d;")),
                Arguments.of("in HTML, hexadecimal", each("&#x%x;")),
                Arguments.of("in JavaScript", each("\\x%02x")),
                Arguments.of("a URL in JSON", (UnaryOperator<String>) text -> json.apply(url.apply(text))),
                Arguments.of("JSON in HTML", (UnaryOperator<String>) text -> html.apply(json.apply(text))),
                Arguments.of("a URL in a URL", (UnaryOperator<String>) text -> url.apply(url.apply(text))));
    }

    private static UnaryOperator<String> each(String format) {
        return text -> text.chars().mapToObj(c -> format.formatted(c)).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void everyPartOfTwelveCharactersIsRedacted(String name, UnaryOperator<String> encoding) {
        for (int start = 0; start + TokenPieces.LENGTH <= TOKEN.length(); start++) {
            String piece = encoding.apply(TOKEN.substring(start, start + TokenPieces.LENGTH));
            assertThat(REDACTOR.of("The value [" + piece + "] is wrong"))
                    .as("piece from %d", start)
                    .isEqualTo("The value [***] is wrong");
        }
    }

    @Test
    void shorterPartsAreKept() {
        assertThat(REDACTOR.of("abcdef and 0123456789a")).isEqualTo("abcdef and 0123456789a");
    }

    @Test
    void shortTokenIsRedactedAsAWhole() {
        assertThat(redactor("s3cr3t-/9").of("bad: s3cr3t-%2F9!")).isEqualTo("bad: ***!");
    }

    @Test
    void longestTokensAreSearchedQuickly() {
        Random random = new Random(1);
        List<Login> logins = Stream.generate(() -> random.ints(50_000, 'a', 'z')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(10)
                .map(token -> Login.of("example.com/" + token.substring(0, 5), token))
                .toList();
        SecretRedactor redactor =
                new SecretRedactor(new IdentityRequest("us-east-1:0", Optional.empty(), logins), "***", "@");
        String last = logins.getLast().token().value();

        assertThat(redactor.of("x ".repeat(8000) + last.substring(30_000, 30_012)))
                .endsWith("x ***");
    }
}
