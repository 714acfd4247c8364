package io.github.identitydesk.sandbox;

import java.util.regex.Pattern;

/** Checks the form of tokens that only their provider can read. */
final class OpaqueTokens {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern TOKEN_AND_SECRET = Pattern.compile("[!-:<-~]+;[!-:<-~]+");

    private OpaqueTokens() {}

    /**
     * Returns whether the token may be an access token of Facebook or Amazon. A JWT is not one: Facebook's Limited Login
     * issues a JWT, which the service does not accept.
     */
    static boolean isAccessToken(String token) {
        return VISIBLE_ASCII.matcher(token).matches() && Jwt.parse(token).isEmpty();
    }

    /** Returns whether the token may be a token and a secret of Twitter or Digits, separated by one semicolon. */
    static boolean isTokenAndSecret(String token) {
        return TOKEN_AND_SECRET.matcher(token).matches();
    }
}
