package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.ServiceAddress.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://cognito-identity.eu-west-1.amazonaws.com, IDENTITY_POOLS, eu-west-1, false, false",
        "https://cognito-identity.eu-west-1.amazonaws.com/, IDENTITY_POOLS, eu-west-1, false, false",
        "HTTPS://Cognito-Identity.EU-west-1.amazonaws.com:443, IDENTITY_POOLS, eu-west-1, false, false",
        "cognito-idp.us-east-1.amazonaws.com, USER_POOLS, us-east-1, false, false",
        "cognito-identity.cn-north-1.amazonaws.com.cn, IDENTITY_POOLS, cn-north-1, false, false",
        "cognito-identity.eusc-de-east-1.amazonaws.eu, IDENTITY_POOLS, eusc-de-east-1, false, false",
        "cognito-identity.eusc-de-east-1.api.amazonwebservices.eu, IDENTITY_POOLS, eusc-de-east-1, false, true",
        "cognito-identity-fips.us-gov-west-1.amazonaws.com, IDENTITY_POOLS, us-gov-west-1, true, false",
        "cognito-identity-fips.us-gov-west-1.api.aws, IDENTITY_POOLS, us-gov-west-1, true, true",
        "cognito-identity-fips.us-east-1.amazonaws.com, IDENTITY_POOLS, us-east-1, true, false",
        "cognito-identity-fips.eu-west-1.api.aws, IDENTITY_POOLS, eu-west-1, true, true",
        "cognito-identity.us-isob-east-1.sc2s.sgov.gov, IDENTITY_POOLS, us-isob-east-1, false, false"
    })
    void addressIdentifiesServiceAndRegion(
            String text, Service service, String region, boolean fips, boolean dualStack) {
        assertThat(ServiceAddress.parse(text))
                .contains(new ServiceAddress(service, new Region(region), fips, dualStack));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cognito-identity.eu-west-1.amazonaws.com",
                "https://cognito-identity.eu-west-1.amazonaws.com/path",
                "https://cognito-identity.eu-west-1.amazonaws.com:8443",
                "https://cognito-identity.eusc-de-east-1.amazonaws.com",
                "https://cognito-identity.eu-west-1.amazonaws.com.evil.example",
                "https://user@cognito-identity.eu-west-1.amazonaws.com",
                "https://vpce-1.cognito-identity.eu-west-1.vpce.amazonaws.com",
                "https://sts.eu-west-1.amazonaws.com",
                "https://cognito-identity.eu-west-1.api.aws",
                "not a url",
                ""
            })
    void otherTextIsNotAServiceAddress(String text) {
        assertThat(ServiceAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1_AbCdEfGhI, cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
        "eusc-de-east-1_AbCdEfGhI, cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_AbCdEfGhI",
        "us-gov-west-1_AbCdEfGhI, cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_AbCdEfGhI"
    })
    void userPoolNameHasTheDomainOfItsPartition(String id, String name) {
        UserPoolId pool = UserPoolId.parse(id).orElseThrow();

        assertThat(pool.providerName()).isEqualTo(name);
        assertThat(UserPoolId.ofProviderName(name)).contains(pool);
        assertThat(UserPoolId.ofProviderName("issuer-" + name)).contains(pool);
        assertThat(ProviderPreset.USER_POOL.providerNameFor(id)).contains(name);
    }

    @Test
    void nameWithAnotherRegionIsNotAUserPool() {
        assertThat(UserPoolId.ofProviderName("cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbCdEfGhI"))
                .isEmpty();
    }
}
