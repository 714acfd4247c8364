package io.github.identitydesk.token.verify;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.identitydesk.token.Jwt;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Where the issuer of a token publishes its public keys. Nothing here contacts anybody.
 *
 * <p>Source of the addresses: OpenID Connect Discovery 1.0, section 4, and for Amazon Cognito user pools the developer guide,
 * “Verifying JSON web tokens”.
 */
public sealed interface IssuerKeys {
    /** The address to ask. */
    URI address();

    /**
     * The keys themselves stand at a known address, as with user pools.
     *
     * @param address the address of a JSON Web Key Set
     */
    record KeySet(URI address) implements IssuerKeys {}

    /**
     * The issuer's configuration says where the keys are; see {@link #keySetIn}.
     *
     * @param address the address of the configuration
     * @param issuer the issuer, as the token names it
     */
    record Configuration(URI address, String issuer) implements IssuerKeys {
        /**
         * The address of the keys, from the text of the configuration.
         *
         * @return nothing where the text is not this issuer's configuration, or names no address that may be asked
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
     * Where the keys for a token are to be asked for.
     *
     * @return nothing where the token names no issuer, or one that is not an {@code https} address. Plain {@code http} is asked
     *     on this computer only, for the sandbox.
     */
    static Optional<IssuerKeys> of(Jwt token) {
        return token.issuer().flatMap(IssuerAddress::keysOf);
    }
}
