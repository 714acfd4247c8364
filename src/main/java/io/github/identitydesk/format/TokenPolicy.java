package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Token;

/** How to treat the tokens when a request is copied or saved. */
public enum TokenPolicy {
    /** The tokens are included in clear text. */
    INCLUDED,
    /**
     * The tokens are replaced by blank ones, and the provider names are kept. This policy is for files. When such a
     * file is opened, the row is present and its token can be entered. The AWS CLI rejects such a file and names the
     * provider, whereas a request without its logins would create a guest identity.
     */
    LEFT_OUT,
    /** Each token is replaced by a placeholder such as {@code <token for accounts.google.com>}, for users to read. */
    REDACTED;

    /** Returns the request with its tokens treated according to this policy. */
    public IdentityRequest apply(IdentityRequest request) {
        return new IdentityRequest(
                request.identityPoolId(),
                request.accountId(),
                request.logins().stream().map(this::apply).toList());
    }

    private Login apply(Login login) {
        String name = login.providerName();
        return switch (this) {
            case INCLUDED -> login;
            case LEFT_OUT -> new Login(name, Token.BLANK);
            case REDACTED -> login.token().isBlank() ? login : Login.of(name, "<token for " + name + ">");
        };
    }
}
