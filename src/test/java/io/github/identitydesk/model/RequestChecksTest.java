package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Place.Cell;
import io.github.identitydesk.model.Place.Column;
import io.github.identitydesk.model.Place.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestChecksTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', problem.poolId.missing",
                "'  ', problem.poolId.missing",
                "us-east-1_123456789, problem.poolId.userPool",
                "eu-west-1_AbCdEf123, problem.poolId.userPool",
                "arn:aws:cognito-identity:us-east-1:123456789012:identitypool/us-east-1:1a2b3c4d, problem.poolId.arn",
                "1a2b3c4d-1234-5678-9abc-def012345678, problem.poolId.bareGuid",
                "1A2B3C4D-1234-5678-9ABC-DEF012345678, problem.poolId.bareGuid",
                "us-east-1:1A2B3C4D-1234-5678-9ABC-DEF012345678, problem.poolId.upperCase",
                "us-east-1:xyz, problem.poolId.character",
                "us-east-1, problem.poolId.pattern",
                "us east 1:1a2b, problem.poolId.character",
                "../x:1a2b, problem.poolId.character",
                "us-east-1;1a2b3c4d-1234-5678-9abc-def012345678, problem.poolId.character",
                "us-east-1:1a2b3co4-1234-5678-9abc-def012345678, problem.poolId.character",
                "us–east–1:1a2b3c4d–1234–5678–9abc–def012345678, problem.poolId.character",
                "us-east-1:1a2b3c4d-1234-5678-9abc-def0123456789012345678, problem.poolId.surrounded",
                "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678., problem.poolId.surrounded",
                "\"us-east-1:1a2b3c4d-1234-5678-9abc-def012345678\", problem.poolId.surrounded",
                "POOL_ID=us-east-1:1a2b3c4d-1234-5678-9abc-def012345678, problem.poolId.surrounded",
                "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678 eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678, problem.poolId.several",
                "$POOL_ID, problem.poolId.placeholder",
                "${POOL_ID}, problem.poolId.placeholder",
                "%POOL_ID%, problem.poolId.placeholder",
                "<identity pool>, problem.poolId.placeholder",
                "{{poolId}}, problem.poolId.placeholder",
                "YOUR_POOL_ID, problem.poolId.placeholder",
                "us-east-1:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, problem.poolId.placeholder",
                "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678-1a2b3c4d-1a2b3c4d, problem.poolId.surrounded",
                "us-east-1:1a2b3c4d12345678abcdef0123456781a2b3c4d1a2b3c4d, problem.poolId.tooLong",
            })
    void invalidIdentityPoolIdIsAnErrorThatSaysWhatItIs(String text, String key) {
        Problem problem = only(RequestChecks.check(IdentityRequest.guest(text)));

        assertThat(problem.place()).isEqualTo(Field.IDENTITY_POOL_ID);
        assertThat(problem.message().key()).isEqualTo(key);
        assertThat(problem.isError()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1:1a2b3c4d–1234-5678-9abc-def012345678, U+2013 (EN DASH)",
        "us-east-1:1a2b3с4d-1234-5678-9abc-def012345678, U+0441 (CYRILLIC SMALL LETTER ES)",
        "us-east-1:1a2b3co4-1234-5678-9abc-def012345678, “o”",
        "us east 1:1a2b, U+0020 (SPACE)",
    })
    void characterThatIsWrongInAnIdentityPoolIdIsNamed(String text, String character) {
        assertThat(only(RequestChecks.check(IdentityRequest.guest(text)))
                        .message()
                        .arguments())
                .containsExactly(character);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"us-east-1:930292469738", "us-east-1:-", "x:0", "us_east_1:1a2b3c4d-1234-5678-9abc-def01234567"})
    void identityPoolIdWithoutAGuidIsOnlyAWarning(String text) {
        Problem problem = only(RequestChecks.check(IdentityRequest.guest(text)));

        assertThat(problem.message().key()).isEqualTo("problem.poolId.notGuid");
        assertThat(problem.isError()).isFalse();
    }

    @Test
    void identityPoolIdOf55CharactersIsAccepted() {
        String longest =
                "us-east-1-region-nm:" + POOL.substring(POOL.indexOf(':') + 1).substring(1);
        assertThat(longest).hasSize(55);

        assertThat(RequestChecks.check(IdentityRequest.guest(longest))).noneMatch(Problem::isError);
        assertThat(only(RequestChecks.check(IdentityRequest.guest("x" + longest)))
                        .message())
                .isEqualTo(Message.of("problem.poolId.tooLong", 56, 55));
    }

    @Test
    void validIdentityPoolIdHasNoProblem() {
        assertThat(RequestChecks.check(IdentityRequest.guest(POOL))).isEmpty();
        assertThat(RequestChecks.check(IdentityRequest.guest(POOL.replace("us-east-1", "us-gov-west-1"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12345678901a, problem.accountId.digits, true",
                "1234-5678-9012, problem.accountId.digits, true",
                "' ', problem.accountId.digits, true",
                "1234567890123456, problem.accountId.tooLong, true",
                "1, problem.accountId.short, false",
                "12345678, problem.accountId.short, false",
            })
    void invalidAccountIdIsAnErrorAndAShortOneAWarning(String text, String key, boolean error) {
        Problem problem = only(RequestChecks.check(new IdentityRequest(POOL, Optional.of(text), List.of())));

        assertThat(problem.place()).isEqualTo(Field.ACCOUNT_ID);
        assertThat(problem.message().key()).isEqualTo(key);
        assertThat(problem.isError()).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "012345678901", "123456789012345"})
    void accountIdOf9To15DigitsOrNoneHasNoProblem(String text) {
        assertThat(RequestChecks.check(new IdentityRequest(POOL, Optional.of(text), List.of())))
                .isEmpty();
    }

    @Test
    void tenLoginsAreAllowedButNotEleven() {
        assertThat(RequestChecks.check(request(logins(10)))).isEmpty();

        Problem problem = only(RequestChecks.check(request(logins(11))));
        assertThat(problem).isEqualTo(Problem.error(Field.LOGINS, "problem.logins.tooMany", 11, 10));
    }

    @Test
    void providerNameHas1To128Characters() {
        assertThat(RequestChecks.check(request(List.of(Login.of("p".repeat(128), "t")))))
                .isEmpty();
        assertThat(RequestChecks.check(request(List.of(Login.of("\uD83D\uDE00".repeat(128), "t")))))
                .as("counted in code points, as the service does")
                .isEmpty();
        assertThat(only(RequestChecks.check(request(List.of(Login.of("p".repeat(129), "t"))))))
                .isEqualTo(
                        Problem.error(new Cell(0, Column.PROVIDER_NAME), "problem.providerName.tooLong", 1, 129, 128));
        assertThat(only(RequestChecks.check(request(List.of(Login.of(" ", "t"))))))
                .isEqualTo(Problem.error(new Cell(0, Column.PROVIDER_NAME), "problem.providerName.missing", 1));
    }

    @Test
    void tokenInThePlaceOfAProviderNameIsRecognizedAndNotQuoted() {
        String token = "eyJ" + "hbGciOiJub25l".repeat(10) + ".eyJpc3MiOiJ4In0.c2ln";

        assertThat(only(RequestChecks.check(request(List.of(Login.of(token, "t"))))))
                .isEqualTo(Problem.error(new Cell(0, Column.PROVIDER_NAME), "problem.providerName.token", 1));
    }

    @Test
    void loginWithoutANameIsToldByItsNumber() {
        assertThat(RequestChecks.check(request(List.of(Login.of("a.example", "1"), Login.of("", "")))))
                .containsExactly(
                        Problem.error(new Cell(1, Column.PROVIDER_NAME), "problem.providerName.missing", 2),
                        Problem.error(new Cell(1, Column.PROVIDER_TOKEN), "problem.token.missing", "2"));
    }

    @Test
    void duplicateProviderNamesAreReported() {
        List<Login> logins =
                List.of(Login.of("a.example", "1"), Login.of("b.example", "2"), Login.of("a.example", "3"));

        assertThat(only(RequestChecks.check(request(logins))))
                .isEqualTo(Problem.error(new Cell(2, Column.PROVIDER_NAME), "problem.providerName.twice", "a.example"));
    }

    @Test
    void tokenHas1To50000Characters() {
        assertThat(RequestChecks.check(request(List.of(Login.of("a.example", "t".repeat(50_000))))))
                .isEmpty();
        assertThat(RequestChecks.check(request(List.of(Login.of("a.example", "\uD83D\uDE00".repeat(50_000))))))
                .as("counted in code points, as the service does")
                .isEmpty();
        assertThat(only(RequestChecks.check(request(List.of(Login.of("a.example", "t".repeat(50_001)))))))
                .isEqualTo(Problem.error(
                        new Cell(0, Column.PROVIDER_TOKEN), "problem.token.tooLong", "a.example", 50_001, 50_000));
        assertThat(only(RequestChecks.check(request(List.of(Login.of("a.example", ""))))))
                .isEqualTo(Problem.error(new Cell(0, Column.PROVIDER_TOKEN), "problem.token.missing", "a.example"));
    }

    @Test
    void problemsDoNotQuoteTokens() {
        List<Login> logins = List.of(Login.of("", "secret".repeat(9_000)), Login.of("a.example", "secret"));

        assertThat(RequestChecks.check(request(logins)).toString()).doesNotContain("secret");
    }

    private static IdentityRequest request(List<Login> logins) {
        return new IdentityRequest(POOL, Optional.empty(), logins);
    }

    private static List<Login> logins(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Login.of("p" + number + ".example", "t"))
                .toList();
    }

    private static Problem only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
