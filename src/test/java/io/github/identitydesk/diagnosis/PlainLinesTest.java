package io.github.identitydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            here                                | 1
            one\\nhere                           | 2
            one\\n\\n  two  \\n \\t\\n  here     | 5
            \\nhere\\nthree                     | 2
              one\\r\\n here                     | 2
            don&#39;t &quot;x&quot;\\nhere          | 2
            """)
    void lineOfAMessageIsThatOfTheOriginalText(String escaped, int line) {
        String text = escaped.translateEscapes();

        assertThat(new PlainLines(text).lineAt(PlainText.of(text).indexOf("here")))
                .isEqualTo(line);
    }
}
