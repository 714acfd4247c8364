package io.github.identitydesk.diagnosis;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Place.Field;
import io.github.identitydesk.token.ParsedToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the logins of a request for what makes the service refuse them, before it is sent. What the service's limits
 * forbid is the matter of {@link io.github.identitydesk.model.RequestChecks}, and not repeated here.
 */
public final class Findings {
    private Findings() {}

    /** What was found in the request at that time, login by login. */
    public static List<Finding> of(IdentityRequest request, Instant now) {
        return request.isGuest()
                ? List.of(guest())
                : ParsedLogin.all(request).stream()
                        .flatMap(login -> of(login, now).stream())
                        .toList();
    }

    /**
     * What was found in the request at that time, login by login.
     *
     * @param tokens its tokens in the same order, parsed already
     */
    public static List<Finding> of(IdentityRequest request, List<ParsedToken> tokens, Instant now) {
        return request.isGuest()
                ? List.of(guest())
                : ParsedLogin.all(request, tokens).stream()
                        .flatMap(login -> of(login, now).stream())
                        .toList();
    }

    /** What was found in one login at that time. */
    public static List<Finding> of(int row, Login login, Instant now) {
        return of(ParsedLogin.of(row, login), now);
    }

    /** The provider name of a login, fit for a sentence; of a token that stands in its place only the beginning. */
    public static String shownName(Login login) {
        return ParsedProviderName.of(login.providerName()).shown();
    }

    static List<Finding> of(ParsedLogin login, Instant now) {
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
