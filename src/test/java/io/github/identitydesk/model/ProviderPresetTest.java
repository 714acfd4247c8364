package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderPresetTest {
    @ParameterizedTest
    @CsvSource({
        "FACEBOOK, graph.facebook.com, ACCESS_TOKEN",
        "GOOGLE, accounts.google.com, ID_TOKEN",
        "AMAZON, www.amazon.com, ACCESS_TOKEN",
        "TWITTER, api.twitter.com, TOKEN_AND_SECRET",
        "DIGITS, www.digits.com, TOKEN_AND_SECRET",
        "APPLE, appleid.apple.com, ID_TOKEN",
    })
    void knownProviderHasItsNameAndTokenForm(ProviderPreset preset, String name, TokenForm form) {
        assertThat(preset.providerNameFor("")).contains(name);
        assertThat(preset.tokenForm()).isEqualTo(form);
        assertThat(ProviderPreset.of(name)).contains(preset);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_POOL, us-east-1_123456789, cognito-idp.us-east-1.amazonaws.com/us-east-1_123456789",
        "USER_POOL, ' eu-west-1_AbC ', cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC",
        "OPENID_CONNECT, https://login.example.com, login.example.com",
        "OPENID_CONNECT, https://login.example.com/tenant/v2.0/, login.example.com/tenant/v2.0",
        "OPENID_CONNECT, login.example.com/tenant, login.example.com/tenant",
        "SAML, arn:aws:iam::123456789012:saml-provider/Example, arn:aws:iam::123456789012:saml-provider/Example",
    })
    void providerNameIsBuiltFromItsDetail(ProviderPreset preset, String detail, String name) {
        assertThat(preset.fixedName()).isEmpty();
        assertThat(preset.providerNameFor(detail)).contains(name);
        assertThat(ProviderPreset.of(name)).contains(preset);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_POOL, us-east-1:1a2b3c4d",
        "USER_POOL, ''",
        "USER_POOL, us_east_1_abc",
        "USER_POOL, ../x_abc",
        "OPENID_CONNECT, not a url",
        "OPENID_CONNECT, ''",
        "SAML, Example",
    })
    void malformedDetailGivesNoName(ProviderPreset preset, String detail) {
        assertThat(preset.providerNameFor(detail)).isEmpty();
    }

    @Test
    void onlyDigitsIsRetired() {
        assertThat(ProviderPreset.values())
                .filteredOn(ProviderPreset::isRetired)
                .containsExactly(ProviderPreset.DIGITS);
    }

    @Test
    void nameWithoutADotIsNotAKnownProvider() {
        assertThat(ProviderPreset.of("Facebook")).isEmpty();
        assertThat(ProviderPreset.of("")).isEmpty();
    }
}
