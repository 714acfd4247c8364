package io.github.identitydesk.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "\"text\"",
                "7",
                "[1,-2,0.50,12345678901234567890,1E+999,1E-999]",
                "{\"a\":{\"b\":[{\"c\":null}]},\"\":\"\"}",
                "\"é😀\\u0000\\\"\\\\\"",
            })
    void writesBackWhatItReads(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "{} {}",
                "{},",
                "{\"a\":1,\"a\":2}",
                "[{\"a\":1,\"a\":1}]",
                "{'a':1}",
                "{a:1}",
                "1e32222222222222222222222",
                "[01]",
                "[NaN]",
                "[1,]",
                "// comment\n{}",
                "\"\u0001\"",
            })
    void rejectsAnythingButOneStrictValue(String text) {
        assertThat(Json.read(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void rejectsTooDeepOrTooLongInput() {
        assertThat(Json.read("[".repeat(100_000).getBytes(UTF_8))).isEmpty();
        assertThat(Json.read(("[1" + "0".repeat(100_000) + "]").getBytes(UTF_8)))
                .isEmpty();
        assertThat(Json.read(new byte[] {'"', (byte) 0xC3, '"'})).isEmpty();
    }

    @Test
    void readsOnlyObjectsIfRequested() {
        assertThat(Json.readObject("{\"a\":1}".getBytes(UTF_8)))
                .contains(Json.object().put("a", 1));
        assertThat(Json.readObject("[{}]".getBytes(UTF_8))).isEmpty();
        assertThat(Json.asObject(Json.object().path("missing"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "-0.25, -0.25", "1e999, Infinity", "-1e999, -Infinity", "1e-999, 0.0"})
    void returnsTheNearestNumber(String text, double expected) {
        assertThat(Json.number(Json.read(text.getBytes(UTF_8)).orElseThrow())).contains(expected);
    }

    @Test
    void doesNotConvertTextToNumbers() {
        ObjectNode object = Json.object().put("text", "1").put("flag", true);

        assertThat(Json.number(object.path("text"))).isEmpty();
        assertThat(Json.number(object.path("flag"))).isEmpty();
        assertThat(Json.number(object.path("missing"))).isEmpty();
    }

    @Test
    void matchesConstantsByExactName() {
        ObjectNode object = Json.object().put("good", "DARK").put("bad", "dark").put("number", 1);

        assertThat(Json.constant(Theme.class, object.path("good"))).contains(Theme.DARK);
        assertThat(List.of("bad", "number", "missing"))
                .allSatisfy(name -> assertThat(Json.constant(Theme.class, object.path(name)))
                        .isEmpty());
    }

    @Test
    void writesIndentedAndIncrementally() {
        byte[] text = Json.writePretty(out -> {
            out.writeStartArray();
            Json.write(Json.object().put("a", 1), out);
            Json.write(Json.object().put("a", 2), out);
            out.writeEndArray();
        });

        assertThat(new String(text, UTF_8)).isEqualTo("""
                [ {
                  "a" : 1
                }, {
                  "a" : 2
                } ]
                """);
    }

    @Test
    void writesUnpairedSurrogatesAsQuestionMarks() {
        JsonNode half = Json.object().put("a", "\uD83D");

        assertThat(new String(Json.write(half), UTF_8)).isEqualTo("{\"a\":\"?\"}");
    }

    private static String read(String text) {
        return new String(Json.write(Json.read(text.getBytes(UTF_8)).orElseThrow()), UTF_8);
    }
}
