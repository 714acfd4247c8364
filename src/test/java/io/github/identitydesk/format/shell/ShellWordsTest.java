package io.github.identitydesk.format.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.identitydesk.format.UnreadableText;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a command, in square brackets, as each shell would pass them. A pilcrow stands for a line break. */
class ShellWordsTest {
    private static final Map<String, String> VALUES = Map.of("V", "val", "F", "a.b.cc.b.d", "E", "");

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            a  b                            ¦ [a][b]
            a "b c" 'd "e"'                 ¦ [a][b c][d "e"]
            a "" ''                         ¦ [a][][]
            a"b c"d                         ¦ [ab cd]
            "a \\"b\\" \\\\ \\c"            ¦ [a "b" \\ \\c]
            a\\ b                           ¦ [a b]
            a \\¶ b                         ¦ [a][b]
            a \\¶> b                        ¦ [a][b]
            a \\                            ¦ [a]
            a¶b                             ¦ [a]
            a¶--b c                         ¦ [a][--b][c]
            a¶> --b                         ¦ [a][--b]
            a | b                           ¦ [a]
            a; b                            ¦ [a]
            a > b                           ¦ [a]
            a 2> b                          ¦ [a]
            a2 b                            ¦ [a2][b]
            a # b                           ¦ [a]
            a#b c                           ¦ [a#b][c]
            a <your-pool> b                 ¦ [a][<your-pool>][b]
            $'a\\'b\\n'                     ¦ [a'b¶]
            "a\\¶b"                         ¦ [ab]
            $V "$V" ${V}x '$V'              ¦ [val][val][valx][$V]
            $U ${U} "$(f)" `f`              ¦ [$U][$U][$(f)][`f`] unknown
            ${V:-d} ${U:-d} ${U-d}          ¦ [val][d][d]
            ${F%.*} ${F%%.*} ${F#*.} ${F##*.} ¦ [a.b.cc.b][a][b.cc.b.d][d]
            ${F%.?} ${F#?.} ${F%x} ${F#x}   ¦ [a.b.cc.b][b.cc.b.d][a.b.cc.b.d][a.b.cc.b.d]
            ${F%b*} ${F%%b*} ${F#*b} ${F##*b} ¦ [a.b.cc.][a.][.cc.b.d][.d]
            $(echo $F | cut -d. -f1)        ¦ [a]
            $(echo "$F" | cut -d '.' -f 3)  ¦ [cc]
            $(echo $F | cut -d. -f5)        ¦ [d]
            $(echo $F | cut -d. -f6)        ¦ [$(echo $F | cut -d. -f6)] unknown
            $(echo $U | cut -d. -f1)        ¦ [$(echo $U | cut -d. -f1)] unknown
            a $E b                          ¦ [a][][b]
            a "$" b                         ¦ [a][$][b]
            """)
    void wordsOfSh(String command, String words) {
        assertThat(shown(Shell.SH, command)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            a  b                            ¦ [a][b]
            a "b c" 'd e'                   ¦ [a][b c]['d][e']
            a "" b                          ¦ [a][][b]
            "a ""b"" c"                     ¦ [a "b" c]
            "a \\"b\\" c"                   ¦ [a "b" c]
            "a\\\\" b                       ¦ [a\\][b]
            "a\\\\\\"b"                     ¦ [a\\"b]
            a\\b "c\\\\d"                   ¦ [a\\b][c\\\\d]
            a ^¶ b                          ¦ [a][b]
            a ^& b ^^                       ¦ [a][&][b][^]
            "a ^ b"                         ¦ [a ^ b]
            "a | b" c                       ¦ [a | b][c]
            a | b                           ¦ [a]
            a > b                           ¦ [a]
            a & b                           ¦ [a]
            a¶b                             ¦ [a]
            %V% "x %V%" 5%                  ¦ [val][x val][5%]
            %U%                             ¦ [%U%] unknown
            "50% of %" x                    ¦ [50% of %][x]
            """)
    void wordsOfCmd(String command, String words) {
        assertThat(shown(Shell.CMD, command)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            a  b                            ¦ [a][b]
            a "b c" 'd ''e'''               ¦ [a][b c][d 'e']
            a "" b                          ¦ [a][][b]
            "a ""b"" `"c`" `$"              ¦ [a "b" "c" $]
            "a`n`r`t`0b"                    ¦ [a¶\\r\\t\\0b]
            a `¶ b                          ¦ [a][b]
            a `¶>> b                        ¦ [a][b]
            a | b                           ¦ [a]
            a; b                            ¦ [a]
            a¶b                             ¦ [a]
            $V ${V} "x $V" $env:V '$V'      ¦ [val][val][x val][val][$V]
            $U                              ¦ [$U] unknown
            "a$ b"                          ¦ [a$ b]
            a#b                             ¦ [a#b]
            ('{"a": "b"}' -replace '"', '\\"') c ¦ [{"a": "b"}][c]
            ("a" + (f(1)) + ')') c          ¦ [a][c]
            """)
    void wordsOfPowerShell(String command, String words) {
        assertThat(shown(Shell.POWERSHELL, command))
                .isEqualTo(words.replace("\\r", "\r").replace("\\t", "\t").replace("\\0", "\0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b", "a \"b\\\""})
    void openQuoteInShIsReported(String command) {
        assertThatThrownBy(() -> Shell.SH.words(command, VALUES)).isInstanceOf(UnreadableText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"b", "a \"b ^", "a \"b\\\""})
    void openQuoteInCmdIsReported(String command) {
        assertThatThrownBy(() -> Shell.CMD.words(command, VALUES)).isInstanceOf(UnreadableText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b", "a \"b`\"", "a (b", "a ('b' -replace '(', ''"})
    void openQuoteOrParenthesisInPowerShellIsReported(String command) {
        assertThatThrownBy(() -> Shell.POWERSHELL.words(command, VALUES)).isInstanceOf(UnreadableText.class);
    }

    private static String shown(Shell shell, String command) {
        ShellWords words = shell.words(command.replace('¶', '\n'), VALUES);
        return "[" + String.join("][", words.list()).replace('\n', '¶') + "]"
                + (words.hasVariables() ? " unknown" : "");
    }
}
