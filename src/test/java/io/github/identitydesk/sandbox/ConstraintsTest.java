package io.github.identitydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.Caller.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of the service's model, each reported with the service's message. */
class ConstraintsTest {
    private static final String POOL = SandboxPool.GUESTS.id();
    private static final String POOL_PATTERN =
            "at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+";
    private static final String TOKEN_LENGTHS =
            "at 'logins' failed to satisfy constraint: Map value must satisfy constraint: "
                    + "[Member must have length less than or equal to 50000, Member must have length greater than or equal to 1]";
    private static final String NAME_LENGTHS =
            "at 'logins' failed to satisfy constraint: Map keys must satisfy constraint: "
                    + "[Member must have length less than or equal to 128, Member must have length greater than or equal to 1]";

    @AutoClose
    private static final Sandbox SANDBOX = Caller.startSandbox();

    private static Reply ask(Map<String, ?> members) {
        return new Caller(SANDBOX).post(Caller.json(members));
    }

    private static String violation(Map<String, ?> members) {
        Reply reply = ask(members);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("ValidationException");
        return reply.message();
    }

    private static String violationOfLogins(Map<String, String> logins) {
        return violation(Map.of("IdentityPoolId", POOL, "Logins", logins));
    }

    @Test
    void missingPoolIdIsReportedAsNull() {
        assertThat(violation(Map.of()))
                .isEqualTo("1 validation error detected: Value null at 'identityPoolId' "
                        + "failed to satisfy constraint: Member must not be null");
    }

    @Test
    void emptyPoolIdViolatesTwoConstraints() {
        assertThat(violation(Map.of("IdentityPoolId", "")))
                .isEqualTo("2 validation errors detected: Value '' at 'identityPoolId' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 1; Value '' " + POOL_PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-east-1_abc",
                "arn:aws:cognito-identity:us-east-1:123456789012:identitypool",
                "5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617",
                "us-east-1:5B0C9A52-6D1E-4F7A-9C3B-2E8D41F0A617",
                "us-east-1:",
                ":5b0c",
                "us-east-1:5b0c\n",
                "eu–west-1:5b0c"
            })
    void malformedPoolIdViolatesThePattern(String id) {
        assertThat(violation(Map.of("IdentityPoolId", id))).endsWith("Value '" + id + "' " + POOL_PATTERN);
    }

    @Test
    void poolIdMayHave55Characters() {
        String id = "us-east-1:" + "a".repeat(45);

        assertThat(ask(Map.of("IdentityPoolId", id)).type()).isEqualTo("ResourceNotFoundException");
        assertThat(violation(Map.of("IdentityPoolId", id + "a")))
                .isEqualTo("1 validation error detected: Value '" + id + "a' at 'identityPoolId' "
                        + "failed to satisfy constraint: Member must have length less than or equal to 55");
    }

    @Test
    void accountIdHasOneTo15Digits() {
        assertThat(ask(Map.of("IdentityPoolId", POOL, "AccountId", "1".repeat(15)))
                        .status())
                .isEqualTo(200);
        assertThat(violation(Map.of("IdentityPoolId", POOL, "AccountId", "1".repeat(16))))
                .isEqualTo("1 validation error detected: Value '1111111111111111' at 'accountId' "
                        + "failed to satisfy constraint: Member must have length less than or equal to 15");
        assertThat(violation(Map.of("IdentityPoolId", POOL, "AccountId", "1234-5678")))
                .isEqualTo("1 validation error detected: Value '1234-5678' at 'accountId' "
                        + "failed to satisfy constraint: Member must satisfy regular expression pattern: \\d+");
        assertThat(violation(Map.of("IdentityPoolId", POOL, "AccountId", "")))
                .startsWith("2 validation errors detected: Value '' at 'accountId' ")
                .contains("Member must have length greater than or equal to 1; ");
    }

    @Test
    void atMostTenLoginsAreAllowed() {
        Map<String, String> logins = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            logins.put("provider" + i, "token");
        }
        assertThat(ask(Map.of("IdentityPoolId", POOL, "Logins", logins)).type()).isEqualTo("NotAuthorizedException");

        logins.put("provider10", "token");
        assertThat(violationOfLogins(logins))
                .startsWith("1 validation error detected: Value '{provider0=***, provider1=***, ")
                .endsWith(
                        "}' at 'logins' failed to satisfy constraint: Member must have length less than or equal to 10");
    }

    @Test
    void emptyTokenIsReportedWithItsProviderName() {
        assertThat(violationOfLogins(Map.of("accounts.google.com", "")))
                .isEqualTo("1 validation error detected: Value '{accounts.google.com=}' " + TOKEN_LENGTHS);
    }

    @Test
    void tokenMayHave50000CodePoints() {
        String longest = "😀".repeat(50_000);

        assertThat(ask(Map.of("IdentityPoolId", POOL, "Logins", Map.of("a", longest)))
                        .type())
                .isEqualTo("NotAuthorizedException");
        assertThat(violationOfLogins(Map.of("a", longest + "x")))
                .isEqualTo("1 validation error detected: Value '{a=***}' " + TOKEN_LENGTHS);
    }

    @Test
    void providerNameHasOneTo128Characters() {
        assertThat(ask(Map.of("IdentityPoolId", POOL, "Logins", Map.of("n".repeat(128), "token")))
                        .type())
                .isEqualTo("NotAuthorizedException");
        assertThat(violationOfLogins(Map.of("n".repeat(129), "token")))
                .isEqualTo("1 validation error detected: Value '{" + "n".repeat(129) + "=***}' " + NAME_LENGTHS);
        assertThat(violationOfLogins(Map.of("", "token")))
                .isEqualTo("1 validation error detected: Value '{=***}' " + NAME_LENGTHS);
    }

    @Test
    void allViolationsAreReportedTogetherWithoutQuotingTokens() {
        String message = violation(Map.of("Logins", Map.of("a", "SECRET", "b", ""), "AccountId", "x"));

        assertThat(message)
                .isEqualTo("3 validation errors detected: Value '{a=***, b=}' " + TOKEN_LENGTHS
                        + "; Value 'x' at 'accountId' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: \\d+"
                        + "; Value null at 'identityPoolId' failed to satisfy constraint: Member must not be null");
    }
}
