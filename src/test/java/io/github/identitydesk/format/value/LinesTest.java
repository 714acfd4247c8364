package io.github.identitydesk.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of texts, and lines of a name and an object, in which the backslash n stands for a line break. */
class LinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            user,id_token\\na,x                        ! user=a id_token=x
            user;id_token\\na;x\\nb;y                  ! user=a id_token=x user=b id_token=y
            user\\tpassword\\na\\tx                    ! user=a password=x
            user|secret\\na|x                          ! user=a secret=x
            user,id token\\n\\na,x\\n                  ! user=a id token=x
            user,id_token\\n"a, b","x ""y"" z"         ! user=a, b id_token=x "y" z
            user,id_token\\n  a  , x                   ! user=a id_token=x
            user,id_token\\na,                         ! user=a id_token=
            user,id_token\\n,x                         ! user= id_token=x
            user,id_token\\na                          ! none
            user,id_token\\na,x,y                      ! none
            user,id_token\\na,x\\nb                    ! none
            user,id_token                              ! none
            id_token\\nx                               ! none
            user,role\\na,x                            ! none
            user,1token\\na,x                          ! none
            """)
    void tableWithSecretsHasCellsWithTheNamesOfTheirColumns(String text, String cells) {
        assertThat(shown(Lines.table(text.translateEscapes()))).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            user,role\\na,x       ! true
            user,role\\n\\na,x    ! true
            user,role             ! false
            user,role\\na         ! false
            user,role\\na,x\\nb   ! false
            user\\na              ! false
            1,2\\n3,4             ! false
            user,2\\n3,4          ! false
            """)
    void rowsOfEqualLengthUnderNamesAreATable(String text, boolean table) {
        assertThat(Lines.isTable(text.translateEscapes())).isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            login: {"id": "x"}                                     ! login.id=x
            login = {"id": "x"}\\nother\\t{"id": "y"}              ! login.id=x other.id=y
            login: {"id": "x"} more                                ! ''
            login: {"id": "x"\\nnext: {"id": "y"}                  ! next.id=y
            login: {id x} pool=us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 ! pool=us-east-1:1a2b3c4d-1234-5678-9abc-def012345678
            a: {"id": "x"}\\npool=us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 ! a.id=x pool=us-east-1:1a2b3c4d-1234-5678-9abc-def012345678
            """)
    void objectAfterANameHasTextsUnderThatName(String text, String texts) {
        assertThat(shown(Optional.of(Lines.named(text.translateEscapes())))).isEqualTo(texts.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            pool: POOL                        ! pool
            identity pool ID: POOL            ! identity pool ID
            id: POOL                          ! id
            aws.String("POOL")                ! ''
            poolId = aws.String("POOL")       ! poolId
            pool.value = "POOL"               ! ''
            my.pool = "POOL"                  ! my.pool
            a value key string POOL           ! ''
            a value key POOL                  ! a
            """)
    void tokenInALineHasTheNameBeforeIt(String pattern, String name) {
        String pool = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
        assertThat(Lines.named(pattern.replace("POOL", pool)))
                .containsExactly(new Leaf(List.of(name.replace("''", "")), pool));
    }

    @Test
    void accountIsCalledAccountWhereNoWordForItStandsNextToIt() {
        assertThat(Lines.named("my_account = 123456789012")).containsExactly(leaf("my_account", "123456789012"));
        assertThat(Lines.named("account of prod 123456789012")).containsExactly(leaf("account", "123456789012"));
    }

    private static Leaf leaf(String name, String text) {
        return new Leaf(List.of(name), text);
    }

    private static String shown(Optional<List<Leaf>> leaves) {
        return leaves.map(all -> all.stream()
                        .map(leaf -> String.join(".", leaf.path()) + "=" + leaf.text())
                        .collect(Collectors.joining(" ")))
                .orElse("none");
    }
}
