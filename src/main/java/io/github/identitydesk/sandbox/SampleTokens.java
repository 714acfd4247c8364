package io.github.identitydesk.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.identitydesk.json.Json;
import io.github.identitydesk.model.Login;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates tokens that are valid at a given time, in the form of each provider's tokens. Signatures are random bytes of the
 * right length. The same time results in the same tokens.
 *
 * @param now the time
 */
record SampleTokens(Instant now) {
    private static final Duration AGE = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int SIGNATURE_LENGTH = 256;

    /** Returns a valid login of a provider. */
    Login login(SandboxProvider provider) {
        return Login.of(provider.providerName(), token(provider));
    }

    private String token(SandboxProvider provider) {
        return switch (provider) {
            case FACEBOOK -> "EAASandboxSampleAccessToken0123456789abcdefghijklmnopqrstuvwxyz";
            case AMAZON -> "Atza|SandboxSampleAccessToken0123456789abcdefghijklmnopqrstuvwxyz";
            case TWITTER -> "1234567890-SandboxSampleToken;SandboxSampleTokenSecret";
            case DIGITS -> "9876543210-SandboxSampleToken;SandboxSampleTokenSecret";
            case SAML -> samlResponse();
            default -> jwt(idClaims(provider));
        };
    }

    /** Returns the claims of an ID token. The caller may modify them. */
    ObjectNode idClaims(SandboxProvider provider) {
        ObjectNode claims = claims(provider);
        claims.put("aud", provider.audiences().getFirst());
        claims.put("email", "sample@example.com");
        if (JwtLogin.isUserPool(provider.providerName())) {
            claims.put("token_use", "id");
            claims.put("cognito:username", "sample");
        }
        return claims;
    }

    /** Returns the claims of an access token of a user pool, which names its client instead of an audience. */
    ObjectNode accessClaims(SandboxProvider userPool) {
        ObjectNode claims = claims(userPool);
        claims.put("client_id", userPool.audiences().getFirst());
        claims.put("token_use", "access");
        claims.put("scope", "openid");
        return claims;
    }

    private ObjectNode claims(SandboxProvider provider) {
        ObjectNode claims = Json.object();
        claims.put("iss", "https://" + provider.providerName());
        claims.put("sub", "sandbox-sample-" + provider.name().toLowerCase(Locale.ROOT));
        claims.put("iat", now.minus(AGE).getEpochSecond());
        claims.put("exp", now.minus(AGE).plus(LIFE).getEpochSecond());
        return claims;
    }

    /** Returns a JWT with the claims. */
    static String jwt(ObjectNode claims) {
        ObjectNode header = Json.object();
        header.put("kid", "sandbox-sample");
        header.put("typ", "JWT");
        header.put("alg", "RS256");
        String content = base64Url(Json.write(header)) + "." + base64Url(Json.write(claims));
        byte[] signature = new byte[SIGNATURE_LENGTH];
        new Random(content.hashCode()).nextBytes(signature);
        return content + "." + base64Url(signature);
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String samlResponse() {
        String xml = """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
                xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_sandbox-response" Version="2.0">\
                <saml:Issuer>https://login.example.com/saml</saml:Issuer>\
                <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
                <saml:Assertion ID="_sandbox-assertion" Version="2.0">\
                <saml:Issuer>https://login.example.com/saml</saml:Issuer>\
                <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\
                <ds:SignatureValue>c2FuZGJveA==</ds:SignatureValue></ds:Signature>\
                <saml:Subject><saml:NameID>sample@example.com</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
                <saml:SubjectConfirmationData NotOnOrAfter="%1$s" Recipient="https://signin.aws.amazon.com/saml"/>\
                </saml:SubjectConfirmation></saml:Subject>\
                <saml:Conditions NotOnOrAfter="%1$s"><saml:AudienceRestriction>\
                <saml:Audience>urn:amazon:webservices</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
                <saml:AttributeStatement>\
                <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/Role"><saml:AttributeValue>\
                arn:aws:iam::123456789012:role/Sandbox,%2$s</saml:AttributeValue></saml:Attribute>\
                <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName"><saml:AttributeValue>\
                sample</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>\
                </saml:Assertion></samlp:Response>
                """.formatted(
                        now.minus(AGE).plus(LIFE).truncatedTo(ChronoUnit.SECONDS), SandboxProvider.SAML.providerName());
        return Base64.getEncoder().encodeToString(xml.getBytes(UTF_8));
    }
}
