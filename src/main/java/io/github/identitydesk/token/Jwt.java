package io.github.identitydesk.token;

import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.UserPoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A JSON Web Token (RFC 7519), whole or damaged: of a damaged one there is as much as could be read.
 *
 * @param header the members of its header
 * @param claims the members of its payload
 * @param signatureLength how many bytes its signature has
 * @param flaw what keeps it from being a whole signed token
 */
public record Jwt(Claims header, Claims claims, int signatureLength, Optional<Flaw> flaw) implements ParsedToken {
    private static final Pattern LIMITED_LOGIN = Pattern.compile("https://(www|limited)\\.facebook\\.com/?");
    private static final String CUSTOM_TOKEN_AUDIENCE =
            "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit";
    private static final String DEVELOPER_ISSUER = "https://cognito-identity.amazonaws.com";

    /** What can be wrong with the make of a token. */
    public enum Flaw {
        /** Encrypted (RFC 7516); only the holder of the key can read it. */
        ENCRYPTED,
        /** Characters were left out, and an ellipsis or the like written in their place. */
        SHORTENED,
        /** All letters are lower-case, as after a conversion that is not meant for tokens. */
        LOWER_CASE,
        /** All letters are capitals. */
        UPPER_CASE,
        /** A character that is found in no token, such as a dash that a word processor wrote. */
        FOREIGN_CHARACTER,
        /** The beginning is missing, so that the first part is not the header. */
        CUT_AT_BEGINNING,
        /** It breaks off before the signature. */
        CUT_AT_END,
        /** More than the three parts that a signed token has. */
        PARTS,
        /** The first part is no JSON object in base64url. */
        HEADER,
        /** The second part is no JSON object in base64url, although a third follows. */
        CLAIMS,
        /** There is no signature, although the algorithm wants one. */
        SIGNATURE_MISSING,
        /** The signature is no base64url. */
        SIGNATURE_ENCODING,
        /** The signature is not as long as any signature of the algorithm is. */
        SIGNATURE_LENGTH
    }

    /** Whether it has that flaw. */
    public boolean has(Flaw other) {
        return flaw.equals(Optional.of(other));
    }

    /** Whether header and claims could be read in full. */
    public boolean isReadable() {
        return flaw.isEmpty()
                || has(Flaw.SIGNATURE_MISSING)
                || has(Flaw.SIGNATURE_ENCODING)
                || has(Flaw.SIGNATURE_LENGTH);
    }

    /** The algorithm of the signature, {@code alg}. */
    public Optional<String> algorithm() {
        return header.text("alg");
    }

    /** The issuer, {@code iss}. */
    public Optional<String> issuer() {
        return claims.text("iss");
    }

    /**
     * The provider name under which the service expects this token: the issuer without scheme and final slash, and with the
     * older host of user pools, the only one that the documentation of GetId knows.
     */
    public Optional<String> providerName() {
        return issuer().map(ProviderPreset::nameOfIssuer)
                .map(name -> hasNewerHost() ? name.substring(UserPoolId.NEWER_HOST.length()) : name)
                .filter(Predicate.not(String::isEmpty));
    }

    /** Whether a user pool issued it under its newer host, {@code issuer-cognito-idp}. */
    public boolean hasNewerHost() {
        return issuer().filter(issuer -> issuer.startsWith("https://" + UserPoolId.NEWER_HOST + "cognito-idp."))
                .isPresent();
    }

    /** For whom it was issued, {@code aud}: usually one client ID. */
    public List<String> audience() {
        return claims.texts("aud");
    }

    /** The party that asked for it, {@code azp}; where it is there, the service checks it in place of the audience. */
    public Optional<String> authorizedParty() {
        return claims.text("azp");
    }

    /** The user whom it is about, {@code sub}: personal. */
    public Optional<String> subject() {
        return claims.text("sub");
    }

    /** What a Cognito user pool issued it for, {@code token_use}: {@code id} or {@code access}. */
    public Optional<String> tokenUse() {
        return claims.text("token_use");
    }

    /** The app client of a user pool's access token, {@code client_id}. */
    public Optional<String> clientId() {
        return claims.text("client_id");
    }

    /** When it was issued, {@code iat}. */
    public Optional<Instant> issuedAt() {
        return claims.time("iat");
    }

    /** From when on it holds, {@code nbf}. */
    public Optional<Instant> notBefore() {
        return claims.time("nbf");
    }

    /** Until when it holds, {@code exp}. */
    @Override
    public Optional<Instant> expiresAt() {
        return claims.time("exp");
    }

    /** Whether it is an access token, by what its provider marks or by the claims of one. */
    public boolean isAccessToken() {
        return new TokenPurpose(this).isAccessToken();
    }

    /** Whether it is a refresh token, as Keycloak and others issue them in the form of a JWT. */
    public boolean isRefreshToken() {
        return new TokenPurpose(this).isRefreshToken();
    }

    /** Whether it is the token of a developer-authenticated identity; its subject already is the IdentityId. */
    public boolean isDeveloperToken() {
        return issuer().filter(DEVELOPER_ISSUER::equals).isPresent();
    }

    /** Whether a server made it for Firebase, which exchanges it for an ID token. */
    public boolean isFirebaseCustomToken() {
        return audience().contains(CUSTOM_TOKEN_AUDIENCE);
    }

    /** Whether an issuer made it to tell a client that a user signed out (OpenID Connect Back-Channel Logout §2.4). */
    public boolean isLogoutToken() {
        return claims.has("events") && !claims.has("nonce") && !isAccessToken();
    }

    /**
     * Whether a client or a service account made it itself, to get a token for it (RFC 7523 §3): it is its own issuer, and no
     * URL names it.
     */
    public boolean isAssertionOfAClient() {
        return issuer().filter(name -> !name.contains("://"))
                .filter(name -> subject().equals(Optional.of(name)) || name.endsWith(".gserviceaccount.com"))
                .isPresent();
    }

    /** Whether it comes from Facebook’s Limited Login, which GetId does not take under any name. */
    public boolean isLimitedLogin() {
        return issuer().filter(issuer -> LIMITED_LOGIN.matcher(issuer).matches())
                .isPresent();
    }
}
