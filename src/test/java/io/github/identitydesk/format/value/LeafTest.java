package io.github.identitydesk.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts in a tree, with the names that lead to them. */
class LeafTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": "x"}                                              | a=x
            {"a": {"b": "x", "c": ["y", "z"]}, "d": 1}              | a.b=x, a.c=y, a.c=z
            {"name": "id_token", "value": "x"}                      | name=id_token, value.id_token=x
            {"OutputKey": "Pool", "OutputValue": "x"}               | OutputKey=Pool, OutputValue.Pool=x
            {"key": "a b", "value": "x"}                            | key=a b, value=x
            {"name": "a b", "key": "c", "value": "x"}               | name=a b, key=c, value.c=x
            {"name": "n", "other": "x"}                             | name=n, other=x
            ["POOL=x", "a b=c", "=d", "plain"]                      | POOL=x, =a b=c, ==d, =plain
            {"env": ["POOL=x=y"], "set": "A=b"}                     | env.POOL=x=y, set=A=b
            {"body": " {'id': 'x'} "}                               | body.id=x
            {"body": "{'id': 'x'} more"}                            | body={'id': 'x'} more
            {"body": "['x']"}                                       | body=['x']
            """)
    void textsHaveTheNamesOnTheirPath(String json, String leaves) {
        assertThat(shown(json)).isEqualTo(leaves);
    }

    @Test
    void objectsInThreeTextsAroundEachOtherAreRead() {
        assertThat(shown(nested(3))).isEqualTo("a.a.a.a=x");
        assertThat(shown(nested(4))).startsWith("a.a.a.a={");
    }

    @Test
    void longTextIsNotReadAsAnObject() {
        String longest = "{\"b\": \"" + "x".repeat((1 << 18) - 10) + "\"}";
        assertThat(leaves("{\"a\": " + quoted(longest) + "}"))
                .extracting(Leaf::name)
                .containsExactly("b");
        assertThat(leaves("{\"a\": " + quoted("{\"b\": \"" + "x".repeat((1 << 18) - 9) + "\"}") + "}"))
                .extracting(Leaf::name)
                .containsExactly("a");
    }

    @Test
    void namesIgnoreCaseAndSeparators() {
        Leaf leaf = new Leaf(List.of("Auth", "ID_Token"), "x");
        assertThat(leaf.name()).isEqualTo("idtoken");
        assertThat(leaf.names()).isEqualTo("auth.idtoken");
        assertThat(new Leaf(List.of(), "x").name()).isEmpty();
    }

    @Test
    void commonNamesAreCountedFromTheBeginning() {
        Leaf leaf = new Leaf(List.of("a", "b", "c"), "x");
        assertThat(leaf.inCommon(new Leaf(List.of("a", "b", "d"), "y"))).isEqualTo(2);
        assertThat(leaf.inCommon(new Leaf(List.of("a", "b"), "y"))).isEqualTo(2);
        assertThat(leaf.inCommon(leaf)).isEqualTo(3);
        assertThat(leaf.inCommon(new Leaf(List.of("z", "b", "c"), "y"))).isZero();
    }

    private static String nested(int times) {
        String text = "{\"a\": \"x\"}";
        for (int i = 0; i < times; i++) {
            text = "{\"a\": " + quoted(text) + "}";
        }
        return text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<Leaf> leaves(String json) {
        return Leaf.of(Literals.whole(json).orElseThrow());
    }

    private static String shown(String json) {
        return String.join(
                ", ",
                leaves(json).stream()
                        .map(leaf -> String.join(".", leaf.path()) + "=" + leaf.text())
                        .toList());
    }
}
