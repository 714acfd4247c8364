package io.github.identitydesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.words.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the fuzz tests share: converting bytes to text, and the checks that hold for every reader of text. */
public final class HostileInput {
    /**
     * Placeholder for {@link #SECRET} in the inputs, so that the fuzzer needs only a byte or two to insert it anywhere.
     */
    private static final String MARK = "¤";

    /** A text in the form of a token, which must never be quoted. */
    private static final String SECRET = "eyJhbGciOiJSUzI1NiJ9.Q2FuYXJ5Q2FuYXJ5MDEyMw.c2lnbmF0dXJlOTg3NjU0";

    private static final boolean FUZZING = System.getenv("JAZZER_FUZZ") != null;
    private static final int PIECE = 12;
    private static final long MAX_MEMORY = 64L << 20;
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private HostileInput() {}

    /** Decodes the bytes, replacing each placeholder with the token. */
    public static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8).replace(MARK, SECRET);
    }

    /**
     * Runs the reader and checks that this thread allocates less than 64 MiB meanwhile. While Jazzer is fuzzing, its
     * hooks allocate a thousand times as much as a reader does, so the size of the heap serves as the limit.
     */
    public static <T> T read(Supplier<T> reader) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        T result = reader.get();
        if (!FUZZING) {
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MAX_MEMORY);
        }
        return result;
    }

    /** Checks that a message exists in the bundle and contains no control characters and no part of the token. */
    public static void assertHidesToken(Message message) {
        String sentence = MESSAGES.format(message);
        assertThat(sentence).isNotBlank().doesNotMatch("(?s).*[\\p{Cc}&&[^\\n]].*");
        for (int start = 0; start + PIECE <= SECRET.length(); start++) {
            assertThat(sentence).doesNotContain(SECRET.substring(start, start + PIECE));
        }
    }

    /** Returns the contents of the files in a directory of the test resources that have one of the given extensions. */
    public static Stream<byte[]> samples(Path directory, String... endings) {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream()
                    .map(HostileInput::content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
