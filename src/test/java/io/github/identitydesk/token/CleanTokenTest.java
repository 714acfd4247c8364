package io.github.identitydesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTokenTest {
    private static final String ID = Tokens.rsa(Tokens.userPoolClaims());

    private static final String ACCESS = Tokens.rsa(Tokens.accessTokenClaims());

    private static final String SAML = Tokens.saml(Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "abc, abc",
                "|  abc\n |, abc",
                "\"abc\", abc",
                "'abc', abc",
                "“abc”, abc",
                "`abc`, abc",
                "\"abc, abc",
                "Bearer abc, abc",
                "bearer  abc, abc",
                "| \"Bearer abc\" |, abc",
                "Bearer \"abc\", abc",
                "Authorization: Bearer abc, abc",
                "Bearerabc, Bearerabc",
                "a'b, a'b",
                "a;b, a;b",
            })
    void surroundingTextIsRemovedFromAPastedToken(String pasted, String token) {
        assertThat(CleanToken.of(pasted).text()).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"| \n\t |", "||", "\"", "Bearer"})
    void blankTextBecomesEmpty(String text) {
        assertThat(CleanToken.of(text).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s\n", "\"%s\"", " ' %s ' ", "Bearer %s", "\"Bearer  %s\"", "Bearer \"%s\""})
    void surroundingsOfATokenThatWasCopiedAloneAreRemoved(String text) {
        String lines = ID.replaceAll("(.{76})", "$1\n");

        assertThat(CleanToken.ofBare(text.formatted(ID)).text()).isEqualTo(ID);
        assertThat(CleanToken.ofBare(text.formatted(lines)).text()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s'", "\"%s", "%s'", "id_token=%s", "{\"id_token\":\"%s\"}"})
    void otherTextAroundATokenThatWasCopiedAloneIsKept(String text) {
        assertThat(CleanToken.ofBare(text.formatted(ID)).text()).isEqualTo(text.formatted(ID));
    }

    @ParameterizedTest
    @MethodSource("healthyTokens")
    void bareTokenIsUnchanged(String token) {
        assertThat(CleanToken.of(token)).isEqualTo(new CleanToken(token, List.of()));
    }

    static Stream<String> healthyTokens() {
        return Stream.of(
                ID,
                ACCESS,
                SAML,
                Tokens.encrypted(),
                Tokens.unsigned(Tokens.googleClaims()),
                Tokens.FACEBOOK_TOKEN,
                Tokens.AMAZON_TOKEN,
                Tokens.TWITTER_TOKEN,
                "token=with=signs==",
                "50%off",
                "50%25 of <all>",
                "https://example.com/%3Cname%3E?a",
                "a &lt;b&gt; c",
                "eyJ+/abc.de=.fg",
                "secret-token-one secret-token-one more",
                "secret-token-one secret-token-oneself",
                "word word",
                "id_token=short",
                "oauth_token=2244994945;oauth_verifier=abcdefgh",
                "secretJye",
                "abcd.efghJye",
                "a plain text of several words");
    }
}
