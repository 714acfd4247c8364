package io.github.identitydesk.token.verify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.identitydesk.token.Base64Text;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public keys of an issuer. Private parts of keys are not kept. */
public final class PublicKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([\\s\\w+/=]*)-----END \\1-----");
    /** A certificate in the metadata of a SAML identity provider (SAML V2.0 metadata, KeyDescriptor). */
    private static final Pattern METADATA_CERTIFICATE =
            Pattern.compile("<(?:\\w+:)?X509Certificate(?:\\s[^<>]*)?>([\\s\\w+/=]*)</(?:\\w+:)?X509Certificate>");

    /** The maximum length of a text, in characters. The key sets of large issuers have about ten thousand. */
    public static final int MAX_TEXT = 1_000_000;

    static final PublicKeys NONE = new PublicKeys(List.of());

    private final List<JWK> keys;

    private PublicKeys(List<JWK> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Returns the keys in a text: a JSON Web Key Set or a single key (RFC 7517), one or more PEM blocks with a public
     * key or a certificate, or the metadata of a SAML identity provider.
     *
     * @return the keys, or empty if the text contains no usable public key
     */
    public static Optional<PublicKeys> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_TEXT) {
            return Optional.empty();
        }
        List<JWK> found;
        if (stripped.startsWith("{")) {
            found = ofJson(stripped);
        } else if (stripped.startsWith("<")) {
            found = ofMetadata(stripped);
        } else {
            found = ofPem(stripped);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new PublicKeys(found));
    }

    /** Returns the number of keys. */
    public int size() {
        return keys.size();
    }

    List<JWK> all() {
        return keys;
    }

    /** Returns the keys with the given ID. */
    List<JWK> named(String keyId) {
        return keys.stream().filter(key -> keyId.equals(key.getKeyID())).toList();
    }

    /** Returns the RSA keys as keys of the JDK, for XML signatures. */
    List<PublicKey> rsa() {
        List<PublicKey> found = new ArrayList<>();
        for (JWK key : keys) {
            if (key instanceof RSAKey rsa) {
                try {
                    found.add(rsa.toPublicKey());
                } catch (JOSEException e) {
                    throw new IllegalStateException("every Java platform has RSA", e);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Returns the public parts of keys. Symmetric keys are omitted: {@code toPublicJWK} returns null for them. */
    private static List<JWK> publicHalves(List<JWK> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(key.toPublicJWK()).stream())
                .toList();
    }

    private static List<JWK> ofJson(String json) {
        try {
            List<JWK> set = JWKSet.parse(json).getKeys();
            return publicHalves(set);
        } catch (ParseException | RuntimeException e) {
            return ofSingleKey(json);
        }
    }

    private static List<JWK> ofSingleKey(String json) {
        try {
            return publicHalves(List.of(JWK.parse(json)));
        } catch (ParseException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<JWK> ofPem(String text) {
        List<JWK> found = new ArrayList<>();
        Matcher blocks = PEM.matcher(text);
        while (blocks.find()) {
            byte[] content = Base64Text.bytes(blocks.group(2));
            Optional<JWK> key = blocks.group(1).equals("CERTIFICATE") ? certificate(content) : publicKey(content);
            key.ifPresent(found::add);
        }
        return found;
    }

    /**
     * Reads a public key in X.509 form (SubjectPublicKeyInfo). The JDK requires the name of the algorithm, so each one
     * is tried.
     */
    private static Optional<JWK> publicKey(byte[] encoded) {
        for (String algorithm : List.of("RSA", "EC")) {
            try {
                return key(KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded)));
            } catch (GeneralSecurityException e) {
                // The key does not use this algorithm.
            }
        }
        return Optional.empty();
    }

    private static Optional<JWK> key(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> Optional.of(new RSAKey.Builder(rsa).build());
            case ECPublicKey ec ->
                Optional.ofNullable(Curve.forECParameterSpec(ec.getParams()))
                        .map(curve -> new ECKey.Builder(curve, ec).build());
            default -> Optional.empty();
        };
    }

    private static List<JWK> ofMetadata(String xml) {
        List<JWK> found = new ArrayList<>();
        Matcher certificates = METADATA_CERTIFICATE.matcher(xml);
        while (certificates.find()) {
            certificate(Base64Text.bytes(certificates.group(1))).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<JWK> certificate(byte[] encoded) {
        try {
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            return key(certificate.getPublicKey());
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
