package io.github.identitydesk.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.value.Value.Group;
import io.github.identitydesk.format.value.Value.Member;
import io.github.identitydesk.format.value.Value.Other;
import io.github.identitydesk.format.value.Value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {
    private static final Text TOKEN = new Text("x");
    private static final Other NUMBER = new Other("1");
    private static final Group INNER = new Group(List.of(new Member("b", NUMBER)));
    private static final Group GROUP =
            new Group(List.of(new Member("id_token", TOKEN), new Member("Expires-In", NUMBER), new Member("a", INNER)));

    @Test
    void memberIsFoundUnderAnySpellingOfItsName() {
        assertThat(GROUP.member("IdToken")).contains(TOKEN);
        assertThat(GROUP.member("expires in")).contains(NUMBER);
        assertThat(GROUP.member("b")).isEmpty();
        assertThat(GROUP.has("ID-TOKEN")).isTrue();
        assertThat(GROUP.has("token")).isFalse();
    }

    @Test
    void onlyATextHasText() {
        assertThat(GROUP.text("id_token")).contains("x");
        assertThat(GROUP.text("expires-in")).isEmpty();
        assertThat(TOKEN.text("id_token")).isEmpty();
    }

    @Test
    void allValuesComeFromTheOutsideIn() {
        assertThat(GROUP.all()).containsExactly(GROUP, TOKEN, NUMBER, INNER, NUMBER);
        assertThat(TOKEN.all()).containsExactly(TOKEN);
    }

    @Test
    void groupHasOnlyTheNamesThatAllItsMembersHave() {
        assertThat(GROUP.hasOnly(name -> name.length() < 12)).isTrue();
        assertThat(GROUP.hasOnly("a"::equals)).isFalse();
        assertThat(new Group(List.of()).hasOnly(name -> true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            {"a": {"b": [1]}}, "c"} ! {"a": {"b": [1]}}
            {} x                    ! {}
            {"a": "}"} {            ! {"a": "}"}
            {"a": "b"               ! {"a": "b"
            x {"a": 1}              ! x {"a": 1}
            """)
    void firstObjectEndsAtItsOwnBrace(String text, String first) {
        assertThat(JsonText.first(text)).isEqualTo(first);
    }
}
