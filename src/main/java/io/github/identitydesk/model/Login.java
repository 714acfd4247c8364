package io.github.identitydesk.model;

/**
 * A login: a user and the identity provider that authenticated the user.
 *
 * @param providerName the key of the login in the request, such as {@code accounts.google.com}
 * @param token the provider token that proves the login
 */
public record Login(String providerName, Token token) {
    /** Returns a login for the two texts of a request. */
    public static Login of(String providerName, String token) {
        return new Login(providerName, new Token(token));
    }
}
