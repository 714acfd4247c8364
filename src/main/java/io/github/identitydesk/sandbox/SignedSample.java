package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Requests with a token of the sandbox’s own issuer, whose signature can be verified. Unlike a {@link SampleRequest}, they
 * require a running sandbox, because its address is the name of the issuer.
 */
public enum SignedSample {
    /** A login whose signature is valid. */
    GENUINE(SandboxIssuer::login),
    /** A login whose token was changed after it was signed: “Invalid login token. Couldn't verify signed token.” */
    ALTERED(SandboxIssuer::alteredLogin);

    /** Creates the login. The function has no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<SandboxIssuer, Instant, Login> login;

    SignedSample(BiFunction<SandboxIssuer, Instant, Login> login) {
        this.login = login;
    }

    /** Returns a short description of the sample. */
    public Message title() {
        return Message.of("sandbox.signedSample." + name());
    }

    /**
     * Returns the request. The first call takes some tenths of a second, so this must not be called on the FX thread.
     *
     * @param issuer the issuer of the sandbox that answers the request
     * @param now the time of issue of the token
     */
    public IdentityRequest request(SandboxIssuer issuer, Instant now) {
        return new IdentityRequest(SandboxPool.GUESTS.id(), Optional.empty(), List.of(login.apply(issuer, now)));
    }
}
