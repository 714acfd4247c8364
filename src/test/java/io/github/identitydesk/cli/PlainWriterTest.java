package io.github.identitydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainWriterTest {
    private static String written(String text, Charset encoding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter writer = new PrintWriter(new PlainWriter(new PrintStream(bytes, true, encoding)), true);
        writer.print(text);
        writer.print('…');
        writer.println();
        return bytes.toString(encoding);
    }

    @Test
    void encodableCharactersAreWrittenUnchanged() {
        assertThat(written("The pool’s “name” é 日", StandardCharsets.UTF_8)).isEqualTo("The pool’s “name” é 日…\n");
        assertThat(written("The pool’s é", Charset.forName("windows-1252"))).isEqualTo("The pool’s é…\n");
    }

    @Test
    void unencodableTypographicCharactersAreReplaced() {
        assertThat(written("The pool’s “name” é", StandardCharsets.US_ASCII)).isEqualTo("The pool's \"name\" ?...\n");
        assertThat(written("The pool’s “name” é", StandardCharsets.ISO_8859_1)).isEqualTo("The pool's \"name\" é...\n");
    }
}
