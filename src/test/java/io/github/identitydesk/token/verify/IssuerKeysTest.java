package io.github.identitydesk.token.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.github.identitydesk.model.Token;
import io.github.identitydesk.token.Jwt;
import io.github.identitydesk.token.TokenReader;
import io.github.identitydesk.token.verify.IssuerKeys.Configuration;
import io.github.identitydesk.token.verify.IssuerKeys.KeySet;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerKeysTest {
    private static Optional<IssuerKeys> of(String issuer) {
        String token = new PlainJWT(new JWTClaimsSet.Builder().issuer(issuer).build()).serialize();
        return IssuerKeys.of((Jwt) TokenReader.read(new Token(token)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab12Cd34E",
        "https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E",
        "https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_Ab12Cd34E"
    })
    void userPoolHasItsKeysAtAKnownAddress(String issuer) {
        assertThat(of(issuer)).contains(new KeySet(URI.create(issuer + "/.well-known/jwks.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://accounts.google.com,https://accounts.google.com/.well-known/openid-configuration",
        "https://tenant.eu.auth0.com/,https://tenant.eu.auth0.com/.well-known/openid-configuration",
        "https://login.example.com/realms/one,https://login.example.com/realms/one/.well-known/openid-configuration",
        "http://127.0.0.1:8080,http://127.0.0.1:8080/.well-known/openid-configuration"
    })
    void otherIssuerIsAskedForItsConfiguration(String issuer, String address) {
        assertThat(of(issuer)).contains(new Configuration(URI.create(address), issuer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://issuer.example.com",
                "accounts.google.com",
                "file:///etc/passwd",
                "https://user:password@issuer.example.com",
                "https://issuer.example.com/?q=1",
                "https:///nohost",
                "http://127.0.0.1.example.com",
                "not an address"
            })
    void issuerWithoutHttpsIsNotAsked(String issuer) {
        assertThat(of(issuer)).isEmpty();
    }

    @Test
    void configurationNamesTheKeys() {
        Configuration google = (Configuration) of("https://accounts.google.com").orElseThrow();
        String text = """
                {"issuer": "https://accounts.google.com", "jwks_uri": "https://www.googleapis.com/oauth2/v3/certs"}""";
        assertThat(google.keySetIn(text))
                .contains(new KeySet(URI.create("https://www.googleapis.com/oauth2/v3/certs")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"issuer\": \"https://accounts.google.com\"}",
                "{\"issuer\": 1, \"jwks_uri\": 2}",
                "{\"issuer\": \"https://other.example.com\", \"jwks_uri\": \"https://other.example.com/keys\"}",
                "{\"issuer\": \"https://accounts.google.com\", \"jwks_uri\": \"http://accounts.google.com/keys\"}"
            })
    void otherTextThanTheConfigurationOfTheIssuerNamesNoKeys(String text) {
        Configuration google = (Configuration) of("https://accounts.google.com").orElseThrow();
        assertThat(google.keySetIn(text)).isEmpty();
    }
}
