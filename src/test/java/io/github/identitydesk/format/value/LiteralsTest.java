package io.github.identitydesk.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.value.Value.Group;
import io.github.identitydesk.format.value.Value.Other;
import io.github.identitydesk.format.value.Value.Text;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Literals of several languages as trees: groups in braces, texts in quotes, and all else as its source text. */
class LiteralsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                   | {}
            []                                   | {}
            {"a": "b"}                           | {a='b'}
            {"a": "b", "c": "d"}                 | {a='b' c='d'}
            {"a": "b"; "c": "d";}                | {a='b' c='d'}
            ["a", "b"]                           | {'a' 'b'}
            {"a": {"b": ["c"]}, "d": "e"}        | {a={b={'c'}} d='e'}
            {"a": 1, "b": true, "c": null}       | {a=1 b=true c=null}
            {a: "b"}                             | {a='b'}
            {'a' => 'b', 'c' => 'd'}             | {a='b' c='d'}
            ['a' => 'b']                         | {a='b'}
            {a = "b"; c = "d"}                   | {a='b' c='d'}
            @{ 'a' = 'b' }                       | {a='b'}
            {a: @"b"}                            | {a='b'}
            @[@"a", @"b"]                        | {'a' 'b'}
            { ['a']: 'b' }                       | {a='b'}
            { ['a'], 'b' }                       | {{'a'} 'b'}
            { ['a': 'b'] }                       | {{a='b'}}
            {a: b.c(1, 2), d: "e"}               | {a=b.c(1, 2) d='e'}
            {a: f({x: 1}), d: "e"}               | {a=f({x: 1}) d='e'}
            {a: "b" + c, d: "e"}                 | {a="b" + c d='e'}
            {a: "b".trim(), d: "e"}              | {a="b".trim() d='e'}
            {a: "b" % c}                         | {a="b" % c}
            {a: "b"[0]}                          | {a="b"[0]}
            {a: "b" ? 1 : 2}                     | {a="b" ? 1 : 2}
            {a == b}                             | {a == b}
            {login.example.com/x: "t"}           | {login.example.com/x='t'}
            {login.example.com/x: "t", a: "b"}   | {login.example.com/x='t' a='b'}
            {a.b, c: "d"}                        | {a.b c='d'}
            {a "b": "c"}                         | {a "b": "c"}
            {a: JSON.stringify({b: "c"}), d: 1}  | {a={b='c'} d=1}
            {a: json.dumps("b"), d: "e"}         | {a='b' d='e'}
            {a: JSON.stringify(b, null, 2), d: 1} | {a=b d=1}
            {a: String("b")}                     | {a='b'}
            {a: x.String}                        | {a=x.String}
            {a: other("b")}                      | {a=other("b")}
            {a: String}                          | {a=String}
            {a: }                                | {a=}
            {"a": "b"};                          | {a='b'}
            {"a": "b"},                          | {a='b'}
            {"a": "b"});                         | {a='b'}
            {"a": "b"                            | none
            {"a": "b"} x                         | none
            {"a": "b"}}                          | none
            "a"                                  | none
            @"a"                                 | none
            a: {}                                | none
            """)
    void wholeTextIsReadAsATree(String text, String tree) {
        assertThat(Literals.whole(text).map(LiteralsTest::shown).orElse("none")).isEqualTo(tree);
    }

    @Test
    void emptyTextIsNoTree() {
        assertThat(Literals.whole("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "{\"a\"", "{\"a\":", "{a: b(", "[[[", "@", "{a: JSON.stringify("})
    void textThatEndsEarlyEndsTheReading(String text) {
        assertThat(Literals.at(text, CodeToken.of(text), 0)).isNotNull();
    }

    @Test
    void groupsInSixtyLevelsAreReadAndDeeperOnesAreSourceText() {
        String text = "[".repeat(80) + "'a'" + "]".repeat(80);
        assertThat(Literals.whole("[".repeat(60) + "'a'" + "]".repeat(60)).map(LiteralsTest::shown))
                .contains("{".repeat(60) + "'a'" + "}".repeat(60));
        assertThat(Literals.whole(text).map(LiteralsTest::shown))
                .contains("{".repeat(60) + "[".repeat(20) + "'a'" + "]".repeat(20) + "}".repeat(60));
    }

    @Test
    void nameOfFortyTokensIsReadAndALongerOneIsNot() {
        String name = "a.".repeat(19) + "b";
        assertThat(Literals.whole("{" + name + ": 'x'}").map(LiteralsTest::shown))
                .contains("{" + name + "='x'}");
        assertThat(Literals.whole("{" + name + ".c: 'x'}").map(LiteralsTest::shown))
                .contains("{" + name + ".c: 'x'}");
    }

    @Test
    void valueBeginsAtTheGivenToken() {
        String text = "x = {a: 'b'}; y = ['c'], z";
        assertThat(shown(Literals.at(text, CodeToken.of(text), 2))).isEqualTo("{a='b'}");
        assertThat(shown(Literals.at(text, CodeToken.of(text), 100))).isEmpty();
    }

    @Test
    void listEndsAtItsBracket() {
        String text = "'a', b.c('d'), {e: 'f'}) + 'g'";
        assertThat(shown(Literals.list(text, CodeToken.of(text)))).isEqualTo("{'a' b.c('d') {e='f'}}");
    }

    private static String shown(Value value) {
        return switch (value) {
            case Text text -> "'" + text.text() + "'";
            case Other other -> other.source();
            case Group group ->
                group.members().stream()
                        .map(member -> (member.name().isEmpty() ? "" : member.name() + "=") + shown(member.value()))
                        .collect(Collectors.joining(" ", "{", "}"));
        };
    }
}
