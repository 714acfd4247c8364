package io.github.identitydesk.token;

import io.github.identitydesk.model.ProviderPreset;
import io.github.identitydesk.model.UserPoolId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A JSON Web Token (RFC 7519). If the token is damaged, the header and claims contain what could be read.
 *
 * @param header the members of the header
 * @param claims the members of the payload
 * @param signatureLength the length of the signature in bytes
 * @param flaw the reason why this is not a complete signed token; empty if it is one
 */
public record Jwt(Claims header, Claims claims, int signatureLength, Optional<Flaw> flaw) implements ParsedToken {
    /** The flaws that a token can have. */
    public enum Flaw {
        /** The token is encrypted (RFC 7516). Only the holder of the key can read it. */
        ENCRYPTED,
        /** Characters were replaced by an ellipsis or similar text. */
        SHORTENED,
        /** All letters are lower-case, as after a conversion that is not suitable for tokens. */
        LOWER_CASE,
        /** All letters are capitals. */
        UPPER_CASE,
        /**
         * The token contains a character that does not occur in tokens, such as a dash inserted by a word processor.
         */
        FOREIGN_CHARACTER,
        /** The text contains several complete tokens, of which none can be told to be the one that is meant. */
        SEVERAL,
        /** The beginning is missing, so that the first part is not the header. */
        CUT_AT_BEGINNING,
        /** The token ends before the signature. */
        CUT_AT_END,
        /** Only the header is present. */
        ONLY_HEADER,
        /** Only the claims are present. */
        ONLY_CLAIMS,
        /** The dots between the parts are missing. */
        DOTS,
        /** The claims precede the header. */
        ORDER,
        /** The token has more than the three parts of a signed token. */
        PARTS,
        /** The first part is not a JSON object in base64url. */
        HEADER,
        /** The second part is not a JSON object in base64url, although a third part follows. */
        CLAIMS,
        /** The signature is missing, although the algorithm requires one. */
        SIGNATURE_MISSING,
        /** The signature is not base64url. */
        SIGNATURE_ENCODING,
        /** The length of the signature does not match the algorithm. */
        SIGNATURE_LENGTH
    }

    /** Returns whether the token has the given flaw. */
    public boolean has(Flaw other) {
        return flaw.equals(Optional.of(other));
    }

    /** Returns whether the header and the claims are complete. */
    public boolean isReadable() {
        return flaw.isEmpty()
                || has(Flaw.SIGNATURE_MISSING)
                || has(Flaw.SIGNATURE_ENCODING)
                || has(Flaw.SIGNATURE_LENGTH);
    }

    /** Returns the algorithm of the signature ({@code alg}). */
    public Optional<String> algorithm() {
        return header.text("alg");
    }

    /** Returns the issuer ({@code iss}). */
    public Optional<String> issuer() {
        return claims.text("iss");
    }

    /**
     * Returns the provider name that the service expects for this token: the issuer without the scheme and a final
     * slash. For user pools, this is the name with the older host, because the documentation of GetId does not mention
     * the newer one.
     */
    public Optional<String> providerName() {
        return issuer().map(ProviderPreset::nameOfIssuer)
                .map(name -> hasNewerHost() ? name.substring(UserPoolId.NEWER_HOST.length()) : name)
                .filter(Predicate.not(String::isEmpty));
    }

    /** Returns whether a user pool issued the token under its newer host, {@code issuer-cognito-idp}. */
    public boolean hasNewerHost() {
        return issuer().filter(issuer -> issuer.startsWith("https://" + UserPoolId.NEWER_HOST + "cognito-idp."))
                .isPresent();
    }

    /** Returns the audience ({@code aud}), which is usually a single client ID. */
    public List<String> audience() {
        return claims.texts("aud");
    }

    /**
     * Returns the party to which the token was issued ({@code azp}). If present, the service checks it instead of the
     * audience.
     */
    public Optional<String> authorizedParty() {
        return claims.text("azp");
    }

    /** Returns the subject ({@code sub}), which identifies the user and is personal. */
    public Optional<String> subject() {
        return claims.text("sub");
    }

    /** Returns the purpose of a token from a user pool ({@code token_use}): {@code id} or {@code access}. */
    public Optional<String> tokenUse() {
        return claims.text("token_use");
    }

    /** Returns the app client of an access token from a user pool ({@code client_id}). */
    public Optional<String> clientId() {
        return claims.text("client_id");
    }

    /** Returns the time at which the token was issued ({@code iat}). */
    public Optional<Instant> issuedAt() {
        return claims.time("iat");
    }

    /** Returns the time from which the token is valid ({@code nbf}). */
    public Optional<Instant> notBefore() {
        return claims.time("nbf");
    }

    /** Returns the time until which the token is valid ({@code exp}). */
    @Override
    public Optional<Instant> expiresAt() {
        return claims.time("exp");
    }

    /**
     * Returns whether this is an access token, according to the provider's marks or to the typical claims of access
     * tokens.
     */
    public boolean isAccessToken() {
        return new TokenPurpose(this).isAccessToken();
    }

    /** Returns whether this may be an access token as well as an ID token. */
    public boolean isOfUncertainPurpose() {
        return new TokenPurpose(this).isUncertain();
    }

    /** Returns whether this is a refresh token in the form of a JWT, as issued by Keycloak and others. */
    public boolean isRefreshToken() {
        return new TokenPurpose(this).isRefreshToken();
    }

    /**
     * Returns whether this is the token of a developer-authenticated identity. Its subject is the IdentityId itself.
     */
    public boolean isDeveloperToken() {
        return OtherJwt.of(this).equals(Optional.of(OtherJwt.DEVELOPER_TOKEN));
    }

    /** Returns whether this is an access token that an app obtained for itself, without a user. */
    public boolean isAccessTokenOfAnApp() {
        return isAccessToken() && new TokenPurpose(this).isOfAnApp();
    }

    /** Returns the media type in the header ({@code typ}) in lower case, without {@code application/}. */
    Optional<String> type() {
        return header.text("typ").map(type -> type.toLowerCase(Locale.ROOT).replaceFirst("^application/", ""));
    }

    /**
     * Returns the explicit type of a JWT with another purpose than a sign-in, such as {@code secevent+jwt} or
     * {@code dpop+jwt} (RFC 8725 §3.11). Keycloak writes it as a claim, such as {@code RegistrationAccessToken}.
     */
    public Optional<String> explicitType() {
        return type().filter(type -> type.endsWith("+jwt") && !type.endsWith("at+jwt") && !type.startsWith("id"))
                .or(() -> claims.text("typ")
                        .filter(type -> IssuerKind.of(this) == IssuerKind.KEYCLOAK && !TokenPurpose.isKnownMark(type)));
    }
}
