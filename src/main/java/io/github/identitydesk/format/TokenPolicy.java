package io.github.identitydesk.format;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Token;

/** What becomes of the tokens when a request leaves the form. */
public enum TokenPolicy {
    /** The tokens go along, in the clear. */
    INCLUDED,
    /**
     * Each token becomes blank, and its provider's name stays. For files: opened again, the row is there and waits for
     * its token; the AWS CLI refuses such a file and names the provider, whereas a request without its logins would
     * have made a guest identity.
     */
    LEFT_OUT,
    /** Each token becomes a placeholder such as {@code <token for accounts.google.com>}, for a user to read. */
    REDACTED;

    /** The request with its tokens treated so. */
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
