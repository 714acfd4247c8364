package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.SampleCalls.request;
import static io.github.identitydesk.token.Tokens.NOW;

import io.github.identitydesk.model.CheckedGrants;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.words.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The texts for tickets about sample calls. */
final class SampleTickets {
    static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("Europe/Berlin"));
    static final String EXPIRED = "Invalid login token. Token expired: 1795428000 >= 1795427000";

    private SampleTickets() {}

    static String report(IdentityRequest request, Outcome outcome) {
        return new Report(
                        List.of("Identity Desk 0.1.0", "Java 25.0.3", "Linux 6.1 amd64"),
                        request,
                        outcome,
                        CheckedGrants.NONE,
                        NOW)
                .ticket(MESSAGES);
    }

    static String refused(String words, Login... logins) {
        return report(
                request(logins),
                new Outcome.Refused(Refusal.of("NotAuthorizedException", words, 400), SampleCalls.trace()));
    }
}
