package io.github.identitydesk.format.paste;

import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.PoolSettings;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.format.paste.Pasted.WholeRequest;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes refresh tokens from pasted content. GetId does not use them, and a refresh token allows its holder to sign in
 * as the user. Recorded calls are not changed.
 */
final class RefreshTokens {
    private RefreshTokens() {}

    /** Returns the content with blank tokens in place of refresh tokens, and a note if there was one. */
    static Pasted withoutRefreshTokens(Pasted pasted) {
        if (pasted.request().logins().stream().noneMatch(RefreshTokens::hasRefreshToken)) {
            return pasted;
        }
        List<Login> logins = pasted.request().logins().stream()
                .map(RefreshTokens::withoutRefreshToken)
                .toList();
        List<Message> notes = Stream.concat(
                        pasted.notes().stream(),
                        Stream.of(Message.of("format.leftOut." + Secret.Role.REFRESH_TOKEN.key())))
                .distinct()
                .toList();
        return switch (pasted) {
            case WholeRequest whole ->
                new WholeRequest(
                        whole.kind(),
                        new IdentityRequest(
                                whole.request().identityPoolId(),
                                whole.request().accountId(),
                                logins),
                        whole.region(),
                        whole.endpointUrl(),
                        notes);
            case FurtherLogins further -> new FurtherLogins(further.kind(), logins, notes);
            case PoolSettings settings ->
                new PoolSettings(settings.kind(), settings.identityPoolId(), settings.region(), logins, notes);
            case RecordedCalls recorded -> recorded;
        };
    }

    private static Login withoutRefreshToken(Login login) {
        return hasRefreshToken(login) ? Login.of(login.providerName(), "") : login;
    }

    private static boolean hasRefreshToken(Login login) {
        return Secret.of(new Leaf(List.of(), login.token().value()))
                .filter(secret -> secret.role() == Secret.Role.REFRESH_TOKEN)
                .isPresent();
    }
}
