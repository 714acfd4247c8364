package io.github.identitydesk.format.paste;

import static io.github.identitydesk.format.paste.PasteSamples.GOOGLE;
import static io.github.identitydesk.format.paste.PasteSamples.JWT;
import static io.github.identitydesk.format.paste.PasteSamples.POOL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.Reading;
import io.github.identitydesk.format.paste.Pasted.FurtherLogins;
import io.github.identitydesk.format.paste.Pasted.Kind;
import io.github.identitydesk.format.paste.Pasted.RecordedCall;
import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import io.github.identitydesk.token.Tokens;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarFileTest {
    /** A secret inserted wherever a site can put one. */
    private static final String CANARY = "c4n4ry-7f3e";

    private static final String GET_ID = """
            {"startedDateTime":"2026-11-20T10:00:00.000Z","time":31.5,"_initiator":{"url":"CANARY"},
             "request":{"method":"POST","url":"https://cognito-identity.us-east-1.amazonaws.com/?x=CANARY#CANARY",
              "headers":[{"name":"X-Amz-Target","value":"AWSCognitoIdentityService.GetId"},
               {"name":"Authorization","value":"Bearer CANARY"},{"name":"Cookie","value":"a=CANARY"},
               {"value":"CANARY","name":"x-own-secret"},{"name":"Referer","value":"https://app/#CANARY"}],
              "cookies":[{"name":"CANARY","value":"CANARY"}],"queryString":[{"name":"x","value":"CANARY"}],
              "postData":{"mimeType":"application/x-amz-json-1.1","params":[{"name":"p","value":"CANARY"}],
               "text":"{\\"IdentityPoolId\\":\\"POOL\\",\\"Logins\\":{\\"accounts.google.com\\":\\"JWT\\"}}"}},
             "response":{"status":400,"headers":[{"name":"x-amzn-ErrorType","value":"NotAuthorizedException:"},
               {"name":"Set-Cookie","value":"CANARY"}],"cookies":[],"redirectURL":"https://app/?code=CANARY",
              "content":{"mimeType":"application/x-amz-json-1.1",
               "text":"{\\"__type\\":\\"NotAuthorizedException\\",\\"message\\":\\"Invalid login token.\\"}"}},
             "comment":"CANARY","timings":{"wait":20}}""";
    private static final String OTHER = """
            {"startedDateTime":"2026-11-20T09:59:59.000Z","time":5,
             "request":{"method":"POST","url":"https://auth.example.com/oauth2/token","headers":[],
              "postData":{"mimeType":"application/x-www-form-urlencoded","text":"password=CANARY"}},
             "response":{"status":200,"headers":[],
              "content":{"mimeType":"application/json","text":"{\\"id_token\\":\\"JWT\\",\\"claims\\":\\"CANARY\\"}"}}}""";

    @TempDir
    private Path folder;

    private Path recording;

    @BeforeEach
    void write() throws IOException {
        recording = folder.resolve("recording.har");
        Files.writeString(recording, har(List.of(OTHER, GET_ID, GET_ID.replace("10:00:00", "10:00:05"))));
    }

    private static String har(List<String> entries) {
        return ("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Chrome\",\"version\":\"142\"},"
                        + "\"pages\":[{\"id\":\"page_1\",\"title\":\"https://app/?CANARY\"}],\"entries\":["
                        + String.join(",", entries) + "]}}")
                .replace("CANARY", CANARY)
                .replace("POOL", POOL)
                .replace("JWT", JWT);
    }

    private static List<RecordedCall> calls(Path file) {
        return switch (HarFile.open(file)) {
            case Reading.Read<Pasted> read -> ((RecordedCalls) read.value()).calls();
            case Reading.Unreadable<Pasted> unreadable -> throw new AssertionError(unreadable);
        };
    }

    @Test
    void recordingIsRecognizedByItsNameOrItsBeginning() throws IOException {
        Path json = Files.writeString(folder.resolve("a.json"), Files.readString(recording));
        Path request = Files.writeString(folder.resolve("b.json"), "{\"IdentityPoolId\":\"x\"}");
        assertThat(HarFile.isHar(recording)).isTrue();
        assertThat(HarFile.isHar(json)).isTrue();
        assertThat(HarFile.isHar(request)).isFalse();
    }

    @Test
    void callsHaveTheirRecordedAnswers() {
        assertThat(calls(recording)).hasSize(2).allSatisfy(call -> {
            assertThat(call.request().identityPoolId()).isEqualTo(POOL);
            assertThat(call.answer()).isInstanceOf(Outcome.Refused.class);
        });
    }

    @Test
    void redactedCopyHasTheSameCallsAndNoSecrets() throws IOException {
        Path copy = folder.resolve("copy.har");
        assertThat(HarFile.saveRedacted(recording, copy)).isEmpty();
        assertThat(Files.readString(copy))
                .doesNotContain(CANARY)
                .doesNotContain(JWT)
                .contains("AWSCognitoIdentityService.GetId", "NotAuthorizedException", "oauth2/token");
        assertThat(calls(copy))
                .extracting(call -> call.request().logins().getFirst().token().value())
                .containsExactly("<token for accounts.google.com>", "<token for accounts.google.com>");
        assertThat(calls(copy))
                .allMatch(call -> call.answer() instanceof Outcome.Refused refused
                        && refused.refusal().serviceMessage().equals("Invalid login token."));
    }

    @Test
    void recordingIsNotOverwritten() {
        assertThat(HarFile.saveRedacted(recording, recording)).map(Message::key).hasValue("format.har.sameFile");
        assertThat(calls(recording)).hasSize(2);
    }

    @Test
    void largeRecordingIsReadCompletely() throws IOException {
        Path large = folder.resolve("large.har");
        try (BufferedWriter out = Files.newBufferedWriter(large)) {
            String whole = har(List.of("PLACE", GET_ID));
            out.write(whole.substring(0, whole.indexOf("PLACE")));
            for (int i = 0; i < 600; i++) {
                out.write(har(List.of(OTHER.replace("id_token", "text").replace("JWT", "x".repeat(100_000))))
                        .replaceFirst(".*\"entries\":\\[", "")
                        .replaceFirst("]}}$", ","));
            }
            out.write(whole.substring(whole.indexOf("PLACE") + "PLACE,".length()));
        }
        assertThat(Files.size(large)).isBetween(32L << 20, HarFile.LIMIT);
        assertThat(calls(large)).hasSize(1);
    }

    @Test
    void oversizedRecordingIsNotRead() throws IOException {
        Path huge = folder.resolve("huge.har");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(HarFile.LIMIT + 1);
        }
        assertThat(key(HarFile.open(huge))).hasValue("format.har.tooLarge");
    }

    @Test
    void truncatedRecordingIsReportedAsDamaged() throws IOException {
        Path cut = Files.writeString(
                folder.resolve("cut.har"), Files.readString(recording).substring(0, 900));
        assertThat(key(HarFile.open(cut))).hasValue("format.har.damaged");
        assertThat(HarFile.saveRedacted(cut, folder.resolve("copy.har")))
                .map(Message::key)
                .hasValue("format.har.damaged");
        assertThat(folder.resolve("copy.har")).doesNotExist();
    }

    @Test
    void recordingWithoutACallGivesTheLoginsOfItsSignIns() throws IOException {
        Path signIn = Files.writeString(folder.resolve("sign-in.har"), har(List.of(OTHER)));
        assertThat(HarFile.open(signIn))
                .isEqualTo(new Reading.Read<Pasted>(new FurtherLogins(
                        Kind.HAR, List.of(Login.of(GOOGLE, JWT)), List.of(Message.of("format.har.signIn")))));
    }

    @Test
    void samlResponseAndRedirectsAreSignInsToo() throws IOException {
        String saml =
                OTHER.replace("password=CANARY", "SAMLResponse=" + URLEncoder.encode(Tokens.saml(ofHours(1)), UTF_8));
        String redirect = OTHER.replace("id_token", "other")
                .replace("JWT", "x")
                .replace(
                        "\"status\":200,\"headers\":[]",
                        "\"status\":302,\"headers\":[{\"name\":\"Location\",\"value\":\"https://app/#id_token=JWT&state=x\"}]");
        Path signIns =
                Files.writeString(folder.resolve("sign-ins.har"), har(List.of(saml.replace("JWT", "x"), redirect)));
        assertThat(HarFile.open(signIns)
                        .orElseThrow(message -> new IOException(message.key()))
                        .request()
                        .logins())
                .extracting(Login::providerName)
                .containsExactly(Tokens.SAML, GOOGLE);
    }

    private static Optional<String> key(Reading<Pasted> reading) {
        return reading instanceof Reading.Unreadable<Pasted> unreadable
                ? Optional.of(unreadable.message().key())
                : Optional.empty();
    }
}
