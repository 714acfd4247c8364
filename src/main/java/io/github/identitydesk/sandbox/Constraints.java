package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks the service's {@link Limits} and reports violations in the service's words: all at once, the logins first, and for
 * each member the length before the pattern. Tokens are not quoted. As in the service's answers, only an empty token is
 * recognizable.
 */
final class Constraints {
    private static final String AT_LEAST = "Member must have length greater than or equal to 1";
    private static final String AT_MOST = "Member must have length less than or equal to ";

    private final List<String> violations = new ArrayList<>();

    private Constraints() {}

    /** Returns the message of the ValidationException for a GetId request, if any constraint is violated. */
    static Optional<String> violatedBy(GetIdInput input) {
        Constraints constraints = new Constraints();
        constraints.logins(input.logins());
        input.accountId().ifPresent(constraints::accountId);
        constraints.required(
                "identityPoolId", input.identityPoolId(), Limits.IDENTITY_POOL_ID_LENGTH, Limits.IDENTITY_POOL_ID);
        return constraints.message();
    }

    /** Returns the message of the ValidationException for a request about an identity, if any constraint is violated. */
    static Optional<String> violatedBy(IdentityInput input) {
        Constraints constraints = new Constraints();
        constraints.logins(input.logins());
        constraints.required("identityId", input.identityId(), Limits.IDENTITY_ID_LENGTH, Limits.IDENTITY_ID);
        input.customRoleArn()
                .ifPresent(arn -> constraints.text("customRoleArn", arn, Limits.ROLE_ARN_LENGTH, Limits.ROLE_ARN));
        return constraints.message();
    }

    private Optional<String> message() {
        int count = violations.size();
        String errors = count == 1 ? " validation error detected: " : " validation errors detected: ";
        return count == 0 ? Optional.empty() : Optional.of(count + errors + String.join("; ", violations));
    }

    private void accountId(String value) {
        text("accountId", value, Limits.ACCOUNT_ID_LENGTH, Limits.ACCOUNT_ID);
    }

    private void required(String member, Optional<String> value, int maxLength, Pattern pattern) {
        value.ifPresentOrElse(
                text -> text(member, text, maxLength, pattern),
                () -> violated("null", member, "Member must not be null"));
    }

    private void text(String member, String value, int maxLength, Pattern pattern) {
        String quoted = "'" + value + "'";
        int length = length(value);
        if (length > maxLength) {
            violated(quoted, member, AT_MOST + maxLength);
        }
        if (length < 1) {
            violated(quoted, member, AT_LEAST);
        }
        if (!pattern.matcher(value).matches()) {
            violated(quoted, member, "Member must satisfy regular expression pattern: " + pattern);
        }
    }

    private void logins(Map<String, Token> logins) {
        String quoted = logins.entrySet().stream()
                .map(login -> login.getKey() + "=" + (login.getValue().isBlank() ? "" : "***"))
                .collect(Collectors.joining(", ", "'{", "}'"));
        if (logins.size() > Limits.LOGINS) {
            violated(quoted, "logins", AT_MOST + Limits.LOGINS);
        }
        entries(quoted, "keys", logins.keySet(), Constraints::length, Limits.PROVIDER_NAME_LENGTH);
        entries(quoted, "value", logins.values(), Token::length, Limits.PROVIDER_TOKEN_LENGTH);
    }

    /** Checks the keys or the values of a map. They are reported once, however many of them violate a limit. */
    private <T> void entries(String quoted, String part, Iterable<T> texts, ToIntFunction<T> length, int maxLength) {
        for (T text : texts) {
            int found = length.applyAsInt(text);
            if (found < 1 || found > maxLength) {
                violated(
                        quoted,
                        "logins",
                        "Map " + part + " must satisfy constraint: [" + AT_MOST + maxLength + ", " + AT_LEAST + "]");
                return;
            }
        }
    }

    private void violated(String quotedValue, String member, String constraint) {
        violations.add("Value " + quotedValue + " at '" + member + "' failed to satisfy constraint: " + constraint);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
