package io.github.identitydesk.format.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.identitydesk.format.UnreadableText;
import io.github.identitydesk.model.Login;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions in code: those with known values are evaluated, all others are left blank. */
class CodeReaderTest {
    private static final String DEFINITIONS = """
            token = 'x'
            typed: string = 'ty'
            short := "sh"
            verbatim = @"vb"
            stripped = 'st'.strip()
            joined = 'jo' + 'in'
            nested = `<${token}>`
            salted = 'sa' + salt
            replaced = 'x'.replace('a', 'b')
            """;
    private static final String CALL = "client.getId({IdentityPoolId: 'p', Logins: {'accounts.google.com': ";
    private static final Login AFTER = Login.of("www.amazon.com", "z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'a'                                | a
            token                              | x
            typed                              | ty
            short                              | sh
            verbatim                           | vb
            stripped                           | st
            joined                             | join
            nested                             | <x>
            token.trim()                       | x
            token.toString().trim()            | x
            'a'.trim()                         | a
            'a' + 'b'                          | ab
            'a' . 'b'                          | ab
            'a' + 'b' + 'c'                    | abc
            'a' + token                        | ax
            token + 'a'                        | xa
            '<${token}>'                       | <x>
            '<#{token}>'                       | <x>
            '<{token}>'                        | <x>
            '<$token>'                         | <x>
            '<(token)>'                        | <x>
            '<${other}>'                       | <${other}>
            str('a')                           | a
            ('a')                              | a
            aws.String("a")                    | a
            String::from("a")                  | a
            '<%s>' % 'a'                       | <a>
            '<%s>' % token                     | <x>
            '<%s-%s>' % ('a', 'b')             | <a-b>
            '{}-{}'.format('a', 'b')           | a-b
            '{1}-{0}'.format('a', 'b')         | b-a
            '%s'.formatted('a')                | a
            sprintf('%2$s-%1$s', 'a', 'b')     | b-a
            String.format("%s-%s", "a", "b")   | a-b
            fmt.Sprintf("%v", "a")             | a
            format!("{}-{}", "a", "b")         | a-b
            """)
    void knownValueIsTheToken(String expression, String token) {
        assertThat(logins(expression)).containsExactly(Login.of("accounts.google.com", token), AFTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other",
                "salted",
                "replaced",
                "user.token",
                "user->token",
                "token.id",
                "token['id']",
                "token(1)",
                "token.trim(5)",
                "token.trim().length",
                "'a'.replace('a', 'b')",
                "'a' + other",
                "other + 'a'",
                "decode('a')",
                "String('a', 1)",
                "'<%s>' % other",
                "'<%s-%s>' % ('a', other)",
                "'{}'.format(other)",
                "sprintf('%s', other)",
                "sprintf(other, 'a')",
                "request.format"
            })
    void unknownValueIsLeftBlank(String expression) {
        assertThat(logins(expression)).containsExactly(Login.of("accounts.google.com", ""), AFTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a.example': 'x'",
                "'a.' + 'example': 'x'",
                "['a.example']: 'x'",
                "'a.example' => 'x'",
                "'a.example' -> 'x'",
                "'a.example' to 'x'",
                "'a.example' = 'x'"
            })
    void nameAndTokenAreALogin(String pair) {
        assertThat(CodeReader.read("client.getId({IdentityPoolId: 'p', Logins: {" + pair + "}})", true)
                        .orElseThrow()
                        .logins())
                .containsExactly(Login.of("a.example", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logins.put(\"accounts.google.com\", String.format(\"%s-%s\", \"a\", \"b\".trim()));",
                "&cognitoidentity.GetIdInput{IdentityPoolId: aws.String(\"p\"), Logins: map[string]string{provider: \"x\"}}",
                "Logins = new Dictionary<string, string> { { $\"accounts.{domain}\", \"x\" } }",
                "token = '<%s-%s>' % ('a', 'b'); name := \"{1}\".format('a'); Logins: {['a' + 'b']: token.trim()}",
                "-IdentityPoolId p -Login @{ 'accounts.google.com' = $token }",
                "Logins: {login.example.com/a: 'x', b: c->d, 'www.amazon.com' to @\"y\"}"
            })
    void codeThatEndsAnywhereIsReadOrUnreadable(String code) {
        assertThatCode(() -> IntStream.rangeClosed(0, code.length()).forEach(end -> read(code.substring(0, end))))
                .doesNotThrowAnyException();
    }

    private static void read(String code) {
        try {
            CodeReader.read(code, true);
            CodeReader.readPairs(code);
        } catch (UnreadableText unreadable) {
            assertThat(unreadable.message().key()).isNotBlank();
        }
    }

    private static Stream<Login> logins(String expression) {
        return CodeReader.read(DEFINITIONS + CALL + expression + ", 'www.amazon.com': 'z'}})", true)
                .orElseThrow()
                .logins()
                .stream();
    }
}
