package io.github.identitydesk.diagnosis.finding;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.finding.HealthyLogins.HealthyLogin;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HealthyTokensTest {
    static List<HealthyLogin> healthyLogins() {
        return HealthyLogins.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("healthyLogins")
    void healthyLoginHasNoFindings(HealthyLogin healthy) {
        assertThat(Findings.of(0, healthy.login(), NOW))
                .extracting(Finding::kind)
                .isEmpty();
    }

    @Test
    void manyHealthyLoginsAreTested() {
        assertThat(healthyLogins()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void severalHealthyLoginsTogetherHaveNoFindings() {
        List<Login> logins = healthyLogins().stream().map(HealthyLogin::login).toList();

        assertThat(Findings.of(new IdentityRequest(Tokens.POOL, Optional.empty(), logins), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-west-1,aws-us-gov,https://signin.amazonaws-us-gov.com/saml,urn:amazon:webservices:govcloud",
        "cn-north-1,aws-cn,https://cn-north-1.signin.amazonaws.cn/saml,urn:amazon:webservices:cn-north-1",
        "eusc-de-east-1,aws-eusc,https://eusc-de-east-1.signin.amazonaws-eusc.eu/saml,urn:amazon:webservices"
    })
    void samlOfAnotherPartitionHasNoFindings(String region, String partition, String endpoint, String audience) {
        String arn = Tokens.SAML.replace("arn:aws:", "arn:" + partition + ":");
        String token = Tokens.base64(Tokens.samlXml(Duration.ofHours(1))
                .replace("arn:aws:", "arn:" + partition + ":")
                .replace("https://signin.aws.amazon.com/saml", endpoint)
                .replace("urn:amazon:webservices", audience));
        String pool = region + ":1a2b3c4d-1234-5678-9abc-def012345678";

        assertThat(Findings.of(new IdentityRequest(pool, Optional.empty(), List.of(Login.of(arn, token))), NOW))
                .extracting(Finding::kind)
                .isEmpty();
    }

    @Test
    void missingValuesAreLeftToTheRequestChecks() {
        assertThat(Findings.of(0, Login.of("", ""), NOW)).isEmpty();
        assertThat(Findings.of(0, Login.of("accounts.google.com", ""), NOW)).isEmpty();
    }
}
