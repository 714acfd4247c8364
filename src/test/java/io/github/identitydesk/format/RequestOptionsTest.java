package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.format.Reading.Unreadable;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOptionsTest {
    private static final IdentityRequest BASE =
            new IdentityRequest("base:0", Optional.of("1"), List.of(Login.of("base.example", "b")));

    @TempDir
    Path folder;

    private Path directory;
    private Path home;

    @BeforeEach
    void makeFolders() throws IOException {
        directory = Files.createDirectory(folder.resolve("work"));
        home = Files.createDirectory(folder.resolve("home"));
    }

    @Test
    void withoutOptionsTheBaseIsUnchanged() {
        assertThat(appliedTo(BASE, RequestOptions.NONE)).isEqualTo(new Read<>(BASE));
    }

    @Test
    void optionOverridesTheInputAndTheInputTheBase() {
        RequestOptions options = new RequestOptions(
                Optional.of("option:0"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("{\"IdentityPoolId\":\"input:0\",\"AccountId\":\"2\"}"),
                Optional.empty());
        assertThat(appliedTo(BASE, options))
                .isEqualTo(new Read<>(new IdentityRequest("option:0", Optional.of("2"), BASE.logins())));
    }

    @Test
    void loginsOptionReplacesAllLogins() {
        String input = "{\"Logins\":{\"input.example\":\"i\"}}";
        assertThat(appliedTo(
                        BASE,
                        new RequestOptions(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("a.example=x"),
                                Optional.of(input),
                                Optional.empty())))
                .isEqualTo(new Read<>(
                        new IdentityRequest("base:0", Optional.of("1"), List.of(Login.of("a.example", "x")))));
        assertThat(appliedTo(BASE, logins("{}")))
                .isEqualTo(new Read<>(new IdentityRequest("base:0", Optional.of("1"), List.of())));
    }

    @Test
    void yamlInputIsEquivalentToJsonInput() {
        assertThat(appliedTo(
                        IdentityRequest.EMPTY,
                        new RequestOptions(
                                Optional.empty(),
                                Optional.of("3"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("AccountId: 012"))))
                .isEqualTo(new Read<>(new IdentityRequest("", Optional.of("3"), List.of())));
    }

    @Test
    void jsonAndYamlTogetherAreAnError() {
        assertThat(appliedTo(
                        BASE,
                        new RequestOptions(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("{}"),
                                Optional.of("{}"))))
                .isEqualTo(unreadable("format.option.oneInput"));
    }

    @Test
    void blankOptionClearsTheMember() {
        assertThat(appliedTo(
                        BASE,
                        new RequestOptions(
                                Optional.of(""),
                                Optional.of(""),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))
                .isEqualTo(new Read<>(new IdentityRequest("", Optional.empty(), BASE.logins())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file://logins.txt", "fileb://logins.txt", "file://./logins.txt", "file://../work/logins.txt"})
    void relativeFileIsResolvedInTheWorkingDirectory(String value) throws IOException {
        Files.writeString(directory.resolve("logins.txt"), "a.example=x\n");
        assertThat(loginsOf(logins(value))).containsExactly(Login.of("a.example", "x"));
    }

    @Test
    void absoluteFileAndHomeDirectoryAreResolved() throws IOException {
        Path file = Files.writeString(home.resolve("logins.json"), "\uFEFF{\"a.example\": \"x\"}\r\n");
        assertThat(loginsOf(logins("file://" + file))).containsExactly(Login.of("a.example", "x"));
        assertThat(loginsOf(logins("file://~/logins.json"))).containsExactly(Login.of("a.example", "x"));
    }

    @Test
    void tokenCanBeReadFromAFile() throws IOException {
        Files.writeString(directory.resolve("unix"), "eyJ.a.b\n");
        Files.writeString(directory.resolve("windows"), "Atza|x\r\n");
        assertThat(loginsOf(logins(
                        "a.example@=file://unix,b.example@=\"file://windows\",c.example@=plain,d.example=file://unix")))
                .containsExactly(
                        Login.of("a.example", "eyJ.a.b"),
                        Login.of("b.example", "Atza|x"),
                        Login.of("c.example", "plain"),
                        Login.of("d.example", "file://unix"));
    }

    @Test
    void everyOptionMayNameAFile() throws IOException {
        Files.writeString(directory.resolve("pool"), "us-east-1:0\r\n");
        Files.writeString(directory.resolve("account"), "012345678901");
        Files.writeString(directory.resolve("request.yaml"), "Logins: {a.example: x}");
        assertThat(appliedTo(
                        IdentityRequest.EMPTY,
                        new RequestOptions(
                                Optional.of("file://pool"),
                                Optional.of("file://account"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("file://request.yaml"))))
                .isEqualTo(new Read<>(new IdentityRequest(
                        "us-east-1:0\n", Optional.of("012345678901"), List.of(Login.of("a.example", "x")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "file:///dev/stdin"})
    void valueCanBeReadFromStandardInput(String value) {
        InputStream input = new ByteArrayInputStream("a.example=x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(logins(value).appliedTo(IdentityRequest.EMPTY, new OptionValues(directory, home, input)))
                .isEqualTo(new Read<>(new IdentityRequest("", Optional.empty(), List.of(Login.of("a.example", "x")))));
    }

    @Test
    void standardInputIsReadUpToTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(logins("-").appliedTo(IdentityRequest.EMPTY, new OptionValues(directory, home, endless)))
                .isEqualTo(unreadable("format.file.tooLarge", "-"));
    }

    @Test
    void missingFileIsNamedAsTyped() {
        assertThat(appliedTo(BASE, logins("file://no/such.json")))
                .isEqualTo(unreadable("format.file.missing", "no/such.json"));
        assertThat(appliedTo(BASE, logins("file://."))).isEqualTo(unreadable("format.file.directory", "."));
        assertThat(appliedTo(BASE, logins("file://a\0b"))).isEqualTo(unreadable("format.file.name"));
    }

    @Test
    void textFormShowsNoValues() {
        assertThat(new RequestOptions(
                        Optional.of("pool"),
                        Optional.empty(),
                        Optional.of("a.example=secret"),
                        Optional.of("secret"),
                        Optional.empty()))
                .hasToString(
                        "RequestOptions[identityPoolId=true, accountId=false, logins=true, cliInputJson=true, cliInputYaml=false]");
    }

    private Reading<IdentityRequest> appliedTo(IdentityRequest base, RequestOptions options) {
        return options.appliedTo(base, new OptionValues(directory, home, InputStream.nullInputStream()));
    }

    private List<Login> loginsOf(RequestOptions options) {
        return switch (appliedTo(IdentityRequest.EMPTY, options)) {
            case Read<IdentityRequest> read -> read.value().logins();
            case Unreadable<IdentityRequest> unreadable -> throw new AssertionError(unreadable);
        };
    }

    private static RequestOptions logins(String value) {
        return new RequestOptions(
                Optional.empty(), Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty());
    }

    private static Unreadable<IdentityRequest> unreadable(String key, Object... arguments) {
        return new Unreadable<>(Message.of(key, arguments));
    }
}
