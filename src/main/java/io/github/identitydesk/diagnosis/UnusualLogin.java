package io.github.identitydesk.diagnosis;

import io.github.identitydesk.diagnosis.finding.Excerpt;
import io.github.identitydesk.diagnosis.finding.Finding.Kind;
import io.github.identitydesk.diagnosis.finding.ParsedLogin;
import io.github.identitydesk.diagnosis.finding.PrivateHosts;
import io.github.identitydesk.diagnosis.finding.ProviderAdvice;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.TokenForm;
import io.github.identitydesk.token.IssuerKind;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.OpaqueOrigin;
import io.github.identitydesk.token.ParsedToken.Opaque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is unusual about a login without findings. It is not a finding, because an emulator or an identity pool with
 * unusual settings accepts it; after a refusal that nothing else explains, it is the likely cause.
 *
 * @param title what is unusual, in a few words
 * @param what what is unusual, in a sentence
 * @param why the rule on which this is based
 * @param advice what to do
 */
record UnusualLogin(Message title, Message what, Message why, Message advice) {
    /** The audience of the API server of a Kubernetes cluster, which its tokens have by default. */
    private static final Pattern KUBERNETES_API = Pattern.compile("(?:https?://)?kubernetes(?:\\.default)?(?:\\.svc.*)?"
            + "|https://container\\.googleapis\\.com/.+|https://.+\\.azmk8s\\.io.*");

    /** The audience that GitHub Actions sets if the job asks for no other. */
    private static final Pattern GITHUB_OWNER = Pattern.compile("https://github\\.com/[\\w.-]+");

    /** The number of a service account of Google, which its ID tokens have as {@code azp} in place of a client ID. */
    private static final Pattern SERVICE_ACCOUNT = Pattern.compile("\\d{18,24}|.+@.+\\.gserviceaccount\\.com");

    /** The bits of an RSA key that every algorithm requires (RFC 7518, section 3.3). */
    private static final int SHORTEST_KEY = 2048;

    static Optional<UnusualLogin> of(ParsedLogin login) {
        return outOfReach(login)
                .or(() -> ofClient(login))
                .or(() -> ofPurpose(login))
                .or(() -> ofOpaqueToken(login));
    }

    /** Returns a token with permissions that may be an access token. */
    private static Optional<UnusualLogin> ofPurpose(ParsedLogin login) {
        return login.reading() instanceof Jwt jwt && jwt.isOfUncertainPurpose()
                ? Optional.of(named(
                        "purpose",
                        ProviderAdvice.of(login).complete(Kind.ACCESS_TOKEN, Message.of("finding.do.ACCESS_TOKEN"))))
                : Optional.empty();
    }

    /** Returns the issuer in a private network. AWS fetches the keys of an issuer from its URL. */
    static Optional<UnusualLogin> outOfReach(ParsedLogin login) {
        return login.reading() instanceof Jwt jwt
                ? jwt.issuer()
                        .filter(PrivateHosts::containIssuer)
                        .map(issuer -> named("privateIssuer", Excerpt.of(issuer)))
                : Optional.empty();
    }

    /** Returns what can prevent Cognito from verifying the signature of a whole token. */
    static Optional<UnusualLogin> ofSignature(ParsedLogin login) {
        if (!(login.reading() instanceof Jwt jwt) || jwt.flaw().isPresent()) {
            return Optional.empty();
        }
        if (IssuerKind.of(jwt) == IssuerKind.USER_POOL && !jwt.claims().has("cognito:username")) {
            return Optional.of(named("incomplete", "cognito:username"));
        }
        int bits = jwt.signatureLength() * Byte.SIZE;
        if (jwt.algorithm().filter(name -> name.startsWith("RS")).isPresent() && bits < SHORTEST_KEY) {
            return Optional.of(named("shortKey", bits));
        }
        if (jwt.header().has("crit")) {
            return Optional.of(
                    named("critical", Excerpt.of(String.join(", ", jwt.header().texts("crit")))));
        }
        return jwt.header().has("kid") ? Optional.empty() : Optional.of(named("noKeyId"));
    }

    /** Returns a client or an audience that is not one of the user's own. */
    static Optional<UnusualLogin> ofClient(ParsedLogin login) {
        if (!(login.reading() instanceof Jwt jwt)) {
            return Optional.empty();
        }
        Optional<String> client =
                jwt.authorizedParty().or(() -> jwt.audience().stream().findFirst());
        return client.flatMap(ToolClients::toolOf)
                .map(tool -> named("toolClient", client.orElseThrow(), tool))
                .or(() -> client.filter(id -> IssuerKind.of(jwt) == IssuerKind.GOOGLE
                                && SERVICE_ACCOUNT.matcher(id).matches())
                        .map(id -> named("serviceAccount", Excerpt.of(id))))
                .or(() -> forAnotherService(login, jwt));
    }

    /** Returns an opaque token that does not begin like the tokens of its provider. */
    private static Optional<UnusualLogin> ofOpaqueToken(ParsedLogin login) {
        return login.reading() instanceof Opaque opaque
                        && opaque.origin().isEmpty()
                        && login.wanted() == TokenForm.ACCESS_TOKEN
                ? OpaqueOrigin.beginningOf(login.name().meant())
                        .map(beginning -> named("beginning", login.providerName(), beginning))
                : Optional.empty();
    }

    private static Optional<UnusualLogin> forAnotherService(ParsedLogin login, Jwt jwt) {
        List<String> audience = jwt.audience();
        if (audience.size() != 1 || jwt.authorizedParty().isPresent()) {
            return Optional.empty();
        }
        String only = audience.getFirst();
        boolean isDefault = switch (IssuerKind.of(jwt)) {
            case KUBERNETES -> KUBERNETES_API.matcher(only).matches();
            case GITHUB_ACTIONS -> GITHUB_OWNER.matcher(only).matches();
            default -> false;
        };
        if (isDefault || jwt.issuer().equals(Optional.of(only))) {
            UnusualLogin found = named("defaultAudience", Excerpt.of(only), login.providerName());
            Message advice = ProviderAdvice.of(login).withAudience(found.advice());
            return Optional.of(new UnusualLogin(found.title(), found.what(), found.why(), advice));
        }
        return Optional.empty();
    }

    private static UnusualLogin named(String name, Object... arguments) {
        String prefix = "unusual." + name;
        return new UnusualLogin(
                Message.of(prefix + ".title"),
                Message.of(prefix + ".what", arguments),
                Message.of(prefix + ".why", arguments),
                Message.of(prefix + ".do", arguments));
    }
}
