package io.github.identitydesk.token.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Tokens;
import io.github.identitydesk.token.verify.SignatureResult.AlgorithmNotAllowed;
import io.github.identitydesk.token.verify.SignatureResult.Altered;
import io.github.identitydesk.token.verify.SignatureResult.Genuine;
import io.github.identitydesk.token.verify.SignatureResult.KeyDoesNotFit;
import io.github.identitydesk.token.verify.SignatureResult.KeyNotKnown;
import io.github.identitydesk.token.verify.SignatureResult.NotCheckable;
import io.github.identitydesk.token.verify.SignatureResult.Reason;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {
    private static final JWTClaimsSet CLAIMS = new JWTClaimsSet.Builder()
            .issuer("https://accounts.google.com")
            .audience("client")
            .subject("subject")
            .build();

    /** The certificate of a key on the curve P-256. */
    static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBTjCB9KADAgECAgkAohCXh3hLBKEwCgYIKoZIzj0EAwMwGjEYMBYGA1UEAxMP
            aWRwLmV4YW1wbGUuY29tMCAXDTI2MTEyODA4MjMxNloYDzIxMjYxMTA0MDgyMzE2
            WjAaMRgwFgYDVQQDEw9pZHAuZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAARGI/YtQ4z4Ic74MAEN7RO5xnshxCLeWyMY6NGBC9DUbRotJT1O/i5o
            ZaG/cH7wBUe8sWJgrMhMNihq39AfYMXXoyEwHzAdBgNVHQ4EFgQUFZUXBXcEOG8D
            UkZ7VW04CdSf8oUwCgYIKoZIzj0EAwMDSQAwRgIhANgRma2mP0EZU+tLSDZB2oYh
            KFwKvSu/tEm6r2lS1afRAiEA3qw9DxiFLKkqQj+pRkiFnGvMwys2UjMaHgEBwB5O
            LJI=
            -----END CERTIFICATE-----
            """;

    private static RSAKey own;
    private static RSAKey other;
    private static ECKey curve;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        own = new RSAKeyGenerator(2048).keyID("own").generate();
        other = new RSAKeyGenerator(2048).keyID("other").generate();
        curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
    }

    private static String signed(String algorithm, RSAKey key, String keyId) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                        .keyID(keyId)
                        .build(),
                CLAIMS);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static PublicKeys keys(RSAKey... keys) {
        return PublicKeys.parse(new JWKSet(List.of(keys)).toString()).orElseThrow();
    }

    private static SignatureResult check(String token, PublicKeys keys) {
        return SignatureCheck.of(new Token(token), keys);
    }

    private static String pem(RSAKey key) throws JOSEException {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.toPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512"})
    void tokenSignedWithAKeyOfTheIssuerIsGenuine(String algorithm) throws JOSEException {
        assertThat(check(signed(algorithm, own, "own"), keys(other, own)))
                .isEqualTo(new Genuine(algorithm, Optional.of("own")));
    }

    @Test
    void surroundingTextDoesNotChangeTheResult() throws JOSEException {
        assertThat(check("\"Bearer " + signed("RS256", own, "own") + "\"\n", keys(own)))
                .isInstanceOf(Genuine.class);
    }

    @Test
    void tokenWithChangedClaimsIsAltered() throws JOSEException {
        String[] parts = signed("RS256", own, "own").split("\\.", -1);
        String claims = new JWTClaimsSet.Builder(CLAIMS)
                .subject("somebody else")
                .build()
                .toPayload()
                .toBase64URL()
                .toString();
        assertThat(check(parts[0] + "." + claims + "." + parts[2], keys(own)))
                .isEqualTo(new Altered(Optional.of("own")));
    }

    @Test
    void tokenWithATruncatedSignatureIsAltered() throws JOSEException {
        String token = signed("RS256", own, "own");
        assertThat(check(token.substring(0, token.length() - 40), keys(own)))
                .isEqualTo(new Altered(Optional.of("own")));
    }

    @Test
    void unpublishedKeyIsUnknown() throws JOSEException {
        assertThat(check(signed("RS256", own, "own"), keys(other))).isEqualTo(new KeyNotKnown(Optional.of("own"), 1));
    }

    @Test
    void pemKeyWithoutAnIdIsTriedForEveryToken() throws JOSEException {
        PublicKeys pem = PublicKeys.parse(pem(own)).orElseThrow();
        assertThat(check(signed("RS256", own, "own"), pem)).isEqualTo(new Genuine("RS256", Optional.empty()));
        assertThat(check(signed("RS256", other, "other"), pem)).isEqualTo(new Altered(Optional.of("other")));
    }

    @Test
    void algorithmsThatGetIdDoesNotAcceptAreNamed() throws JOSEException {
        SignedJWT ec = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build(), CLAIMS);
        ec.sign(new ECDSASigner(curve));
        SignedJWT hmac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), CLAIMS);
        hmac.sign(new MACSigner(new byte[32]));
        assertThat(check(ec.serialize(), keys(own))).isEqualTo(new AlgorithmNotAllowed("ES256"));
        assertThat(check(hmac.serialize(), keys(own))).isEqualTo(new AlgorithmNotAllowed("HS256"));
        assertThat(check(signed("PS256", own, "own"), keys(own))).isEqualTo(new AlgorithmNotAllowed("PS256"));
        assertThat(check(new PlainJWT(CLAIMS).serialize(), keys(own))).isEqualTo(new AlgorithmNotAllowed("none"));
    }

    @Test
    void keyOfAnotherTypeDoesNotFitTheAlgorithm() throws JOSEException {
        PublicKeys keys = PublicKeys.parse(new JWKSet(curve).toString()).orElseThrow();
        assertThat(check(signed("RS256", own, "curve"), keys)).isEqualTo(new KeyDoesNotFit("RS256", "EC"));
    }

    @Test
    void certificateIsReadFromAFileAndFromMetadata() {
        String content = CERTIFICATE.replaceAll("-----[^-]*-----", "");
        String metadata = "<EntityDescriptor xmlns:ds='x'><ds:X509Certificate>" + content
                + "</ds:X509Certificate><X509Certificate use='old'>AAAA</X509Certificate></EntityDescriptor>";

        assertThat(PublicKeys.parse(CERTIFICATE).orElseThrow().size()).isEqualTo(1);
        assertThat(PublicKeys.parse(metadata).orElseThrow().all())
                .isEqualTo(PublicKeys.parse(CERTIFICATE).orElseThrow().all());
    }

    @Test
    void onlyOneOfSeveralKeysWithoutAnIdCanBeCalledTheKeyOfTheToken() throws JOSEException {
        PublicKeys pem = PublicKeys.parse(pem(other) + pem(other)).orElseThrow();

        assertThat(check(signed("RS256", own, "own"), pem)).isEqualTo(new KeyNotKnown(Optional.of("own"), 2));
    }

    @Test
    void tokenOfAKeyWithAUsedIdIsAltered() throws JOSEException {
        RSAKey renewed = new RSAKey.Builder(other).keyID("own").build();
        RSAKey renewedAgain = new RSAKey.Builder(new RSAKeyGenerator(2048).generate())
                .keyID("own")
                .build();

        assertThat(check(signed("RS256", own, "own"), keys(renewed, renewedAgain)))
                .isEqualTo(new Altered(Optional.of("own")));
    }

    @Test
    void tokenWithoutAUsableSignatureCannotBeVerified() throws JOSEException {
        String[] parts = signed("RS256", own, "own").split("\\.", -1);

        assertThat(check(Tokens.encrypted(), keys(own))).isEqualTo(new NotCheckable(Reason.ENCRYPTED));
        assertThat(check(parts[0] + "." + parts[1] + ".", keys(own))).isEqualTo(new NotCheckable(Reason.NOT_SIGNED));
        assertThat(check(parts[0] + "." + parts[1], keys(own))).isEqualTo(new NotCheckable(Reason.DAMAGED));
    }

    @Test
    void obstacleIsNamedBeforeKeysAreFetched() throws JOSEException {
        assertThat(SignatureCheck.obstacle(new Token("ya29.a0AfH6SMBx0123456789")))
                .contains(new NotCheckable(Reason.OPAQUE));
        assertThat(SignatureCheck.obstacle(new Token(signed("RS256", own, "own"))))
                .isEmpty();
    }

    @Test
    void opaqueTokenCannotBeVerified() {
        assertThat(check("ya29.a0AfH6SMBx0123456789", keys(own))).isEqualTo(new NotCheckable(Reason.OPAQUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}",
                "text",
                "-----BEGIN PUBLIC KEY-----",
                "<xml/>"
            })
    void textWithoutAPublicKeyGivesNone(String text) {
        assertThat(PublicKeys.parse(text)).isEmpty();
    }

    @Test
    void singleKeyIsReadLikeASet() throws JOSEException {
        PublicKeys single = PublicKeys.parse(own.toPublicJWK().toString()).orElseThrow();
        assertThat(check(signed("RS256", own, "own"), single)).isInstanceOf(Genuine.class);
    }

    @Test
    void privateHalfOfAPastedKeyIsDropped() {
        assertThat(PublicKeys.parse(own.toString()).orElseThrow().all()).noneMatch(key -> key.isPrivate());
    }
}
