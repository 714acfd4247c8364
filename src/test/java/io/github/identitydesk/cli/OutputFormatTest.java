package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFormatTest {
    private static final String ID = "us-east-1:1a105390-0a17-495b-a3eb-eca919029a6f";

    @Test
    void jsonIsIndentedByFourSpaces() {
        assertThat(OutputFormat.JSON.write(ID)).isEqualTo("""
                {
                    "IdentityId": "us-east-1:1a105390-0a17-495b-a3eb-eca919029a6f"
                }
                """);
    }

    @Test
    void yamlHasOneMember() {
        assertThat(OutputFormat.YAML.write(ID)).isEqualTo("IdentityId: " + ID + "\n");
    }

    @Test
    void textIsOnlyTheId() {
        assertThat(OutputFormat.TEXT.write(ID)).isEqualTo(ID + "\n");
    }

    @Test
    void tableMatchesTheAwsCli() {
        assertThat(OutputFormat.TABLE.write(ID)).isEqualTo("""
                ------------------------------------------------------------------
                |                              GetId                             |
                +------------+---------------------------------------------------+
                |  IdentityId|  us-east-1:1a105390-0a17-495b-a3eb-eca919029a6f   |
                +------------+---------------------------------------------------+
                """);
        assertThat(OutputFormat.TABLE.write("IdentityId")).isEqualTo("""
                ------------------------------
                |            GetId           |
                +-------------+--------------+
                |  IdentityId |  IdentityId  |
                +-------------+--------------+
                """);
        assertThat(OutputFormat.TABLE.write("x")).isEqualTo("""
                ---------------------
                |       GetId       |
                +-------------+-----+
                |  IdentityId |  x  |
                +-------------+-----+
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 10, 11, 46, 49, 54, 55})
    void allLinesOfATableHaveTheSameWidth(int length) {
        assertThat(OutputFormat.TABLE.write("x".repeat(length)).lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).hasSize(length + 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "xml", "", "yaml-list"})
    void otherFormatsAreRejected(String value) {
        assertThat(OutputFormat.of(value)).isEmpty();
    }
}
