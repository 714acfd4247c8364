package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.UserPoolId;
import io.github.identitydesk.token.IssuerKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Compares provider names by their spelling. */
final class Spelling {
    /** The number of letters in which a typo differs: a missing, added, changed or swapped one, up to twice. */
    private static final int TYPOS = 2;

    /** The length of a name below which two different names may differ in a few letters. */
    private static final int SHORTEST = 12;

    /** What two names of one provider may differ in: the host's prefix, its port, slashes, and the path of older versions of Keycloak. */
    private static final Pattern IGNORED = Pattern.compile("^www\\.|-admin(?=\\.)|:\\d+(?=/|$)|/auth(?=/realms/)|/+$");

    /** The characters of provider names. */
    private static final Pattern POSSIBLE = Pattern.compile("[\\w./:%~@+-]+");

    private Spelling() {}

    /** Returns whether two names differ only in what does not tell providers apart, so that no other sign-in is meant. */
    static boolean isSameProvider(String expected, String name) {
        return plain(expected).equals(plain(name))
                || isTypoOfSameProvider(name, expected)
                || isUnknownNameOf(expected, name);
    }

    /** Returns whether a name has only characters of provider names, so that someone may sign in with it. */
    static boolean isPossible(String name) {
        return POSSIBLE.matcher(name).matches();
    }

    /** Returns whether only one of two names in the same domain is that of a known provider, so that the other one is a mistake. */
    private static boolean isUnknownNameOf(String known, String other) {
        return IssuerKind.ofName(known) != IssuerKind.OTHER
                && IssuerKind.ofName(other) == IssuerKind.OTHER
                && domain(known).equals(domain(other));
    }

    private static String plain(String name) {
        return IGNORED.matcher(
                        ForeignCharacters.removedFrom(name).replace('\\', '/').toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

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
    private static boolean isTypoOfSameProvider(String text, String name) {
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
    private static String domain(String name) {
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
