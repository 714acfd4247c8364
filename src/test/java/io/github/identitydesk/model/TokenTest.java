package io.github.identitydesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.token.TokenText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {
    @Test
    void aTokenNeverShowsInATextForm() {
        IdentityRequest request =
                new IdentityRequest("us-east-1:1a2b", Optional.empty(), List.of(Login.of("a.example", "s3cret")));

        assertThat(request.toString()).contains("Token[6 characters]").doesNotContain("s3cret");
    }

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
                "Bearer abc, abc",
                "bearer  abc, abc",
                "| \"Bearer abc\" |, abc",
                "Bearer \"abc\", abc",
                "Authorization: Bearer abc, abc",
                "Bearerabc, Bearerabc",
                "a'b, a'b",
                "\"abc, \"abc",
                "\", \"",
                "a;b, a;b",
            })
    void whatIsPastedLosesWhatWasCopiedAlongWithTheToken(String pasted, String token) {
        assertThat(TokenText.clean(pasted)).isEqualTo(token);
    }

    @Test
    void nothingIsLeftOfBlanks() {
        assertThat(TokenText.clean(" \n\t ")).isEmpty();
        assertThat(TokenText.clean("")).isEmpty();
    }
}
