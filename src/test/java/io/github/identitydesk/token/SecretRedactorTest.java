package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRedactorTest {
    private static final String JWT = Tokens.rsa(Tokens.userPoolClaims());
    private static final SecretRedactor REDACTOR = redactor(JWT, "opaque-token", Tokens.TWITTER_TOKEN);

    private static SecretRedactor redactor(String... tokens) {
        List<Login> logins =
                List.of(tokens).stream().map(token -> Login.of("name", token)).toList();
        return new SecretRedactor(new IdentityRequest(Tokens.POOL, Optional.empty(), logins), "…", "@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logins don't match. Please include at least one valid login for this identity or identity pool.",
                "Invalid login token. Token expired: 1589092400 >= 1589092129",
                "IdentityPool 'us-east-1:1a2b3c4d-1234-5678-9abc-def012345678' not found.",
                "No provider cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_123456789 here.",
                "1 validation error detected: Value 'X' at 'identityPoolId' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+",
            })
    void serviceMessagesAreUnchanged(String words) {
        assertThat(REDACTOR.of(words)).isEqualTo(words);
    }

    @Test
    void tokenOfTheRequestIsRedactedWholeOrInPart() {
        String secret = Tokens.TWITTER_TOKEN.substring(Tokens.TWITTER_TOKEN.indexOf(";") + 1);

        assertThat(REDACTOR.of("Bad opaque-token and " + JWT + " here.")).isEqualTo("Bad … and … here.");
        assertThat(REDACTOR.of("near '" + JWT.substring(300, 330) + "'")).isEqualTo("near '…'");
        assertThat(REDACTOR.of("ends with " + JWT.substring(JWT.length() - 25))).isEqualTo("ends with …");
        assertThat(REDACTOR.of("secret: " + secret)).isEqualTo("secret: …");
    }

    @ParameterizedTest
    @CsvSource({
        "from jo@example.com, from @",
        "got Atza|IQEBLjAsAhRmHjNgHpi0UDme37rR6CuUp, got …",
        "got EAAGm0PX4ZCpsBAm0PX4ZCpsBA, got …",
        "got eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0., got …"
    })
    void textThatLooksLikeATokenOrEmailAddressIsRedacted(String words, String redacted) {
        assertThat(redactor("another token").of(words)).isEqualTo(redacted);
    }

    @Test
    void namesOfParametersAreKeptIfATokenContainsThem() {
        String form = "<input name=\"SAMLResponse\" value=\"" + "PHNhbWw".repeat(9) + "\"/>";

        assertThat(redactor(form).of("Invalid base64 SAMLResponse PHNhbWwPHNhbWw"))
                .isEqualTo("Invalid base64 SAMLResponse …");
    }

    @Test
    void issuerOfALongProviderNameIsKept() {
        String name = "westeurope.oic.prod-aks.azure.com/" + "c5a9d3e0-7f14-4b62-93e1-2d8c6b0f4a57/".repeat(2);
        IdentityRequest request = new IdentityRequest(
                Tokens.POOL, Optional.empty(), List.of(Login.of(name.substring(0, name.length() - 1), "token")));

        assertThat(new SecretRedactor(request, "…", "@").of("from https://" + name))
                .isEqualTo("from https://" + name);
    }

    @Test
    void ordinaryWordsAreKeptIfATestTokenIsAWord() {
        assertThat(redactor("token").of("Invalid login token.")).isEqualTo("Invalid login token.");
    }
}
