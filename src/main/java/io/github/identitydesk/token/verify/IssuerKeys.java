package io.github.identitydesk.token.verify;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.identitydesk.token.Jwt;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/**
 * The location at which the issuer of a token publishes its public keys. This type makes no connections.
 *
 * <p>The addresses are defined by OpenID Connect Discovery 1.0, section 4, and for Amazon Cognito user pools by the
 * developer guide, “Verifying JSON web tokens”.
 */
public sealed interface IssuerKeys {
    /** Returns the address to request. */
    URI address();

    /**
     * The keys are at a known address, as for user pools.
     *
     * @param address the address of a JSON Web Key Set
     */
    record KeySet(URI address) implements IssuerKeys {}

    /**
     * The configuration of the issuer contains the address of the keys; see {@link #keySetIn}.
     *
     * @param address the address of the configuration
     * @param issuer the issuer, as named in the token
     */
    record Configuration(URI address, String issuer) implements IssuerKeys {
        /**
         * Returns the address of the keys, from the text of the configuration.
         *
         * @return the address, or empty if the text is not the configuration of this issuer or contains no address that
         * may be requested
         */
        public Optional<KeySet> keySetIn(String text) {
            try {
                Map<String, Object> members = JSONObjectUtils.parse(text);
                String named = JSONObjectUtils.getString(members, "issuer");
                String keys = JSONObjectUtils.getString(members, "jwks_uri");
                return named == null || keys == null || !IssuerAddress.same(named, issuer)
                        ? Optional.empty()
                        : IssuerAddress.safe(keys).map(KeySet::new);
            } catch (ParseException | RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Returns the location of the keys for a token.
     *
     * @return the location, or empty if the token has no issuer or the issuer is not an {@code https} address. Plain
     * {@code http} is allowed on this computer only, for the sandbox.
     */
    static Optional<IssuerKeys> of(Jwt token) {
        return token.issuer().flatMap(IssuerAddress::keysOf);
    }
}
