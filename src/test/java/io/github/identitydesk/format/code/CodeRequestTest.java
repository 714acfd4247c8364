package io.github.identitydesk.format.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What code for an SDK asks for: the pool, the account, the region and the address. */
class CodeRequestTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            f({IdentityPoolId: 'POOL'})                                              ! POOL - - -
            f({IdentityPoolId: 'a:b', IdentityPoolId: 'POOL'})                       ! a:b - - -
            f({IdentityPoolId: 'POOL_ID', identityPoolId: 'POOL'})                   ! POOL - - -
            f({IdentityPoolId: 'us-east-1_AbCdEfGhI'})                               ! us-east-1_AbCdEfGhI - - -
            params["IdentityPoolId"] = "POOL"                                        ! POOL - - -
            request.setIdentityPoolId("POOL")                                        ! POOL - - -
            f('POOL')                                                                ! POOL - - -
            f('123456789012', 'POOL')                                                ! POOL 123456789012 - -
            f('123456789012', 'a', 'POOL')                                           ! POOL - - -
            f('a', 'POOL')                                                           ! POOL - - -
            f({AccountId: '123456789012', IdentityPoolId: 'POOL'})                   ! POOL 123456789012 - -
            f({AccountId: 'x2', awsAccountId: '123456789012', IdentityPoolId: 'POOL'}) ! POOL 123456789012 - -
            f({AccountId: '123456789012', AccountId: '999999999999', IdentityPoolId: 'POOL'}) ! POOL 123456789012 - -
            f({region: 'eu-west-1', IdentityPoolId: 'POOL'})                         ! POOL - eu-west-1 -
            f({region: 'Ireland', IdentityPoolId: 'POOL'})                           ! POOL - - -
            client('cognito-identity', 'eu-west-1'); f('POOL')                       ! POOL - eu-west-1 -
            client('cognito-idp', 'eu-west-1'); f('POOL')                            ! POOL - - -
            client('cognito-identity', 'Ireland'); f('POOL')                         ! POOL - - -
            f(Regions.EU_WEST_1, 'POOL')                                             ! POOL - eu-west-1 -
            f(RegionEndpoint.USGovWest1, 'POOL')                                     ! POOL - us-gov-west-1 -
            f(EU_WEST_1, 'POOL'); g({region: 'eu-west-2'})                           ! POOL - eu-west-2 -
            f(AWSRegionEUCentral1RegionID, 'POOL')                                   ! POOL - eu-central-1 -
            f({region: software.amazon.awssdk.regions.Region.of('eu-west-1'), IdentityPoolId: 'POOL'}) ! POOL - eu-west-1 -
            f({region: a, x: 'eu-west-1', IdentityPoolId: 'POOL'})                   ! POOL - - -
            a({region: 'eu-west-1'}); b({region: 'eu-west-2', IdentityPoolId: 'POOL'}) ! POOL - eu-west-2 -
            a({region: 'eu-west-2', IdentityPoolId: 'POOL'}); b({region: 'eu-west-1'}) ! POOL - eu-west-2 -
            a({region: 'eu-west-1', b: {IdentityPoolId: 'POOL'}}); b({region: 'eu-west-2'}) ! POOL - eu-west-1 -
            region = 'eu-west-1'; region = 'us-east-1'; f({IdentityPoolId: 'POOL'})  ! POOL - us-east-1 -
            region = 'us-east-1'; region = 'eu-west-1'; f({IdentityPoolId: 'POOL'})  ! POOL - us-east-1 -
            f({endpoint: 'https://a.example', IdentityPoolId: 'POOL'})               ! POOL - - https://a.example
            f({endpoint_url: 'http://a.example', IdentityPoolId: 'POOL'})            ! POOL - - http://a.example
            f({ServiceURL: 'https://a.example', IdentityPoolId: 'POOL'})             ! POOL - - https://a.example
            f({BaseEndpoint: 'https://a.example', IdentityPoolId: 'POOL'})           ! POOL - - https://a.example
            f({endpoint: 'none', ServiceURL: 'https://a.example', IdentityPoolId: 'POOL'}) ! POOL - - https://a.example
            f({endpoint: 'https://a.example', ServiceURL: 'https://b.example', IdentityPoolId: 'POOL'}) ! POOL - - https://a.example
            f({url: 'https://a.example', IdentityPoolId: 'POOL'})                    ! POOL - - -
            Get-CGIId -IdentityPoolId POOL -Region eu-west-1                         ! POOL - eu-west-1 -
            Get-CGIId -IdentityPoolId "POOL" -AccountId '123456789012'               ! POOL 123456789012 - -
            Get-CGIId -EndpointUrl https://a.example -IdentityPoolId POOL            ! POOL - - https://a.example
            """)
    void membersOfACallAreRead(String code, String members) {
        assertThat(CodeReader.read(
                                code.replace("POOL'", POOL + "'")
                                        .replace("POOL\"", POOL + "\"")
                                        .replace("-IdentityPoolId POOL", "-IdentityPoolId " + POOL),
                                true)
                        .map(CodeRequestTest::shown))
                .contains(members.replaceFirst("^POOL", POOL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            Get-CGIId -IdentityPoolId a:b -Login @{ 'accounts.google.com' = 'x' }           ! accounts.google.com=x
            Get-CGIId -IdentityPoolId a:b -Logins @{ 'accounts.google.com' = 'x' }          ! accounts.google.com=x
            Get-CGIId -Login @{ 'a.example' = 'x'; 'b.example' = 'y' } -IdentityPoolId a:b  ! a.example=x b.example=y
            f({IdentityPoolId: 'a:b', login: {'a.example': 'x'}})                           ! ''
            f({IdentityPoolId: 'a:b', Logins: mine}); mine = {'a.example': 'x'}             ! a.example=x
            f({IdentityPoolId: 'a:b', Logins: mine.own}); mine = {'a.example': 'x'}         ! ''
            mine = {'a.example': 'x'}; f({IdentityPoolId: 'a:b', Logins: mine})             ! a.example=x
            f({IdentityPoolId: 'a:b'}, 'accounts.google.com', 'x')                          ! accounts.google.com=x
            f({IdentityPoolId: 'a:b'}, 'a.example', 'x')                                    ! ''
            f({IdentityPoolId: 'a:b', Logins: {'a.example': 'x'}}, 'accounts.google.com', 'x') ! a.example=x
            f({IdentityPoolId: 'a:b'}, {'accounts.google.com': 'x', 'www.amazon.com': 'y'}) ! accounts.google.com=x www.amazon.com=y
            """)
    void loginsOfACallAreRead(String code, String logins) {
        assertThat(CodeReader.read(code, true).map(CodeRequestTest::loginsOf)).contains(logins.replace("''", ""));
    }

    @Test
    void variableOfTheLoginsEndsWithItsLine() {
        String code = "logins = mine\nmine = {'a.example': 'x'}\nf({IdentityPoolId: 'a:b'})";
        assertThat(CodeReader.read(code, true).map(CodeRequestTest::loginsOf)).contains("a.example=x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            f({IdentityPoolId: 'POOL'})                                            ! false
            f('POOL')                                                              ! false
            f({IdentityPoolId: 'POOL', Logins: {'a.example': 'x'}})                ! true
            f({IdentityPoolId: 'POOL', Logins: mine()})                            ! true
            f({Logins: {'accounts.google.com': 'x'}})                              ! true
            f({Logins: {'a.example': 'x'}})                                        ! true
            f({Logins: {'accounts.google.com': 'x', 'example': 'y'}})              ! false
            f({Logins: {'accounts.google.com': '1-a.apps.googleusercontent.com'}}) ! false
            f({Logins: {}})                                                        ! false
            f({'accounts.google.com': 'x'})                                        ! false
            """)
    void codeWithoutACallIsARequestOnlyWithLogins(String code, boolean request) {
        assertThat(CodeReader.read(code.replace("POOL", POOL), false).isPresent())
                .isEqualTo(request);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            f({IdentityPoolId: 'a:b'})            ! true
            f('a:b')                              ! false
            f({IdentityPoolId: '', x: 'a:b'})     ! false
            f({Logins: {'a': 'x', 'a': 'x'}, IdentityPoolId: 'a:b'}) ! false
            """)
    void poolIsNamedIfItIsTheValueOfAMember(String code, boolean named) {
        assertThat(CodeReader.namesPool(code)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            {'accounts.google.com': 'ya29.abcdefghijklmnop_qr'} ! accounts.google.com=ya29.abcdefghijklmnop_qr
            {'accounts.google.com': ''}                        ! accounts.google.com=
            {'accounts.google.com': 'x', 'example': 'y'}       ! none
            {'accounts.google.com': '', 'accounts.google.com': ''} ! none
            {}                                                 ! none
            """)
    void pairsOfKnownProvidersAreLogins(String code, String logins) {
        assertThat(CodeReader.readPairs(code).map(CodeRequestTest::shown).orElse("none"))
                .isEqualTo(logins);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain words", "x = 1", "f(a, 'b')"})
    void otherCodeIsNoRequest(String code) {
        assertThat(CodeReader.read(code, true).flatMap(CodeRequest::identityPoolId))
                .isEmpty();
    }

    private static String shown(CodeRequest request) {
        return String.join(
                " ",
                request.identityPoolId().orElse("-"),
                request.accountId().orElse("-"),
                request.region().orElse("-"),
                request.endpointUrl().orElse("-"));
    }

    private static String loginsOf(CodeRequest request) {
        return shown(request.logins());
    }

    private static String shown(Iterable<Login> logins) {
        StringBuilder text = new StringBuilder();
        logins.forEach(login -> text.append(text.isEmpty() ? "" : " ")
                .append(login.providerName())
                .append('=')
                .append(login.token().value()));
        return text.toString();
    }
}
