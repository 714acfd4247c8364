package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.paste.Pasted.RecordedCalls;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import io.github.identitydesk.model.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastingTest extends WindowFixture {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    private void open(String name, String... calls) throws IOException {
        Path file = Files.writeString(home.resolve(name), "{\"log\":{\"entries\":[" + String.join(",", calls) + "]}}");
        document.open(List.of(file), proceed -> proceed.run());
        background.runAll();
    }

    private static String call(int number) {
        return """
            {"startedDateTime":"2026-11-20T10:00:0%d.000Z","time":31,"request":{"method":"POST",
             "url":"https://cognito-identity.us-east-1.amazonaws.com/",
             "headers":[{"name":"X-Amz-Target","value":"AWSCognitoIdentityService.GetId"}],
             "postData":{"text":"{\\"IdentityPoolId\\":\\"us-east-1:1a2b3c4d-1234-5678-9abc-def01234567%d\\"}"}},
             "response":{"status":400,"headers":[{"name":"x-amzn-ErrorType","value":"NotAuthorizedException:"}],
              "content":{"text":"{\\"message\\":\\"Unauthenticated access is not supported for this identity pool.\\"}"}}}""".formatted(number, number);
    }

    @Test
    void onlyCallOfARecordingIsShownWithItsExplanation() throws IOException {
        open("one.har", call(8));

        assertThat(form.request()).isEqualTo(IdentityRequest.guest(POOL));
        assertThat(call.state().get()).isInstanceOfSatisfying(CallState.Ended.class, ended -> {
            assertThat(ended.outcome()).isInstanceOf(Outcome.Refused.class);
            assertThat(ended.explanation()).isPresent();
            assertThat(ended.isFor(form.request(), form.endpointChoice())).isTrue();
        });
        assertThat(document.notices().shown().get().map(Notice::message))
                .hasValue(Message.of("document.recorded", Instant.parse("2026-11-20T10:00:08Z")));
        assertThat(document.notices().shown().get().map(Notice::kind)).hasValue(Notice.Kind.REPLACED);
    }

    @Test
    void userChoosesOneOfSeveralCalls() throws IOException {
        open("two.har", call(1), call(8));
        assertThat(form.request()).isEqualTo(IdentityRequest.EMPTY);

        RecordedCalls offered = document.pasting().recording().get().orElseThrow();
        window.take(offered.calls().getFirst());
        assertThat(form.request().identityPoolId()).endsWith("1");
        assertThat(call.state().get()).isInstanceOf(CallState.Ended.class);

        document.edits().undo();
        assertThat(form.request()).isEqualTo(IdentityRequest.EMPTY);
    }

    @Test
    void severalFilesMakeOneRequest() throws IOException {
        Path token = Files.writeString(
                home.resolve("token.txt"), "graph.facebook.com=EAAGm0PX4ZCpsBAm0PX4ZCpsBAm0PX4ZCpsBA");
        Path pool = Files.writeString(home.resolve("request.json"), "{\"IdentityPoolId\":\"" + POOL + "\"}");
        document.open(List.of(token, pool), proceed -> proceed.run());
        background.runAll();

        assertThat(form.request())
                .isEqualTo(new IdentityRequest(
                        POOL,
                        Optional.empty(),
                        List.of(Login.of("graph.facebook.com", "EAAGm0PX4ZCpsBAm0PX4ZCpsBAm0PX4ZCpsBA"))));
        document.edits().undo();
        assertThat(form.request()).isEqualTo(IdentityRequest.EMPTY);
    }

    @Test
    void severalRequestsAreRejectedAndUnreadableFilesAreNamed() throws IOException {
        form.fill(EndpointChoice.AWS, IdentityRequest.guest("x:1"));
        Path one = Files.writeString(home.resolve("one.json"), "{\"IdentityPoolId\":\"" + POOL + "\"}");
        Path other = Files.writeString(home.resolve("other.yaml"), "IdentityPoolId: " + POOL);
        document.open(List.of(one, other), proceed -> proceed.run());
        background.runAll();
        assertThat(told()).hasValue("document.severalRequests");

        document.open(List.of(one, home.resolve("nowhere.txt")), proceed -> proceed.run());
        background.runAll();
        assertThat(told()).hasValue("document.file");
        assertThat(form.request()).isEqualTo(IdentityRequest.guest("x:1"));
    }

    @Test
    void openedRecordingIsCopiedWithoutItsSecrets() throws IOException {
        open("one.har", call(8));
        Path copy = home.resolve("copy.har");
        document.pasting().saveRedacted(document.pasting().recordingFile().orElseThrow(), copy);
        background.runAll();
        assertThat(told()).hasValue("document.saved");
        assertThat(document.notices().shown().get().map(Notice::kind)).hasValue(Notice.Kind.DONE);
        assertThat(copy).exists();
    }

    @Test
    void copyOfARecordingThatCannotBeWrittenIsAFailure() throws IOException {
        open("one.har", call(8));
        document.pasting()
                .saveRedacted(home.resolve("one.har"), home.resolve("nowhere").resolve("copy.har"));
        background.runAll();

        assertThat(document.notices().shown().get().map(Notice::kind)).hasValue(Notice.Kind.FAILED);
    }

    @Test
    void callsOfARecordingAreOfferedEachTimeThatItIsOpened() throws IOException {
        List<RecordedCalls> offered = new ArrayList<>();
        document.pasting().recording().subscribe(found -> found.ifPresent(offered::add));
        open("two.har", call(1), call(8));
        open("two.har", call(1), call(8));

        assertThat(offered).hasSize(2);
    }

    @Test
    void unreadableRecordingChangesNothing() throws IOException {
        form.fill(EndpointChoice.AWS, IdentityRequest.guest("x:1"));
        open("broken.har", "{");

        assertThat(document.notices().shown().get().map(Notice::kind)).hasValue(Notice.Kind.FAILED);
        assertThat(form.request()).isEqualTo(IdentityRequest.guest("x:1"));
        assertThat(document.pasting().recordingFile()).isEmpty();
    }

    @Test
    void recordingIsNotKeptWhenTheWindowIsClosed() throws IOException {
        open("two.har", call(1), call(8));
        assertThat(document.pasting().recording().get()).isPresent();

        window.close();
        assertThat(document.pasting().recording().get()).isEmpty();
    }

    @Test
    void recordingAndATokenMakeOneRequest() throws IOException {
        open("one.har", call(8));
        form.fill(EndpointChoice.AWS, IdentityRequest.EMPTY);
        Path token = Files.writeString(
                home.resolve("token.txt"), "graph.facebook.com=EAAGm0PX4ZCpsBAm0PX4ZCpsBAm0PX4ZCpsBA");
        document.open(List.of(token, home.resolve("one.har")), proceed -> proceed.run());
        background.runAll();

        assertThat(form.identityPoolId().get()).isEqualTo(POOL);
        assertThat(form.request().logins())
                .containsExactly(Login.of("graph.facebook.com", "EAAGm0PX4ZCpsBAm0PX4ZCpsBAm0PX4ZCpsBA"));
    }
}
