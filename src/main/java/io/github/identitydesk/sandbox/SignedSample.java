package io.github.identitydesk.sandbox;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Requests with a token of the sandbox’s own issuer, whose signature can be verified. Unlike a {@link SampleRequest} they
 * need a running sandbox: its address is the name of the issuer.
 */
public enum SignedSample {
    /** A login whose signature is valid. */
    GENUINE(SandboxIssuer::login),
    /** A login whose token was changed after it was signed: “Invalid login token. Couldn't verify signed token.” */
    ALTERED(SandboxIssuer::alteredLogin);

    /** A function without a state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<SandboxIssuer, Instant, Login> login;

    SignedSample(BiFunction<SandboxIssuer, Instant, Login> login) {
        this.login = login;
    }

    /** What it shows, in a few words. */
    public Message title() {
        return Message.of("sandbox.signedSample." + name());
    }

    /**
     * The request. The first one takes some tenths of a second, so this is not for the FX thread.
     *
     * @param issuer the issuer of the sandbox that is to answer it
     * @param now the time at which its token is issued
     */
    public IdentityRequest request(SandboxIssuer issuer, Instant now) {
        return new IdentityRequest(SandboxPool.GUESTS.id(), Optional.empty(), List.of(login.apply(issuer, now)));
    }
}
