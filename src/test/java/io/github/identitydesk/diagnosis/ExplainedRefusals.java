package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.diagnosis.SampleCalls.request;
import static io.github.identitydesk.token.Tokens.NOW;
import static io.github.identitydesk.token.Tokens.USER_POOL;

import io.github.identitydesk.model.CallTrace;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Refusal;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.words.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Refusals explained in words, and the logins of their requests. */
final class ExplainedRefusals {
    static final Messages MESSAGES = new Messages(Locale.UK, ZoneId.of("Europe/Berlin"));
    static final Login GOOGLE = Login.of("accounts.google.com", Tokens.rsa(Tokens.googleClaims()));
    static final Login POOL_LOGIN = Login.of(USER_POOL, Tokens.rsa(Tokens.userPoolClaims()));

    private ExplainedRefusals() {}

    /** The explanation in words: cause first, then the evidence line by line. */
    static List<String> explain(String message, IdentityRequest request, CallTrace trace) {
        Explanation explanation =
                Explanations.explain(Refusal.of("NotAuthorizedException", message, 400), request, trace, NOW);
        List<String> messages = new ArrayList<>();
        messages.add(MESSAGES.format(explanation.likelyCause().orElseThrow()));
        explanation.evidence().stream().map(MESSAGES::format).forEach(messages::add);
        return messages;
    }

    static List<String> explain(String message, Login... logins) {
        return explain(message, request(logins), SampleCalls.trace());
    }
}
