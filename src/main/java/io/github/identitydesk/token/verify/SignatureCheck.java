package io.github.identitydesk.token.verify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.CleanToken;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.ParsedToken;
import io.github.identitydesk.token.SamlAssertion;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.verify.SignatureResult.AlgorithmNotAllowed;
import io.github.identitydesk.token.verify.SignatureResult.Altered;
import io.github.identitydesk.token.verify.SignatureResult.Genuine;
import io.github.identitydesk.token.verify.SignatureResult.KeyDoesNotFit;
import io.github.identitydesk.token.verify.SignatureResult.KeyNotKnown;
import io.github.identitydesk.token.verify.SignatureResult.NotCheckable;
import io.github.identitydesk.token.verify.SignatureResult.Reason;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verifies the signature of a token with the public keys of its issuer. */
public final class SignatureCheck {
    /** The algorithms that GetId accepts; see {@link AlgorithmNotAllowed}. */
    private static final Set<JWSAlgorithm> ALLOWED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private SignatureCheck() {}

    /** Returns the result of verifying a token. The times and the audience of the token are not checked. */
    public static SignatureResult of(Token token, PublicKeys keys) {
        ParsedToken parsed = TokenReader.read(token);
        return switch (parsed) {
            case Jwt jwt -> jwt(jwt, CleanToken.of(token.value()).text(), keys);
            case SamlAssertion ignored ->
                XmlSignature.check(CleanToken.of(token.value()).text(), keys);
            default -> new NotCheckable(Reason.OPAQUE);
        };
    }

    /** Returns the reason why no key can verify a token, or empty if there is none. */
    public static Optional<NotCheckable> obstacle(Token token) {
        return of(token, PublicKeys.NONE) instanceof NotCheckable none ? Optional.of(none) : Optional.empty();
    }

    private static SignatureResult jwt(Jwt jwt, String text, PublicKeys keys) {
        if (jwt.has(Jwt.Flaw.ENCRYPTED)) {
            return new NotCheckable(Reason.ENCRYPTED);
        }
        String algorithm = jwt.algorithm().orElse("");
        if (jwt.isReadable() && ALLOWED.stream().noneMatch(it -> it.getName().equals(algorithm))) {
            return new AlgorithmNotAllowed(algorithm);
        }
        try {
            return jws(JWSObject.parse(text), keys);
        } catch (ParseException e) {
            return new NotCheckable(jwt.has(Jwt.Flaw.SIGNATURE_MISSING) ? Reason.NOT_SIGNED : Reason.DAMAGED);
        }
    }

    private static SignatureResult jws(JWSObject token, PublicKeys keys) {
        Optional<String> keyId = Optional.ofNullable(token.getHeader().getKeyID());
        List<JWK> candidates = keyId.map(keys::named).orElseGet(keys::all);
        if (candidates.isEmpty() && keys.all().stream().allMatch(key -> key.getKeyID() == null)) {
            // Keys from a certificate or a PEM file have no ID, so each of them is a candidate.
            candidates = keys.all();
        }
        List<RSAKey> rsa = candidates.stream()
                .filter(RSAKey.class::isInstance)
                .map(RSAKey.class::cast)
                .toList();
        if (candidates.isEmpty()) {
            return new KeyNotKnown(keyId, keys.size());
        }
        if (rsa.isEmpty()) {
            return new KeyDoesNotFit(
                    token.getHeader().getAlgorithm().getName(),
                    candidates.getFirst().getKeyType().getValue());
        }
        for (RSAKey key : rsa) {
            if (verifies(token, key)) {
                return new Genuine(token.getHeader().getAlgorithm().getName(), Optional.ofNullable(key.getKeyID()));
            }
        }
        boolean named = keyId.isPresent()
                && keyId.equals(Optional.ofNullable(rsa.getFirst().getKeyID()));
        return named || rsa.size() == 1 ? new Altered(keyId) : new KeyNotKnown(keyId, keys.size());
    }

    private static boolean verifies(JWSObject token, RSAKey key) {
        try {
            return token.verify(new RSASSAVerifier(key));
        } catch (JOSEException e) {
            // The length of the signature differs from that of the key, or an unknown header is marked as critical.
            return false;
        }
    }
}
