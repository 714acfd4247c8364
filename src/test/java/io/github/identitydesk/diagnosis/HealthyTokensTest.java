package io.github.identitydesk.diagnosis;

import static io.github.identitydesk.token.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.diagnosis.HealthyLogins.HealthyLogin;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.token.Tokens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HealthyTokensTest {
    static List<HealthyLogin> healthyLogins() {
        return HealthyLogins.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("healthyLogins")
    void nothingIsFoundInAHealthyLogin(HealthyLogin healthy) {
        assertThat(Findings.of(0, healthy.login(), NOW))
                .extracting(Finding::kind)
                .isEmpty();
    }

    @Test
    void manyHealthyLoginsAreTried() {
        assertThat(healthyLogins()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void nothingIsFoundInManyHealthyLoginsTogether() {
        List<Login> logins = healthyLogins().stream()
                .map(HealthyLogin::login)
                .filter(login -> !login.providerName().startsWith("arn:aws-us-gov:"))
                .toList();

        assertThat(Findings.of(new IdentityRequest(Tokens.POOL, Optional.empty(), logins), NOW))
                .isEmpty();
    }

    @Test
    void whatIsMissingAltogetherIsLeftToTheChecksOfTheRequest() {
        assertThat(Findings.of(0, Login.of("", ""), NOW)).isEmpty();
        assertThat(Findings.of(0, Login.of("accounts.google.com", ""), NOW)).isEmpty();
    }
}
