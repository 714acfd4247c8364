package io.github.identitydesk.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tokens like those of the providers, signed with real keys. */
public final class Tokens {
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    public static final String USER_POOL = "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI";
    public static final String SAML = "arn:aws:iam::123456789012:saml-provider/Example";
    public static final String FACEBOOK_TOKEN = "EAAG" + "m0PX4ZCpsBA".repeat(12) + "ZD";
    public static final String AMAZON_TOKEN = "Atza|IQEBLjAsAhRmHjNgHpi0U-Dme37rR6CuUpSREXAMPLE";
    public static final String TWITTER_TOKEN =
            "2244994945-pJ6AKmWsWbxqvPEXAMPLEtokenA1b2;jCqRhTNVBSXkExampleSecretWqA9zXqL0pO3";

    private static final RSAKey RSA_KEY = rsaKey(2048);
    private static final RSAKey LONG_RSA_KEY = rsaKey(3072);
    private static final ECKey EC_KEY = ecKey();
    private static final byte[] MAC_KEY = "a key of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8);

    /** The tokens that have been signed, by the text that is signed, because signing with RSA takes long. */
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** Returns the claims of a valid ID token of a user pool that expires in an hour. */
    public static Map<String, Object> userPoolClaims() {
        Map<String, Object> claims = claims("https://" + USER_POOL, "4abcdefghijklmnopqrstuvwxy");
        claims.put("token_use", "id");
        claims.put("cognito:username", "jo");
        claims.put("event_id", "5b9d1f0e-7e05-4cd1-8d4a-2f0d4c1f2d11");
        return claims;
    }

    /** Returns the claims of a valid access token of a user pool. */
    public static Map<String, Object> accessTokenClaims() {
        Map<String, Object> claims = userPoolClaims();
        claims.remove("aud");
        claims.put("client_id", "4abcdefghijklmnopqrstuvwxy");
        claims.put("token_use", "access");
        claims.put("scope", "aws.cognito.signin.user.admin");
        return claims;
    }

    public static Map<String, Object> googleClaims() {
        String client = "1234987819200-abc.apps.googleusercontent.com";
        Map<String, Object> claims = claims("https://accounts.google.com", client);
        claims.put("azp", client);
        return claims;
    }

    public static Map<String, Object> appleClaims() {
        Map<String, Object> claims = claims("https://appleid.apple.com", "com.example.web");
        claims.put("exp", NOW.plus(Duration.ofMinutes(10)).getEpochSecond());
        claims.put("iat", NOW.getEpochSecond());
        return claims;
    }

    public static Map<String, Object> developerClaims() {
        Map<String, Object> claims = claims("https://cognito-identity.amazonaws.com", POOL);
        claims.put("sub", "us-east-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
        claims.put("amr", List.of("authenticated", "login.example.app"));
        return claims;
    }

    /** Returns the claims of every ID token, with an expiry in an hour. */
    public static Map<String, Object> claims(String issuer, String audience) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
        claims.put("email", "jo@example.com");
        claims.put("iss", issuer);
        claims.put("aud", audience);
        claims.put("iat", NOW.getEpochSecond());
        claims.put("exp", NOW.plus(Duration.ofHours(1)).getEpochSecond());
        return claims;
    }

