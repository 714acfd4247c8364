package io.github.identitydesk.token;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses tokens that a browser or a program compressed: deflated (RFC 1951), with or without the header of zlib or gzip. */
final class Compressed {
    /**
     * The maximum length of decompressed data, in bytes. A token has at most 50 000 characters in base64, but compressed XML may
     * expand to many times that size.
     */
    private static final int MAX_LENGTH = 400_000;

    private static final int START = 64;
    private static final int GZIP = 0x1F8B;
    private static final byte ZLIB = 0x78;

    private Compressed() {}

    /** Returns the decompressed data, or empty if the data is not compressed or does not begin as expected. */
    static Optional<byte[]> inflated(byte[] compressed, Predicate<byte[]> isExpected) {
        int header = Math.min(compressed.length, lengthOfHeader(compressed));
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(compressed, header, compressed.length - header);
            byte[] start = new byte[START];
            int length = inflater.inflate(start);
            if (!isExpected.test(Arrays.copyOf(start, length))) {
                return Optional.empty();
            }
            byte[] data = Arrays.copyOf(start, MAX_LENGTH);
            return Optional.of(Arrays.copyOf(data, length + inflater.inflate(data, length, MAX_LENGTH - length)));
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Returns the length of the header of gzip without a file name (RFC 1952), or of zlib (RFC 1950). */
    private static int lengthOfHeader(byte[] compressed) {
        if (compressed.length < 2) {
            return 0;
        }
        int magic = (compressed[0] & 0xFF) << Byte.SIZE | (compressed[1] & 0xFF);
        if (magic == GZIP) {
            return 10;
        }
        return compressed[0] == ZLIB && magic % 31 == 0 ? 2 : 0;
    }
}
