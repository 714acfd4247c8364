package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Claims.Claim;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
    private static Claims claims(String json) {
        String token = Tokens.encode("{\"alg\":\"none\"}") + "." + Tokens.encode(json) + ".";
        return ((Jwt) TokenReader.read(new Token(token))).claims();
    }

    @Test
    void claimsAreListedInOrderInReadableForm() {
        Claims claims = claims("""
                {"exp":1795431600,"aud":["a","b"],"address":{"city":"Köln","n":[1,null]},"ok":true,"none":null,"big":12345678901234567890,
                 "rate":1.5e3}""");

        assertThat(claims.list())
                .containsExactly(
                        new Claim("exp", "1795431600", Optional.of(Instant.parse("2026-11-23T11:00:00Z"))),
                        new Claim("aud", "[\"a\",\"b\"]", Optional.empty()),
                        new Claim("address", "{\"city\":\"Köln\",\"n\":[1,null]}", Optional.empty()),
                        new Claim("ok", "true", Optional.empty()),
                        new Claim("none", "null", Optional.empty()),
                        new Claim("big", "12345678901234567000", Optional.empty()),
                        new Claim("rate", "1500", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "1795431600,2026-11-23T11:00:00Z",
        "1795431600.25,2026-11-23T11:00:00.250Z",
        "1.7954316e9,2026-11-23T11:00:00Z",
        "\"1795431600\",2026-11-23T11:00:00Z",
        "1795431600000,2026-11-23T11:00:00Z",
        "0,1970-01-01T00:00:00Z",
        "-1,1969-12-31T23:59:59Z"
    })
    void timeIsReadInAnyNumberFormat(String number, Instant moment) {
        assertThat(claims("{\"exp\":" + number + "}").time("exp")).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e300",
                "1e999",
                "-1e300",
                "9223372036854775807",
                "123456789012345678901234567890",
                "true",
                "null",
                "[]",
                "{}",
                "\"\"",
                "\"soon\"",
                "\"1795431600 \"",
                "1000000000000000"
            })
    void invalidTimeIsAbsent(String value) {
        assertThat(claims("{\"exp\":" + value + "}").time("exp")).isEmpty();
    }

    @Test
    void onlyTimesImplausibleInSecondsAreMilliseconds() {
        assertThat(claims("{\"exp\":1795431600000}").isInMilliseconds("exp")).isTrue();
        assertThat(claims("{\"exp\":99999999999}").isInMilliseconds("exp")).isFalse();
        assertThat(claims("{}").isInMilliseconds("exp")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "null", "{}", "\"\"", "[1,null,{}]"})
    void valueOfAnotherTypeIsAbsent(String value) {
        Claims claims = claims("{\"iss\":" + value + "}");

        assertThat(claims.text("iss")).isEmpty();
        assertThat(claims.texts("iss")).isEmpty();
        assertThat(claims.has("iss")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200, 254, 255, 256, 1_000, 20_000})
    void deepNestingIsAccepted(int depth) {
        Claims claims = claims("{\"iss\":\"https://a.example\",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}");

        assertThat(claims.text("iss")).contains("https://a.example");
        assertThat(claims.list()).isNotEmpty();
    }
}
