package io.github.identitydesk.model;

/**
 * One login: a user as one identity provider knows them.
 *
 * @param providerName the key of the login in the request, such as {@code accounts.google.com}
 * @param token the provider token that proves it
 */
public record Login(String providerName, Token token) {
    /** A login from the two texts of a request. */
    public static Login of(String providerName, String token) {
        return new Login(providerName, new Token(token));
    }
}
