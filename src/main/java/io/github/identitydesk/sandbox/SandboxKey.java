package io.github.identitydesk.sandbox;

import io.github.identitydesk.json.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The key pair with which the sandbox signs tokens. It is generated at first use and never stored. */
final class SandboxKey {
    private static final int BITS = 2048;

    private final Supplier<UUID> ids;
    private Optional<Pair> pair = Optional.empty();

    private record Pair(String id, KeyPair keys) {
        /** Returns a string without the private key. */
        @Override
        public String toString() {
            return "Pair[" + id + "]";
        }
    }

    /**
     * Creates an object whose key is not generated yet.
     *
     * @param ids supplies the ID of the key
     */
    SandboxKey(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** Returns a JWT with the claims, signed with RS256. */
    String sign(ObjectNode claims) {
        Pair own = pair();
        ObjectNode header = Json.object();
        header.put("kid", own.id());
        header.put("typ", "JWT");
        header.put("alg", "RS256");
        String content = base64Url(Json.write(header)) + "." + base64Url(Json.write(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(own.keys().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64Url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** Returns whether a JWT has a valid signature by this key. */
    boolean signed(String token) {
        int dot = token.lastIndexOf('.');
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(pair().keys().getPublic());
            signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** Returns the public key as a JSON Web Key Set (RFC 7517). */
    ObjectNode keySet() {
        Pair own = pair();
        RSAPublicKey rsa = (RSAPublicKey) own.keys().getPublic();
        ObjectNode set = Json.object();
        ObjectNode key = set.putArray("keys").addObject();
        key.put("kty", "RSA");
        key.put("use", "sig");
        key.put("alg", "RS256");
        key.put("kid", own.id());
        key.put("n", base64Url(unsigned(rsa.getModulus())));
        key.put("e", base64Url(unsigned(rsa.getPublicExponent())));
        return set;
    }

    private synchronized Pair pair() {
        Pair made = pair.orElseGet(this::make);
        pair = Optional.of(made);
        return made;
    }

    private Pair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new Pair("sandbox-" + ids.get(), generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** Returns the bytes of a number without the leading zero that Java adds as a sign. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
