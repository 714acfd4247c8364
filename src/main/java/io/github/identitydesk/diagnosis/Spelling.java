package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.UserPoolId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares provider names by their spelling. */
final class Spelling {
    /** The number of letters in which a typo differs: a missing, added, changed or swapped one, up to twice. */
    private static final int TYPOS = 2;

    /** The length of a name below which two different names may differ in a few letters. */
    private static final int SHORTEST = 12;

    private Spelling() {}

    /** Returns whether a text is a name with a typo. */
    static boolean isTypo(String text, String name) {
        return !text.equals(name)
                && name.length() >= SHORTEST
                && Math.abs(text.length() - name.length()) <= TYPOS
                && distance(text, name) <= TYPOS;
    }

    /**
     * Returns whether two names differ in a typo that tells no providers apart: not in the subdomain or the path, which may be
     * those of another tenant, unless the names belong to one user pool.
     */
    static boolean isTypoOfSameProvider(String text, String name) {
        return isTypo(text, name) && (!domain(text).equals(domain(name)) || isSameUserPool(text, name));
    }

    private static boolean isSameUserPool(String text, String name) {
        return userPool(name).isPresent() && userPool(name).equals(userPool(text));
    }

    /** Returns the part of a user pool ID after the region. */
    private static Optional<String> userPool(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return UserPoolId.parse(last).map(id -> last.substring(last.indexOf('_')));
    }

    /** Returns the last two labels of the host. */
    static String domain(String name) {
        List<String> labels = List.of(name.split("[/:]", 2)[0].split("\\."));
        return String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
    }

    /** Returns the number of letters to insert, delete, change or swap with the next one. */
    private static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : next(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int next(int[][] rows, String one, String other, int i, int j) {
        int change = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        boolean isSwapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        int swap = isSwapped ? rows[i - 2][j - 2] + 1 : change;
        return IntStream.of(change, swap, rows[i - 1][j] + 1, rows[i][j - 1] + 1)
                .min()
                .orElseThrow();
    }
}
