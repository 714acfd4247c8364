package io.github.identitydesk.model;

import static io.github.identitydesk.model.Problem.error;
import static io.github.identitydesk.model.Problem.warning;

import io.github.identitydesk.model.Place.Field;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks an identity pool ID, and names the part of it that is wrong. */
final class IdentityPoolIdCheck {
    private static final String GUID_FORM =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final Pattern GUID = Pattern.compile(GUID_FORM);
    private static final Pattern ID = Pattern.compile("[a-z]{2,}(?:-[a-z]+)+-\\d+:" + GUID_FORM);
    /** A variable that was not replaced by its value, and what documentation writes in place of an ID. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$.*|%\\w+%|<.*>|\\{.*\\}|(?i:(?:my|your)[ _-].*)|[^:]*:(?i:x)+(?:-(?i:x)+)*");

    private static final Pattern NOT_IN_REGION = Pattern.compile("[^\\w-]");
    private static final Pattern NOT_IN_GUID = Pattern.compile("[^0-9a-f-]");
    private static final int FIRST_OUTSIDE_ASCII = 0x80;

    private IdentityPoolIdCheck() {}

    /** Returns the problem of an identity pool ID. */
    static Optional<Problem> of(String text) {
        if (text.isBlank()) {
            return problem("missing");
        } else if (text.startsWith("arn:")) {
            return problem("arn");
        } else if (UserPoolId.parse(text).isPresent()) {
            return problem("userPool");
        } else if (GUID.matcher(text).matches()) {
            return problem("bareGuid");
        } else if (PLACEHOLDER.matcher(text).matches()) {
            return problem("placeholder");
        }
        List<String> ids = ID.matcher(text).results().map(MatchResult::group).toList();
        if (ids.size() > 1) {
            return problem("several", ids.size());
        } else if (ids.size() == 1 && !ids.getFirst().equals(text)) {
            return problem("surrounded", ids.getFirst());
        }
        int length = text.codePointCount(0, text.length());
        if (length > Limits.IDENTITY_POOL_ID_LENGTH) {
            return problem("tooLong", length, Limits.IDENTITY_POOL_ID_LENGTH);
        } else if (!Limits.IDENTITY_POOL_ID.matcher(text).matches()) {
            return Optional.of(malformed(text));
        }
        return GUID.matcher(text.substring(text.indexOf(':') + 1)).matches()
                ? Optional.empty()
                : Optional.of(warning(Field.IDENTITY_POOL_ID, "problem.poolId.notGuid"));
    }

    private static Problem malformed(String text) {
        int colon = text.indexOf(':');
        if (colon > 0
                && Limits.IDENTITY_POOL_ID
                        .matcher(text.substring(0, colon) + lowerCase(text.substring(colon)))
                        .matches()) {
            return error(Field.IDENTITY_POOL_ID, "problem.poolId.upperCase");
        }
        return first(NOT_IN_REGION, colon < 0 ? text : text.substring(0, colon))
                .or(() -> first(NOT_IN_GUID, colon < 0 ? "" : text.substring(colon + 1)))
                .map(character -> error(Field.IDENTITY_POOL_ID, "problem.poolId.character", name(character)))
                .orElseGet(() -> error(Field.IDENTITY_POOL_ID, "problem.poolId.pattern"));
    }

    private static Optional<Integer> first(Pattern unexpected, String part) {
        return unexpected.matcher(part).results().findFirst().map(found -> part.codePointAt(found.start()));
    }

    /** Returns a character as it looks, and its code and name if it may look like another one or like nothing. */
    private static String name(int character) {
        return character > ' ' && character < FIRST_OUTSIDE_ASCII
                ? "“" + Character.toString(character) + "”"
                : "U+%04X (%s)".formatted(character, Character.getName(character));
    }

    private static Optional<Problem> problem(String key, Object... arguments) {
        return Optional.of(error(Field.IDENTITY_POOL_ID, "problem.poolId." + key, arguments));
    }

    /** Converts only A to F to lower case, so that no other letter can match the pattern. */
    private static String lowerCase(String hex) {
        return hex.replace('A', 'a')
                .replace('B', 'b')
                .replace('C', 'c')
                .replace('D', 'd')
                .replace('E', 'e')
                .replace('F', 'f');
    }
}
