package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.paste.PasteReader;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads each malformed text of a directory and compares the resulting message with the table in that directory. A row
 * has the file's name, a tab, and the message shown to the user.
 */
class MalformedTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/identitydesk/format/malformed");
    private static final Path TABLE = FOLDER.resolveSibling("malformed.tsv");
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    static Stream<Map.Entry<String, String>> table() throws IOException {
        return sentences().entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void malformedTextGetsItsMessage(Map.Entry<String, String> row) throws IOException {
        assertThat(sentenceFor(FOLDER.resolve(row.getKey()))).isEqualTo(row.getValue());
    }

    @Test
    void everyMalformedTextIsInTheTable() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(sentences().keySet())
                    .hasSizeGreaterThanOrEqualTo(60);
        }
    }

    private static Map<String, String> sentences() throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            int tab = line.indexOf('\t');
            sentences.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return sentences;
    }

    private static String sentenceFor(Path file) throws IOException {
        String name = file.getFileName().toString();
        Reading<?> reading = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "shorthand" -> logins("file://" + name);
            case "pasted" -> PasteReader.read(Files.readString(file));
            default -> RequestFile.open(file);
        };
        return switch (reading) {
            case Reading.Read<?> read -> "read: " + read;
            case Reading.Unreadable<?> unreadable -> MESSAGES.format(unreadable.message());
        };
    }

    private static Reading<IdentityRequest> logins(String value) {
        OptionValues values = new OptionValues(FOLDER, FOLDER, InputStream.nullInputStream());
        return new RequestOptions(
                        Optional.empty(), Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty())
                .appliedTo(IdentityRequest.EMPTY, values);
    }
}
