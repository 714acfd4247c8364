package io.github.identitydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading.Read;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormatTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final IdentityRequest FULL = new IdentityRequest(
            POOL,
            Optional.of("012345678901"),
            List.of(Login.of("accounts.google.com", "eyJ.a.b"), Login.of("www.amazon.com", "Atza|\"x\"\\é😀")));

    @ParameterizedTest
    @EnumSource
    void writtenRequestIsReadBack(RequestFormat format) {
        RandomRequests requests = new RandomRequests(20260101);
        for (int i = 0; i < 3_000; i++) {
            IdentityRequest request = requests.next();
            assertThat(format.read(format.write(request))).isEqualTo(new Read<>(request));
        }
    }

    @ParameterizedTest
    @EnumSource
    void largestRequestIsReadBack(RequestFormat format) {
        IdentityRequest request = new RandomRequests(1).largest();
        String text = format.write(request);
        assertThat(text).hasSizeLessThan(TextFiles.LIMIT);
        assertThat(format.read(text)).isEqualTo(new Read<>(request));
    }

    @ParameterizedTest
    @EnumSource
    void incompleteFormIsReadBack(RequestFormat format) {
        IdentityRequest half = new IdentityRequest(
                "not a pool ID",
                Optional.of("no digits"),
                List.of(Login.of("accounts.google.com", ""), Login.of("", "a token without a provider")));
        assertThat(format.read(format.write(half))).isEqualTo(new Read<>(half));
        assertThat(format.read(format.write(IdentityRequest.EMPTY))).isEqualTo(new Read<>(IdentityRequest.EMPTY));
    }

    @ParameterizedTest
    @EnumSource
    void unpairedSurrogatesAreReadBack(RequestFormat format) {
        IdentityRequest request =
                new IdentityRequest(POOL, Optional.empty(), List.of(Login.of("a.example", "\ud800a\udc00b\ud83d")));
        assertThat(format.read(format.write(request))).isEqualTo(new Read<>(request));
    }

    @Test
    void jsonHasFourSpacesAndOnlyAscii() {
        assertThat(RequestFormat.JSON.write(FULL)).isEqualTo("""
                {
                    "AccountId": "012345678901",
                    "IdentityPoolId": "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678",
                    "Logins": {
                        "accounts.google.com": "eyJ.a.b",
                        "www.amazon.com": "Atza|\\"x\\"\\\\\\u00e9\\ud83d\\ude00"
                    }
                }
                """);
    }

    @Test
    void yamlQuotesEveryValue() {
        assertThat(RequestFormat.YAML.write(FULL)).isEqualTo("""
                AccountId: "012345678901"
                IdentityPoolId: "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678"
                Logins:
                    "accounts.google.com": "eyJ.a.b"
                    "www.amazon.com": "Atza|\\"x\\"\\\\\\u00e9\\U0001f600"
                """);
    }

    @Test
    void emptyMembersAreOmitted() {
        IdentityRequest guest = IdentityRequest.guest(POOL);
        assertThat(RequestFormat.JSON.write(guest)).isEqualTo("{\n    \"IdentityPoolId\": \"" + POOL + "\"\n}\n");
        assertThat(RequestFormat.YAML.write(guest)).isEqualTo("IdentityPoolId: \"" + POOL + "\"\n");
        assertThat(RequestFormat.JSON.write(IdentityRequest.EMPTY)).isEqualTo("{}\n");
        assertThat(RequestFormat.YAML.write(IdentityRequest.EMPTY)).isEqualTo("{}\n");
    }

    @ParameterizedTest
    @EnumSource(Skeleton.class)
    void requestSkeletonsAreBlankRequests(Skeleton skeleton) {
        switch (skeleton) {
            case INPUT ->
                assertThat(RequestFormat.JSON.read(skeleton.text())).isEqualTo(new Read<>(IdentityRequest.EMPTY));
            case YAML_INPUT ->
                assertThat(RequestFormat.YAML.read(skeleton.text())).isEqualTo(new Read<>(IdentityRequest.EMPTY));
            case OUTPUT -> assertThat(RequestFormat.JSON.read(skeleton.text())).isInstanceOf(Reading.Unreadable.class);
        }
    }

    @Test
    void placeholderWithATokenIsReadAsAProvider() {
        assertThat(logins(RequestFormat.JSON, "{\"Logins\": {\"KeyName\": \"token\"}}"))
                .containsExactly(Login.of("KeyName", "token"));
    }

    @Test
    void loginWithoutATokenKeepsItsRow() {
        assertThat(logins(
                        RequestFormat.JSON,
                        "{\"Logins\": {\"accounts.google.com\": \"\", \"KeyName\": \"\", \"\": \"\"}}"))
                .containsExactly(Login.of("accounts.google.com", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"012345678901", "1e3", "0x10", "0o14", "1_000", "yes", "true", "2001-01-01", ".inf", "-1", "1.50"
            })
    void yamlScalarsAreLiteralText(String scalar) {
        assertThat(logins(RequestFormat.YAML, "Logins:\n  a.example: " + scalar))
                .containsExactly(Login.of("a.example", scalar));
        assertThat(RequestFormat.YAML.read("AccountId: " + scalar))
                .isEqualTo(new Read<>(new IdentityRequest("", Optional.of(scalar), List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'null'", "\"~\"", "|-\n    null"})
    void quotedNullIsText(String scalar) {
        assertThat(RequestFormat.YAML.read("AccountId: " + scalar)).isInstanceOf(Read.class);
    }

    @Test
    void yamlSupportsFlowStyleBlockScalarsCommentsAndDocumentStart() {
        assertThat(logins(RequestFormat.YAML, """
                %YAML 1.2
                --- # mine
                Logins: {'a.example': 'it''s', "b.example": "x\\ty", c.example: plain,}
                """))
                .containsExactly(
                        Login.of("a.example", "it's"), Login.of("b.example", "x\ty"), Login.of("c.example", "plain"));
        assertThat(logins(RequestFormat.YAML, "Logins:\n  a.example: >-\n    folded\n    text\n"))
                .containsExactly(Login.of("a.example", "folded text"));
    }

    @Test
    void aliasRepeatsAText() {
        assertThat(RequestFormat.YAML.read("IdentityPoolId: &pool us-east-1:0\nLogins: {a.example: *pool}"))
                .isEqualTo(new Read<>(new IdentityRequest(
                        "us-east-1:0", Optional.empty(), List.of(Login.of("a.example", "us-east-1:0")))));
    }

    @ParameterizedTest
    @EnumSource
    void byteOrderMarkAndWindowsLineEndingsAreAccepted(RequestFormat format) {
        String text = "\uFEFF" + format.write(FULL).replace("\n", "\r\n");
        assertThat(format.read(text)).isEqualTo(new Read<>(FULL));
    }

    @Test
    void valuesAreLiteral() {
        assertThat(logins(RequestFormat.JSON, "{\"Logins\": {\"a.example\": \" ZXlK \\n\"}}"))
                .containsExactly(Login.of("a.example", " ZXlK \n"));
    }

    @ParameterizedTest
    @CsvSource({
        "request.json, JSON",
        "REQUEST.JSON, JSON",
        "request.yaml, YAML",
        "request.yml, YAML",
        "request.getid, GETID",
        "json,"
    })
    void fileNameDeterminesTheFormat(String name, RequestFormat format) {
        assertThat(RequestFormat.named(name)).isEqualTo(Optional.ofNullable(format));
    }

    @ParameterizedTest
    @CsvSource({
        "{}, JSON",
        "'{\"IdentityDesk\": \"1\"}', GETID",
        "' \n{}', JSON",
        "'\uFEFF{}', JSON",
        "[], JSON",
        "'Logins: {}', YAML",
        "'', YAML"
    })
    void otherwiseTheTextDeterminesTheFormat(String text, RequestFormat format) {
        assertThat(RequestFormat.of(text)).isEqualTo(format);
    }

    private static List<Login> logins(RequestFormat format, String text) {
        return switch (format.read(text)) {
            case Read<IdentityRequest> read -> read.value().logins();
            case Reading.Unreadable<IdentityRequest> unreadable -> throw new AssertionError(unreadable);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!map {AccountId: !!str 1}", "AccountId: !!str 1\nLogins: !!map {}"})
    void redundantTagsOfYamlAreRead(String yaml) {
        assertThat(RequestFormat.YAML.read(yaml))
                .isEqualTo(new Read<>(new IdentityRequest("", Optional.of("1"), List.of())));
    }
}
