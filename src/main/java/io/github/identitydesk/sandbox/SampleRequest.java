package io.github.identitydesk.sandbox;

import static io.github.identitydesk.sandbox.SandboxProvider.APPLE;
import static io.github.identitydesk.sandbox.SandboxProvider.GOOGLE;
import static io.github.identitydesk.sandbox.SandboxProvider.OPENID_CONNECT;
import static io.github.identitydesk.sandbox.SandboxProvider.SAML;
import static io.github.identitydesk.sandbox.SandboxProvider.USER_POOL;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that show the answers of the sandbox, and therefore of the service: first successful ones, then one for each
 * refusal that users encounter. Their tokens belong to no real user and are valid at the time of the given clock, except for
 * the intended mistake.
 */
public enum SampleRequest {
    /** A guest request, which gets a new identity each time. */
    GUEST(SandboxPool.GUESTS, tokens -> List.of()),
    /** A login of a user who signed in to a user pool, which gets the same identity each time. */
    LOGIN(SandboxPool.GUESTS, tokens -> List.of(tokens.login(USER_POOL))),
    /** Two logins of one user, linked to one identity. */
    LINKED_LOGINS(SandboxPool.GUESTS, tokens -> List.of(tokens.login(USER_POOL), tokens.login(GOOGLE))),
    /** A login of each provider, up to the maximum number in a request. */
    ALL_PROVIDERS(
            SandboxPool.GUESTS,
            tokens -> Arrays.stream(SandboxProvider.values())
                    .limit(Limits.LOGINS)
                    .map(tokens::login)
                    .toList()),
    /** A request that is answered after a delay, so that the call can be cancelled. */
    SLOW_ANSWER(SandboxPool.SLOW, tokens -> List.of()),

