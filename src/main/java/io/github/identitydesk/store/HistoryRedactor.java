package io.github.identitydesk.store;

import io.github.identitydesk.model.Failure;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/** Strikes out of another side's words what must not be kept: the tokens of a request, and whatever looks like one. */
final class HistoryRedactor {
    /** A shorter token is a try-out's, and would be struck out of ordinary words. */
    private static final int SHORTEST_SECRET = 8;

    private static final int LONGEST = 1_000;

    /** Longer than the provider name of any user pool, shorter than any JWT. */
    private static final Pattern TOKEN_LIKE = Pattern.compile("[\\w.~+/=-]{80,}");

    private final List<String> tokens;

    HistoryRedactor(IdentityRequest request) {
        tokens = request.logins().stream()
                .map(login -> login.token().value())
                .filter(token -> token.length() >= SHORTEST_SECRET)
                .toList();
    }

    Refusal of(Refusal refusal) {
        return new Refusal(refusal.kind(), of(refusal.errorCode()), of(refusal.serviceMessage()), refusal.status());
    }

    Failure of(Failure failure) {
        return new Failure(failure.kind(), of(failure.detail()));
    }

    String of(String words) {
        String kept = words;
        for (String token : tokens) {
            kept = kept.replace(token, "…");
        }
        kept = TOKEN_LIKE.matcher(kept).replaceAll("…");
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST) + "…";
    }
}
