package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Message;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a value that an option cannot take. */
class OptionMistakeTest {
    /** {@code {"alg":"RS256"}.{"iss":"https://accounts.google.com"}} with a signature of four bytes. */
    private static final String TOKEN =
            "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2FjY291bnRzLmdvb2dsZS5jb20ifQ.AAAAAA";

    @TempDir
    Path directory;

    @ParameterizedTest(name = "--logins {0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^                                     | empty",
                "^  ^                                   | empty",
                "logins.json                            | file",
                "@logins.json                           | file",
                "/home/ana/logins                       | file",
                "~/logins.json                          | file",
                "./logins.yaml                          | file",
                "../my logins/l.txt                     | file",
                "C:\\Users\\ana\\logins.json             | file",
                "'{\"accounts.google.com\":\"abc\"}'     | singleQuote",
                "'accounts.google.com=abc'              | singleQuote",
                "'{accounts.google.com:abc}'            | singleQuote",
                "{\\\"accounts.google.com\\\":\\\"abc\\\"} | escaped",
                "{accounts.google.com:abc}              | noQuotes",
                "{\"Logins\":{\"accounts.google.com\":\"abc\"}} | request",
                "{\"IdentityPoolId\":\"a\",\"Logins\":{\"accounts.google.com\":\"abc\"}} | request",
            })
    void valueOfLogins(String value, String mistake) {
        assertThat(logins(value).key()).isEqualTo("format.option." + mistake);
    }

    @Test
    void tokenAloneNamesItsProvider() {
        assertThat(logins(TOKEN)).isEqualTo(Message.of("format.option.tokenOf", "--logins", "accounts.google.com"));
        assertThat(logins(" " + TOKEN + "\n").key()).isEqualTo("format.option.tokenOf");
        assertThat(logins("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.AAAAAA").key()).isEqualTo("format.option.token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'{\"accounts.google.com\":\"%s\"}' | singleQuote",
                "'accounts.google.com=%s' | singleQuote",
                "{\\\"accounts.google.com\\\":\\\"%s\\\"} | escaped",
                "{accounts.google.com:%s} | noQuotes",
            })
    void tokenInAnUnreadableValueHidesNoMistakeOfQuotes(String value, String mistake) {
        assertThat(logins(value.formatted(TOKEN)).key()).isEqualTo("format.option." + mistake);
    }

    @Test
    void emptyFileIsNamedAsEmpty() throws Exception {
        Files.writeString(directory.resolve("logins.json"), "\n");

        assertThat(logins("file://logins.json").key()).isEqualTo("format.option.empty");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "request.json                    | format.option.file",
                "C:\\request.json                 | format.option.file",
                "'{}'                            | format.option.singleQuote",
                "{\\\"IdentityPoolId\\\": \\\"a\\\"} | format.option.escaped",
                "{IdentityPoolId: a}             | format.option.noQuotes",
                "{\"IdentityPoolId\": 12}         | format.read.number",
                "{\"IdentityPoolId\":             | format.read.cutOff",
            })
    void valueOfInputInJson(String value, String key) {
        assertThat(message(new RequestOptions(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(value),
                                Optional.empty()))
                        .key())
                .isEqualTo(key);
    }

    @Test
    void flowStyleInYamlNeedsNoQuotes() {
        assertThat(message(new RequestOptions(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("{Pool: a}")))
                        .key())
                .isEqualTo("format.read.unknown");
    }

    private Message logins(String value) {
        return message(new RequestOptions(
                Optional.empty(), Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty()));
    }

    private Message message(RequestOptions options) {
        OptionValues values = new OptionValues(directory, directory, InputStream.nullInputStream());
        return switch (options.appliedTo(IdentityRequest.EMPTY, values)) {
            case Reading.Unreadable<IdentityRequest> unreadable -> unreadable.message();
            case Reading.Read<IdentityRequest> read -> throw new AssertionError("It can be read.");
        };
    }
}
