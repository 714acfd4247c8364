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
 * Requests that show what the sandbox, and so the service, answers: what works, then one for each refusal that users
 * meet. Their tokens are good by the given clock, but for the one thing that is wrong on purpose, and belong to nobody.
 */
public enum SampleRequest {
    /** A new identity each time. */
    GUEST(SandboxPool.GUESTS, tokens -> List.of()),
    /** The identity of a user who signed in to a user pool; the same each time. */
    LOGIN(SandboxPool.GUESTS, tokens -> List.of(tokens.login(USER_POOL))),
    /** Two logins of one user, linked to one identity. */
    LINKED_LOGINS(SandboxPool.GUESTS, tokens -> List.of(tokens.login(USER_POOL), tokens.login(GOOGLE))),
    /** A login of each provider, as many as one request can hold. */
    ALL_PROVIDERS(
            SandboxPool.GUESTS,
            tokens -> Arrays.stream(SandboxProvider.values())
                    .limit(Limits.LOGINS)
                    .map(tokens::login)
                    .toList()),
    /** The answer takes its time, so that there is something to cancel. */
    SLOW_ANSWER(SandboxPool.SLOW, tokens -> List.of()),

    /** “Unauthenticated access is not supported for this identity pool.” */
    GUEST_REFUSED(SandboxPool.GUESTS_REFUSED, tokens -> List.of()),
    /** “IdentityPool '…' not found.” */
    POOL_NOT_FOUND("us-east-1:00000000-0000-4000-8000-000000000000", tokens -> List.of()),
    /** A user pool ID in place of the identity pool ID: “1 validation error detected: …” */
    USER_POOL_ID("us-east-1_123456789", tokens -> List.of()),
    /** “Rate exceeded”, unless it is tried often enough. */
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
    /** A user pool's token under Google's name: “Invalid login token. Issuer doesn't match providerName” */
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
    /** A SAML response as plain XML: “Invalid base64 SAMLResponse” */
    SAML_NOT_ENCODED(
            SandboxPool.GUESTS,
            tokens -> under(
                    SAML.providerName(),
                    new String(
                            Base64.getDecoder()
                                    .decode(tokens.login(SAML).token().value()),
                            StandardCharsets.UTF_8))),
    /** A SAML response that was kept: “Token expired: …”, in milliseconds. */
    EXPIRED_SAML(
            SandboxPool.GUESTS,
            tokens -> List.of(new SampleTokens(tokens.now().minus(Duration.ofHours(2))).login(SAML))),
    /** A user who was signed out everywhere, in a pool that asks the user pool. */
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

    /** A function without a state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<SampleTokens, List<Login>> logins;

    SampleRequest(SandboxPool pool, Function<SampleTokens, List<Login>> logins) {
        this(pool.id(), logins);
    }

    SampleRequest(String identityPoolId, Function<SampleTokens, List<Login>> logins) {
        this.identityPoolId = identityPoolId;
        this.logins = logins;
    }

    /** What it shows, in a few words. */
    public Message title() {
        return Message.of("sandbox.sample." + name());
    }

    /**
     * The request.
     *
     * @param clock the clock by which its tokens are to be good
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
