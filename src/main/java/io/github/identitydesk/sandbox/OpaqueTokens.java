package io.github.identitydesk.sandbox;

import java.util.regex.Pattern;

/** What can be told of tokens that only their provider can read: whether they look like one at all. */
final class OpaqueTokens {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern TOKEN_AND_SECRET = Pattern.compile("[!-:<-~]+;[!-:<-~]+");

    private OpaqueTokens() {}

    /** An access token of Facebook or Amazon. A JWT is none: Facebook's Limited Login gives one, and it is of no use here. */
    static boolean isAccessToken(String token) {
        return VISIBLE_ASCII.matcher(token).matches() && Jwt.parse(token).isEmpty();
    }

    /** Token and secret of Twitter or Digits, joined by one semicolon. */
    static boolean isTokenAndSecret(String token) {
        return TOKEN_AND_SECRET.matcher(token).matches();
    }
}
