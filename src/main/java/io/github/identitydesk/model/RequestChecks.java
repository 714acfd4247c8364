package io.github.identitydesk.model;

import static io.github.identitydesk.model.Problem.error;
import static io.github.identitydesk.model.Problem.warning;

import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a request against the service's {@link Limits}. A violation of the service's model is an error. A possible mistake
 * that only the service can detect is a warning. No message quotes a token.
 */
public final class RequestChecks {
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private RequestChecks() {}

    /** Returns all problems of a request, in the order of the form from top to bottom. */
    public static List<Problem> check(IdentityRequest request) {
        List<Problem> problems = new ArrayList<>();
        IdentityPoolIdCheck.of(request.identityPoolId()).ifPresent(problems::add);
        request.accountId().flatMap(RequestChecks::accountId).ifPresent(problems::add);
        logins(request.logins(), problems);
        return List.copyOf(problems);
    }

    private static Optional<Problem> accountId(String text) {
        Field place = Field.ACCOUNT_ID;
        if (!Limits.ACCOUNT_ID.matcher(text).matches()) {
            return Optional.of(error(place, "problem.accountId.digits"));
        }
        if (text.length() > Limits.ACCOUNT_ID_LENGTH) {
            return Optional.of(error(place, "problem.accountId.tooLong", text.length(), Limits.ACCOUNT_ID_LENGTH));
        }
        return text.length() < Limits.ACCOUNT_ID_DOCUMENTED_LENGTH
                ? Optional.of(warning(place, "problem.accountId.short", Limits.ACCOUNT_ID_DOCUMENTED_LENGTH))
                : Optional.empty();
    }

    private static void logins(List<Login> logins, List<Problem> problems) {
        if (logins.size() > Limits.LOGINS) {
            problems.add(error(Field.LOGINS, "problem.logins.tooMany", logins.size(), Limits.LOGINS));
        }
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < logins.size(); row++) {
            Login login = logins.get(row);
            providerName(new Cell(row, Column.PROVIDER_NAME), login.providerName(), seen, problems);
            token(new Cell(row, Column.PROVIDER_TOKEN), login, problems);
        }
    }

    private static void providerName(Cell place, String name, Set<String> seen, List<Problem> problems) {
        int length = length(name);
        int number = place.row() + 1;
        if (name.isBlank()) {
            problems.add(error(place, "problem.providerName.missing", number));
        } else if (length > Limits.PROVIDER_NAME_LENGTH && JWT.matcher(name).matches()) {
            problems.add(error(place, "problem.providerName.token", number));
        } else if (length > Limits.PROVIDER_NAME_LENGTH) {
            problems.add(error(place, "problem.providerName.tooLong", number, length, Limits.PROVIDER_NAME_LENGTH));
        } else if (!seen.add(name)) {
            problems.add(error(place, "problem.providerName.twice", name));
        }
    }

    private static void token(Cell place, Login login, List<Problem> problems) {
        String name = login.providerName().isBlank() ? String.valueOf(place.row() + 1) : login.providerName();
        int length = login.token().length();
        if (login.token().isBlank()) {
            problems.add(error(place, "problem.token.missing", name));
        } else if (length > Limits.PROVIDER_TOKEN_LENGTH) {
            problems.add(error(place, "problem.token.tooLong", name, length, Limits.PROVIDER_TOKEN_LENGTH));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