    public static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> claims, String name) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.remove(name);
        return changed;
    }

    /** Returns a token that expires after the given duration, or has expired if it is negative. */
    public static String expiring(Map<String, Object> claims, Duration after) {
        Map<String, Object> changed = with(claims, "exp", NOW.plus(after).getEpochSecond());
        return rsa(
                with(changed, "iat", NOW.plus(after).minus(Duration.ofHours(1)).getEpochSecond()));
    }

    public static String rsa(Map<String, Object> claims) {
        return signed(JWSAlgorithm.RS256, "JWT", claims);
    }

    /** Returns a token signed with the given algorithm: RSA, EC or HMAC. */
    public static String signed(JWSAlgorithm algorithm, String type, Map<String, Object> claims) {
        try {
            JWSHeader header =
                    JWSHeader.parse(Map.<String, Object>of("alg", algorithm.getName(), "typ", type, "kid", "key-1"));
            String text = header.toBase64URL() + "." + Base64URL.encode(JSONObjectUtils.toJSONString(claims));
            return SIGNED.computeIfAbsent(text, unsigned -> unsigned + "." + signature(header, unsigned));
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Base64URL signature(JWSHeader header, String text) {
        try {
            return signer(header.getAlgorithm()).sign(header, text.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the token with another algorithm in its header; the signature is left as it is. */
    public static String withAlgorithm(String algorithm, String token) {
        return encode("{\"alg\":\"" + algorithm + "\",\"kid\":\"key-1\"}") + token.substring(token.indexOf('.'));
    }

    /** Returns a token with {@code alg} none and an empty signature. */
    public static String unsigned(Map<String, Object> claims) {
        return encode("{\"alg\":\"none\"}") + "." + encode(JSONObjectUtils.toJSONString(claims)) + ".";
    }

    /** Returns a refresh token of a user pool: a JWE, which only the issuer can decrypt. */
    public static String encrypted() {
        String header = encode("{\"cty\":\"JWT\",\"enc\":\"A256GCM\",\"alg\":\"RSA-OAEP\"}");
        return header + "." + encode("key".repeat(80)) + "." + encode("vector") + "." + encode("text".repeat(200)) + "."
                + encode("tag");
    }

    public static String encode(String text) {
        return Base64URL.encode(text).toString();
    }

    /** Returns a Base64-encoded SAML response that is valid for the given duration. */
    public static String saml(Duration notOnOrAfter) {
        return base64(samlXml(notOnOrAfter));
    }

    /** Returns a SAML response as AWS expects it, valid for the given duration. */
    public static String samlXml(Duration notOnOrAfter) {
        return """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0">
                  <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://idp.example.com/saml</saml:Issuer>
                  <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
                  <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_2" Version="2.0">
                    <saml:Issuer>https://idp.example.com/saml</saml:Issuer>
                    <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignatureValue>x</ds:SignatureValue></ds:Signature>
                    <saml:Subject>
                      <saml:NameID>jo@example.com</saml:NameID>
                      <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
                        <saml:SubjectConfirmationData NotOnOrAfter="%2$s" Recipient="https://signin.aws.amazon.com/saml"/>
                      </saml:SubjectConfirmation>
                    </saml:Subject>
                    <saml:Conditions NotBefore="%1$s" NotOnOrAfter="%2$s">
                      <saml:AudienceRestriction>
                        <saml:Audience>urn:amazon:webservices</saml:Audience>
                      </saml:AudienceRestriction>
                    </saml:Conditions>
                    <saml:AttributeStatement>
                      <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/Role">
                        <saml:AttributeValue>arn:aws:iam::123456789012:role/desk,%3$s</saml:AttributeValue>
                      </saml:Attribute>
                      <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName">
                        <saml:AttributeValue>jo@example.com</saml:AttributeValue>
                      </saml:Attribute>
                    </saml:AttributeStatement>
                  </saml:Assertion>
                </samlp:Response>
                """.formatted(NOW.minus(Duration.ofHours(1)), NOW.plus(notOnOrAfter), SAML);
    }

    public static String base64(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a valid ID token padded with a claim to about the given length. */
    public static String ofLength(int length) {
        int padding = (length - 900) * 3 / 4;
        String groups =
                Stream.generate(() -> "group-of-people").limit(padding / 16).collect(Collectors.joining(","));
        return rsa(with(userPoolClaims(), "cognito:groups", groups));
    }

    private static JWSSigner signer(JWSAlgorithm algorithm) throws JOSEException {
        return switch (algorithm.getName()) {
            case "RS256", "PS256" -> new RSASSASigner(RSA_KEY);
            case "RS384", "RS512" -> new RSASSASigner(LONG_RSA_KEY);
            case "ES256" -> new ECDSASigner(EC_KEY);
            case "HS256" -> new MACSigner(MAC_KEY);
            default -> throw new IllegalArgumentException(algorithm.getName());
        };
    }

    private static RSAKey rsaKey(int bits) {
        try {
            return new RSAKeyGenerator(bits).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ecKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the claims of a token of that issuer; more claims in pairs. */
    public static Map<String, Object> claims(String issuer, Object audience, Object... more) {
        Map<String, Object> claims = new LinkedHashMap<>(claims(issuer, "x"));
        claims.put("aud", audience);
        for (int i = 0; i < more.length; i += 2) {
            claims.put((String) more[i], more[i + 1]);
        }
        return claims;
    }
}
