package io.github.identitydesk.format.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Login;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the logins of a call end, in several languages. In the code, a line break is written as a backslash and n. */
class CodeLoginsTest {
    private static final String GOOGLE_TOKEN = part("{\"alg\":\"RS256\"}") + "."
            + part("{\"iss\":\"https://accounts.google.com\",\"sub\":\"1\"}") + ".c2ln";

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            {'a': 'x', 'b': 'y'}, after: {'c': 'z'}                             ! a=x b=y
            {'a': 'x'}\\nafter = {'c': 'z'}                                     ! a=x
            {'a': 'x'};\\nafter('c', 'z')                                       ! a=x
            make('a', 'x').with('c', 'z')                                       ! a=x
            map[string]string{'a': 'x'}; after('c', 'z')                        ! a=x
            () -> Map {'a': 'x'}; after('c', 'z')                               ! a=x
            new Dictionary<string, string> { { 'a', 'x' }, { 'b', 'y' } }       ! a=x b=y
            new Dictionary<string, string>\\n{\\n{ 'a', 'x' }\\n}\\nafter('c', 'z') ! a=x
            [\\n'a': 'x'\\n]\\nafter('c', 'z')                                  ! a=x
            mine\\nafter('c', 'z')                                              ! ''
            mine; after('c', 'z')                                               ! ''
            mine, after('c', 'z')                                               ! ''
            first\\n{'a': 'x'}                                                  ! a=x
            array(\\n'a' => 'x',\\n)                                            ! a=x
            { ['a']: 'x', ['b']: 'y' }, after: {'c': 'z'}                       ! a=x b=y
            { 'a' to 'x', 'b' to 'y' }                                          ! a=x b=y
            { 'a' -> 'x', 'b' -> 'y' }                                          ! a=x b=y
            { 'a': f('p', 'q'), 'b': 'y' }                                      ! a= b=y
            { 'a': f(['p', 'q'], {r: 's'}), 'b': 'y' }                          ! a= b=y
            { 'a': t\\n'b': 'y' }                                               ! a= b=y
            { 'a': t.\\nu, 'b': 'y' }                                           ! a= b=y
            { 'a': 'x'\\n'b': 'y' }                                             ! a=x b=y
            { 'a': $t, 'b': &t, 'c': *t, 'd': @'x' }                            ! a= b= c= d=x
            { 'accounts.google.com', 'www.amazon.com' }                         ! ''
            { 'a', 'www.amazon.com' }                                           ! www.amazon.com=a
            { 'x' : 'www.amazon.com' }                                          ! www.amazon.com=x
            { 'a'.f('p'): 'x', 'b': 'y' }                                       ! =x b=y
            { 'a' + c: 'GOOGLE', 'b': 'y' }                                     ! accounts.google.com=GOOGLE b=y
            { 'a' + c(1, [2]): 'GOOGLE' }                                       ! accounts.google.com=GOOGLE
            { 'a' + c }, after: {'c': 'z'}                                      ! ''
            { accounts.google.com: 'x', example:  'y', www.amazon.com: 'z' }   ! accounts.google.com=x www.amazon.com=z
            { accounts.google.com : 'x' }                                       ! ''
            { [Provider.GOOGLE]: 'GOOGLE' }                                     ! accounts.google.com=GOOGLE
            { [Provider.OTHER]: 'x', 'b': 'y' }                                 ! b=y
            """)
    void loginsEndWithTheirExpression(String code, String logins) {
        String call = "f({IdentityPoolId: 'a:b', Logins: " + code.translateEscapes() + "})";
        assertThat(CodeReader.read(call.replace("GOOGLE'", GOOGLE_TOKEN + "'"), true).stream()
                        .flatMap(request -> request.logins().stream())
                        .map(CodeLoginsTest::shown)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(logins.replace("''", "").replace("=GOOGLE", "=" + GOOGLE_TOKEN));
    }

    private static String shown(Login login) {
        return login.providerName() + "=" + login.token().value();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