    /** “Unauthenticated access is not supported for this identity pool.” */
    GUEST_REFUSED(SandboxPool.GUESTS_REFUSED, tokens -> List.of()),
    /** “IdentityPool '…' not found.” */
    POOL_NOT_FOUND("us-east-1:00000000-0000-4000-8000-000000000000", tokens -> List.of()),
    /** A user pool ID in place of the identity pool ID: “1 validation error detected: …” */
    USER_POOL_ID("us-east-1_123456789", tokens -> List.of()),
    /** “Rate exceeded”, unless it is retried often enough. */
    RATE_EXCEEDED(SandboxPool.THROTTLED, tokens -> List.of(tokens.login(USER_POOL))),
    /** “Logins don't match. …” */
    PROVIDER_NOT_REGISTERED(SandboxPool.GUESTS_ONLY, tokens -> List.of(tokens.login(USER_POOL))),
    /** “Token is not from a supported provider of this identity pool.” */
    APP_CLIENT_NOT_REGISTERED(
            SandboxPool.GUESTS, tokens -> with(USER_POOL, tokens, "aud", "9another8app7client6id5432")),
    /** “Invalid login token. Token expired: …” */
    EXPIRED_TOKEN(
            SandboxPool.GUESTS,
            tokens -> List.of(new SampleTokens(tokens.now().minus(Duration.ofHours(2))).login(USER_POOL))),
    /** A user pool's token with Google's provider name: “Invalid login token. Issuer doesn't match providerName” */
    WRONG_PROVIDER_NAME(
            SandboxPool.GUESTS, tokens -> under(GOOGLE.providerName(), SampleTokens.jwt(tokens.idClaims(USER_POOL)))),
    /** Google's access token: “Invalid login token. Not a valid OpenId Connect identity token.” */
    OPAQUE_TOKEN(SandboxPool.GUESTS, tokens -> under(GOOGLE.providerName(), "ya29.SandboxSampleAccessToken0123456789")),
    /** A user pool's access token: “Invalid login token. Missing a required claim: aud” */
    ACCESS_TOKEN(
            SandboxPool.GUESTS,
            tokens -> under(USER_POOL.providerName(), SampleTokens.jwt(tokens.accessClaims(USER_POOL)))),
    /** “Invalid login token. Couldn't verify signed token.” */
    TRUNCATED_TOKEN(SandboxPool.GUESTS, tokens -> {
        String token = tokens.login(USER_POOL).token().value();
        return under(USER_POOL.providerName(), token.substring(0, token.length() - 40));
    }),
    /** “Invalid login token. Incorrect token audience.” */
    AUDIENCE_NOT_REGISTERED(SandboxPool.GUESTS, tokens -> with(APPLE, tokens, "aud", "com.example.other")),
    /** “Invalid login token. Not a Cognito token.” */
    NOT_A_COGNITO_TOKEN(
            SandboxPool.GUESTS, tokens -> under(USER_POOL.providerName(), SampleTokens.jwt(tokens.idClaims(GOOGLE)))),
    /** An expired token of an OpenID Connect provider: “Invalid login token. Token is expired.” */
    EXPIRED_OPENID_TOKEN(
            SandboxPool.GUESTS,
            tokens -> List.of(new SampleTokens(tokens.now().minus(Duration.ofHours(2))).login(OPENID_CONNECT))),
    /** A SAML response as XML without base64: “Invalid base64 SAMLResponse” */
    SAML_NOT_ENCODED(
            SandboxPool.GUESTS,
            tokens -> under(
                    SAML.providerName(),
                    new String(
                            Base64.getDecoder()
                                    .decode(tokens.login(SAML).token().value()),
                            StandardCharsets.UTF_8))),
    /** An old SAML response: “Token expired: …”, in milliseconds. */
    EXPIRED_SAML(
            SandboxPool.GUESTS,
            tokens -> List.of(new SampleTokens(tokens.now().minus(Duration.ofHours(2))).login(SAML))),
    /** A user who was signed out everywhere, in a pool that checks tokens with the user pool. */
    SIGNED_OUT_USER(SandboxPool.SIGNED_OUT_USERS, tokens -> List.of(tokens.login(USER_POOL))),
    /** “User: anonymous is not authorized to perform: …” */
    DENIED_BY_POLICY(SandboxPool.CONTROL_POLICY, tokens -> List.of(tokens.login(USER_POOL))),
    /** A token for a developer-authenticated identity: “Invalid login token. Can't pass in a Cognito token.” */
    DEVELOPER_TOKEN(SandboxPool.GUESTS, tokens -> {
        String issuer = "cognito-identity.amazonaws.com";
        ObjectNode claims = tokens.idClaims(SandboxProvider.OPENID_CONNECT);
        claims.put("iss", "https://" + issuer);
        claims.put("sub", "us-east-1:00000000-0000-4000-8000-0000000000ff");
        claims.put("aud", SandboxPool.GUESTS.id());
        return under(issuer, SampleTokens.jwt(claims));
    });

    private final String identityPoolId;

    /** Creates the logins. The function has no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<SampleTokens, List<Login>> logins;

    SampleRequest(SandboxPool pool, Function<SampleTokens, List<Login>> logins) {
        this(pool.id(), logins);
    }

    SampleRequest(String identityPoolId, Function<SampleTokens, List<Login>> logins) {
        this.identityPoolId = identityPoolId;
        this.logins = logins;
    }

    /** Returns a short description of the sample. */
    public Message title() {
        return Message.of("sandbox.sample." + name());
    }

    /**
     * Returns the request.
     *
     * @param clock the clock at whose time the tokens are valid
     */
    public IdentityRequest request(Clock clock) {
        return new IdentityRequest(identityPoolId, Optional.empty(), logins.apply(new SampleTokens(clock.instant())));
    }

    private static List<Login> with(SandboxProvider provider, SampleTokens tokens, String claim, String value) {
        ObjectNode claims = tokens.idClaims(provider).put(claim, value);
        return under(provider.providerName(), SampleTokens.jwt(claims));
    }

    private static List<Login> under(String providerName, String token) {
        return List.of(Login.of(providerName, token));
    }
}
