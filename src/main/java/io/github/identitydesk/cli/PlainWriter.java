package io.github.identitydesk.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Replaces typographic characters that the terminal's encoding does not contain by plain ones. */
final class PlainWriter extends FilterWriter {
    private static final Map<Character, String> PLAIN =
            Map.of('’', "'", '“', "\"", '”', "\"", '…', "...", '–', "-", '\u00a0', " ");

    private final PrintStream stream;
    private final CharsetEncoder encoder;

    /** Creates a writer to a stream, in the encoding of the stream. */
    PlainWriter(PrintStream stream) {
        this(stream, stream.charset());
    }

    private PlainWriter(PrintStream stream, Charset encoding) {
        super(new OutputStreamWriter(stream, encoding));
        this.stream = stream;
        this.encoder = encoding.newEncoder();
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        String part = text.substring(offset, offset + length);
        out.write(encoder.canEncode(part) ? part : plain(part));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IOException also if the print stream has suppressed an earlier error
     */
    @Override
    public void flush() throws IOException {
        super.flush();
        if (stream.checkError()) {
            throw new IOException("the stream takes no more");
        }
    }

    private String plain(String text) {
        return text.chars()
                .mapToObj(c -> (char) c)
                .map(c -> encoder.canEncode(c) ? String.valueOf(c) : PLAIN.getOrDefault(c, "?"))
                .collect(Collectors.joining());
    }
}
