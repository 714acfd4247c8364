package io.github.identitydesk.format.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell that a command was written for. A pilcrow stands for a line break. */
class ShellTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            $ ¦ aws a b                    ¦ SH
            PS C:\\> ¦ aws a b           ¦ POWERSHELL
            PS C:\\>¶$ ¦ aws a b         ¦ SH
            C:\\Users> ¦ aws a b         ¦ CMD
            C:\\Users>¶$ ¦ aws a b       ¦ SH
            $ ¦ aws a `¶ b                 ¦ POWERSHELL
            $ ¦ aws a ^¶ b                 ¦ CMD
            $ ¦ aws a \\¶ b              ¦ SH
            PS> ¦ aws --% a                ¦ CMD
            $ ¦ aws "{""a"": 1}"           ¦ CMD
            @echo off¶ ¦ aws %A%           ¦ CMD
            set A=b¶ ¦ aws %A%             ¦ CMD
            set A=b¶ ¦ aws $A              ¦ SH
            A=b¶ ¦ aws %A%                 ¦ SH
            """)
    void shellIsThatOfThePromptAndTheContinuations(String before, String command, Shell shell) {
        assertThat(Shell.of(broken(command), broken(before))).isEqualTo(shell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '¤', textBlock = """
            {\\"a\\": \\"b\\"}             ¦ {"a": "b"}
            {\\"a\\": \\"b\\\\"c\\"}     ¦ {"a": "b\\"c"}
            {\\"a\\": \\"b\\\\\\"}     ¦ {"a": "b\\"}
            {"a": "\\"b\\""}               ¦ {"a": "\\"b\\""}
            """)
    void quotesThatWindowsNeedsAreRemoved(String json, String plain) {
        assertThat(Shell.withPlainQuotes(json)).isEqualTo(plain);
    }

    private static String broken(String text) {
        return text.replace('¶', '\n');
    }
}
