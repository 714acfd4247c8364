package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.token.ParsedToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds properties of the logins in a request that may cause the service to refuse them, before the request is sent.
 * Violations of the service's limits are found by {@link io.github.identitydesk.model.RequestChecks} and not repeated
 * here.
 */
public final class Findings {
    private Findings() {}

    /** Returns the findings in a request at a given time, login by login, the notes last. */
    public static List<Finding> of(IdentityRequest request, Instant now) {
        return request.isGuest() ? List.of(guest()) : of(ParsedLogin.all(request), now);
    }

    /**
     * Returns the findings in a request at a given time, login by login, the notes last.
     *
     * @param tokens the parsed tokens of the request, in the order of its logins
     */
    public static List<Finding> of(IdentityRequest request, List<ParsedToken> tokens, Instant now) {
        return request.isGuest() ? List.of(guest()) : of(ParsedLogin.all(request, tokens), now);
    }

    private static List<Finding> of(List<ParsedLogin> logins, Instant now) {
        return logins.stream()
                .flatMap(login -> of(login, now).stream())
                .sorted(Comparator.comparing(finding -> finding.kind().isNote()))
                .toList();
    }

    /** Returns the findings in a login at a given time. */
    public static List<Finding> of(int row, Login login, Instant now) {
        return of(ParsedLogin.of(row, login), now);
    }

    /**
     * Returns the provider name of a login for use in a message. If it is a misplaced token, only its beginning is
     * returned.
     */
    public static String shownName(Login login) {
        return ParsedProviderName.of(login.providerName()).shown();
    }

    /** Returns the findings in a parsed login at a given time. */
    public static List<Finding> of(ParsedLogin login, Instant now) {
        FindingList findings = new FindingList(login);
        if (!login.login().providerName().isBlank()) {
            new NameFindings(login, findings).add();
        }
        new TokenFindings(login, now, findings).add();
        return findings.inOrder();
    }

    private static Finding guest() {
        return new Finding(
                Field.LOGINS,
                Finding.Kind.GUEST,
                Message.of("finding.what.GUEST"),
                Message.of("finding.rule.GUEST"),
                Message.of("finding.do.GUEST"),
                Optional.empty());
    }
}
