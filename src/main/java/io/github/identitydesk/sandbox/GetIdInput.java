package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.Token;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A GetId request as received. Unlike a request of the form, it distinguishes an empty member from a missing one.
 *
 * @param accountId the member {@code AccountId}
 * @param identityPoolId the member {@code IdentityPoolId}
 * @param logins the member {@code Logins} by provider name
 */
record GetIdInput(Optional<String> accountId, Optional<String> identityPoolId, SortedMap<String, Token> logins) {
    GetIdInput {
        logins = Collections.unmodifiableSortedMap(new TreeMap<>(logins));
    }

    static GetIdInput of(WireInput input) throws MalformedBody {
        return new GetIdInput(input.text("AccountId"), input.text("IdentityPoolId"), input.logins());
    }
}
