package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Generates requests of every kind within the service's limits, reproducibly from a seed. */
final class RandomRequests {
    /** How many requests are pasted in each form; {@code mvn -Pproofs verify} pastes 1 000. */
    static final int PASTED = Integer.getInteger("requests", 60);

    /** Texts that a format, shell or programming language could misinterpret. */
    private static final List<String> DELICATE = List.of(
            "null",
            "~",
            "true",
            "yes",
            "No",
            "on",
            "012345678901",
            "1e3",
            "0x10",
            "0o14",
            "1_000",
            ".inf",
            "-",
            "---",
            "...",
            "2001-01-01",
            "<<",
            "=",
            "!!str x",
            "&a",
            "*a",
            "# no comment",
            "a # b",
            "a: b",
            "key:",
            "- item",
            "[x]",
            "{x}",
            "{\"a\":\"b\"}",
            "@home",
            "`date`",
            "$(date)",
            "$HOME",
            "${HOME}",
            "$env:PATH",
            "%PATH%",
            "!history!",
            "it's",
            "'",
            "''",
            "'\\''",
            "\"",
            "\"\"",
            "\\",
            "\\\\",
            "\\\"",
            "\\n",
            "\\u0041",
            "a\\",
            "a,b",
            "a\\,b",
            "a=b",
            "abc==",
            " leading",
            "trailing ",
            "\t",
            "\n",
            "\r\n",
            "line\nbreak",
            "\n\n  \n",
            "\u0000",
            "\u001b[31m",
            "\u0007",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\uFFFE",
            "\uFFFF",
            "é",
            "日本語",
            "😀",
            "👩‍👩‍👧",
            "\u202e",
            "file://token",
            "file://~/token",
            "^",
            "^\n",
            "a^b",
            "`n",
            "@'",
            "<token>",
            "|",
            "a;b",
            "a|b",
            "a&b",
            "(x)",
            "*",
            "?",
            "//",
            "/* x */",
            "-- x",
            "KeyName",
            "Logins",
            "__proto__",
            "eyJhbGciOiJub25lIn0.e30.");

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/=+;|";

    private final Random random;

    RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a request within the service's limits. */
    IdentityRequest next() {
        Map<String, String> logins = new LinkedHashMap<>();
        int count = random.nextInt(Limits.LOGINS + 1);
        while (logins.size() < count) {
            logins.put(text(Limits.PROVIDER_NAME_LENGTH), text(400));
        }
        return new IdentityRequest(
                poolId(),
                random.nextBoolean() ? Optional.of(chars("0123456789", 1 + random.nextInt(15))) : Optional.empty(),
                logins.entrySet().stream()
                        .map(login -> Login.of(login.getKey(), login.getValue()))
                        .toList());
    }

    /** Returns the largest request within the limits, with the most and longest tokens. */
    IdentityRequest largest() {
        return new IdentityRequest(
                poolId(),
                Optional.of(chars("0123456789", Limits.ACCOUNT_ID_LENGTH)),
                IntStream.range(0, Limits.LOGINS)
                        .mapToObj(i ->
                                Login.of("provider-" + i + ".example", chars(ALPHABET, Limits.PROVIDER_TOKEN_LENGTH)))
                        .toList());
    }

    Region region() {
        return new Region(List.of("us-east-1", "eu-central-1", "cn-north-1", "us-gov-west-1", "xx-new-9")
                .get(random.nextInt(5)));
    }

    private String poolId() {
        return chars("abcXYZ_-019", 1 + random.nextInt(18)) + ":" + chars("0123456789abcdef-", 1 + random.nextInt(36));
    }

    private String text(int longest) {
        String text = switch (random.nextInt(4)) {
            case 0 -> DELICATE.get(random.nextInt(DELICATE.size()));
            case 1 ->
                Stream.generate(() -> DELICATE.get(random.nextInt(DELICATE.size())))
                        .limit(1 + random.nextInt(5))
                        .collect(Collectors.joining());
            case 2 -> chars(ALPHABET, 1 + random.nextInt(longest));
            default -> codePoints(1 + random.nextInt(longest));
        };
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private String chars(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Returns random code points other than surrogates: mostly Latin-1, some from all of Unicode. */
    private String codePoints(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int point = random.nextInt(3) > 0 ? random.nextInt(0x100) : random.nextInt(Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 0xfffd : point);
        }
        return text.toString();
    }
}
