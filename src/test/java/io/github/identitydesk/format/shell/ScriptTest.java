package io.github.identitydesk.format.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script gives to its first {@code aws} command. A pilcrow stands for a line break. */
class ScriptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            A=b                                         ¦ b
            A = b                                       ¦ b
            export A=b                                  ¦ b
            A=b; # note                                 ¦ b
            A='b $A c'                                  ¦ b $A c
            A="b c"                                     ¦ b c
            $ A=b                                       ¦ b
            user@host:~$ A=b                            ¦ b
            $A = 'b'                                    ¦ b
            $env:A = "b"                                ¦ b
            PS C:> $A = 'b'                             ¦ b
            $A = @'¶b c¶'@                              ¦ b c
            set A=b                                     ¦ b
            set "A=b c"                                 ¦ b c
            @set "A=b"                                  ¦ b
            set -gx A 'b c'                             ¦ b c
            set -gx A "b c"                             ¦ b c
            set A b                                     ¦ b
            ENV A b                                     ¦ b
            declare -x A=b                              ¦ b
            A := b                                      ¦ b
            env:¶  A: b¶                                ¦ b
            env:¶  A: "b"¶                              ¦ b
            B=x¶A=${B}y                                 ¦ xy
            B=x¶A="$B$B"                                ¦ xx
            B=x¶A='$B'                                  ¦ $B
            A=$(f)                                      ¦ none
            A=`f`                                       ¦ none
            A=b¶A=c                                     ¦ c
            """)
    void variableHasTheValueThatWasAssigned(String script, String value) {
        assertThat(script(script + "¶aws $A").variables().getOrDefault("A", "none"))
                .isEqualTo(value);
    }

    @Test
    void variableOfTheAwsCliCountsInOptionsOfOtherPrograms() {
        assertThat(script("docker run -e AWS_REGION=eu-west-1 image aws x").variables())
                .containsEntry("AWS_REGION", "eu-west-1");
    }

    @Test
    void laterAssignmentCountsOnlyWhereNoneStandsBefore() {
        assertThat(script("A=b¶aws $A¶A=c¶B=d").variables())
                .containsEntry("A", "b")
                .containsEntry("B", "d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            aws - <<EOF¶{"a":¶ 1}¶EOF                   ¦ {"a":¶ 1}
            aws - <<-'END' | cat¶x¶END¶y                ¦ x
            aws - <<< '{"a": 1}'                        ¦ {"a": 1}
            A=x¶aws - <<< "$A"                          ¦ x
            echo '{"a": 1}' | aws -                     ¦ {"a": 1}
            echo '{"a": 1}' | \\¶ aws -               ¦ {"a": 1}
            echo -n x | sudo aws -                      ¦ x
            printf 'x\\n' | aws -                     ¦ x
            printf '%s\\n' 'x' | aws -                ¦ x
            A=y¶echo $A | aws -                         ¦ y
            echo z¶echo x | aws -                       ¦ x
            cat <<EOF | aws -¶x¶EOF                     ¦ x
            cat <<EOF |¶x¶EOF¶ aws -                    ¦ none
            echo x; aws -                               ¦ none
            aws -                                       ¦ none
            jq -n --arg a 'x"y' '{"a": $a, "b": $b}' | aws - ¦ {"a": "x\\"y", "b": $b}
            jq -n '{"a": 1}' | aws -                    ¦ {"a": 1}
            jq . a.json | aws -                         ¦ none
            jq -n --arg a | aws -                       ¦ none
            """)
    void standardInputIsWhatTheScriptPrintsOrWrites(String script, String input) {
        assertThat(script(script)
                        .standardInput()
                        .map(text -> text.replace('\n', '¶'))
                        .orElse("none"))
                .isEqualTo(input);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            cat > a.json <<EOF¶x¶EOF¶aws                ¦ x
            cat <<EOF > a.json¶x¶y¶EOF¶aws              ¦ x¶y
            cat <<EOF | tee a.json¶x¶EOF¶aws            ¦ x
            ls¶cat <<EOF >> a.json¶x¶EOF¶aws            ¦ x
            echo 'x' > a.json¶aws                       ¦ x
            $ echo x y > "a.json"¶aws                   ¦ x y
            A=z¶printf "$A\\n" > a.json¶aws           ¦ z
            cat <<EOF¶x¶EOF¶aws                         ¦ none
            echo x > b.json¶aws                         ¦ none
            aws¶echo x > a.json                         ¦ none
            """)
    void fileHasTheTextThatTheScriptWrites(String script, String content) {
        assertThat(script(script).files().getOrDefault("a.json", "none").replace('\n', '¶'))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            sh -c 'aws a b' c                           ¦ [a][b]
            sh -c "aws \\"a b\\" c" d               ¦ [a b][c]
            sh -c 'aws a b                              ¦ [a][b]
            echo x | xargs aws a                        ¦ [a][x]
            echo x | xargs -I{} aws a {} b              ¦ [a][x][b]
            A=x¶echo $A | xargs -I '%' aws a %          ¦ [a][x]
            f | xargs aws a                             ¦ [a][$xargs]
            f | aws a                                   ¦ [a]
            """)
    void argumentsAreThoseInsideTheQuotesAndFromThePipe(String script, String words) {
        assertThat("[" + String.join("][", script(script).words().list()) + "]").isEqualTo(words);
    }

    @Test
    void hereDocumentInACommandSubstitutionIsItsText() {
        assertThat(Script.hereDocumentIn("$(cat <<EOF\n{\"a\": 1}\nEOF\n)")).contains("{\"a\": 1}");
        assertThat(Script.hereDocumentIn("cat <<EOF\nx\nEOF")).isEmpty();
        assertThat(Script.hereDocumentIn("$(cat a.json)")).isEmpty();
    }

    @Test
    void scriptWithoutTheProgramIsNotFound() {
        assertThat(Script.find("gcloud a b", Pattern.compile("\\b(aws)\\b"))).isEmpty();
        assertThat(script("aws a")).isEqualTo(new Script("aws", Shell.SH, " a", Map.of(), Optional.empty(), Map.of()));
    }

    private static Script script(String text) {
        return Script.find(text.replace('¶', '\n'), Pattern.compile("\\b(aws)\\b"))
                .orElseThrow();
    }
}
