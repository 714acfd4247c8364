package io.github.identitydesk.token;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * Finds runs of {@value #LENGTH} characters that occur in given tokens. It stores a hash of each run instead of its
 * characters, because ten tokens of 50 000 characters contain half a million runs.
 */
final class TokenPieces {
    /** The number of consecutive characters that identify a piece of a token. */
    static final int LENGTH = 12;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long HIGHEST = highest();

    private final long[] hashes;

    TokenPieces(List<String> tokens) {
        long[] found = new long
                [tokens.stream()
                        .mapToInt(token -> Math.max(0, token.length() - LENGTH + 1))
                        .sum()];
        int[] count = {0};
        for (String token : tokens) {
            forEachHash(token, hash -> found[count[0]++] = hash);
        }
        Arrays.sort(found);
        hashes = found;
    }

    /** Passes the index of each run in the text that occurs in a token. */
    void findIn(String text, IntConsumer start) {
        if (hashes.length > 0) {
            int[] at = {0};
            forEachHash(text, hash -> {
                if (Arrays.binarySearch(hashes, hash) >= 0) {
                    start.accept(at[0]);
                }
                at[0]++;
            });
        }
    }

    private static void forEachHash(String text, LongConsumer consumer) {
        long hash = 0;
        for (int at = 0; at < text.length(); at++) {
            if (at >= LENGTH) {
                hash -= text.charAt(at - LENGTH) * HIGHEST;
            }
            hash = hash * BASE + text.charAt(at);
            if (at >= LENGTH - 1) {
                consumer.accept(hash);
            }
        }
    }

    private static long highest() {
        long power = 1;
        for (int i = 1; i < LENGTH; i++) {
            power *= BASE;
        }
        return power;
    }
}
