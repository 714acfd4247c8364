package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.paste.Pasted;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Limits;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A pasted text changes only those parts of the form that it contains. */
class PastedTextTest extends WindowFixture {
    private static final String POOL = "eu-west-1:99999999-1234-5678-9abc-def012345678";
    private static final String TOKEN = "EAAGm0PX4ZCpsBAm0PX4ZCpsBAm0PX4ZCpsBA";

    private void paste(String text) {
        document.paste(text);
        background.runAll();
    }

    @Test
    void commandReplacesTheRequestAsOneEdit() {
        form.fill(EndpointChoice.AWS, with("accounts.google.com"));
        IdentityRequest before = form.request();
        paste("aws cognito-identity get-id --identity-pool-id " + POOL + " --region us-east-2"
                + " --endpoint-url http://localhost:4566");

        assertThat(form.request()).isEqualTo(IdentityRequest.guest(POOL));
        assertThat(form.endpointChoice())
                .isEqualTo(new EndpointChoice(EndpointChoice.Kind.CUSTOM, "http://localhost:4566", "us-east-2"));
        assertThat(told()).hasValueSatisfying(key -> assertThat(key).startsWith("document.pasted"));
        document.notices().undo();
        assertThat(form.request()).isEqualTo(before);
    }

    @Test
    void regionOfThePoolIsNotAnOverride() {
        form.fill(EndpointChoice.SANDBOX, REQUEST);
        paste("aws cognito-identity get-id --region eu-west-1 --identity-pool-id " + POOL);

        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.AWS);
    }

    @Test
    void loginsAreAddedAndReplaceThoseOfTheSameProvider() {
        form.fill(EndpointChoice.AWS, with("graph.facebook.com"));
        paste("graph.facebook.com=" + TOKEN);
        paste("www.amazon.com=" + TOKEN);

        assertThat(form.request())
                .isEqualTo(new IdentityRequest(
                        REQUEST.identityPoolId(),
                        Optional.empty(),
                        List.of(Login.of("graph.facebook.com", TOKEN), Login.of("www.amazon.com", TOKEN))));
    }

    @Test
    void tooManyLoginsAreRejected() {
        form.fill(
                EndpointChoice.AWS,
                new IdentityRequest(
                        REQUEST.identityPoolId(),
                        Optional.empty(),
                        IntStream.range(0, Limits.LOGINS)
                                .mapToObj(number -> Login.of("p" + number + ".example", "t"))
                                .toList()));
        IdentityRequest before = form.request();
        paste("graph.facebook.com=" + TOKEN);

        assertThat(form.request()).isEqualTo(before);
        assertThat(document.notices().shown().get().map(Notice::message))
                .contains(Message.of("problem.logins.tooMany", Limits.LOGINS + 1, Limits.LOGINS));
    }

    @Test
    void asManyLoginsAsARequestMayHaveAreAccepted() {
        paste(IntStream.range(0, Limits.LOGINS)
                .mapToObj(number -> "\"p" + number + ".example\":\"" + TOKEN + "\"")
                .collect(Collectors.joining(",", "{\"IdentityPoolId\":\"" + POOL + "\",\"Logins\":{", "}}")));

        assertThat(form.logins()).hasSize(Limits.LOGINS);
    }

    @Test
    void textThatIsNotRecognizedChangesNothing() {
        form.fill(EndpointChoice.AWS, REQUEST);
        paste("{");

        assertThat(form.request()).isEqualTo(REQUEST);
        assertThat(document.notices().shown().get().map(Notice::kind)).contains(Notice.Kind.FAILED);
    }

    @Test
    void rejectionIsForgottenWhenTheRequestIsSentWithoutIt() {
        form.fill(EndpointChoice.AWS, REQUEST);
        paste("{");
        submit();

        assertThat(told()).isEmpty();
    }

    @Test
    void errorMessageRemovesTheNoticeAboutATextThatWasNotRecognized() {
        paste("{");
        paste("NotAuthorizedException: Unauthenticated access is not supported for this identity pool.");

        assertThat(told()).isEmpty();
    }

    @Test
    void onlyALoginThatIsAddedKeepsTheFileOfTheRequest() throws IOException {
        Path file = Files.writeString(home.resolve("request.json"), "{\"IdentityPoolId\":\"" + POOL + "\"}");
        document.open(file, Runnable::run);
        background.runAll();
        paste("www.amazon.com=" + TOKEN);
        assertThat(document.file().map(RequestFile::path)).contains(file);

        paste("aws cognito-identity get-id --identity-pool-id " + POOL);
        assertThat(document.file()).isEmpty();
    }

    @Test
    void errorMessageIsOfferedToBeExplainedEachTime() {
        String message = "An error occurred (NotAuthorizedException) when calling the GetId operation: "
                + "Unauthenticated access is not supported for this identity pool.";
        List<String> errors = new ArrayList<>();
        document.pasting().error().subscribe((was, is) -> is.ifPresent(errors::add));
        paste(message);
        paste(message);

        assertThat(errors).containsExactly(message, message);
        assertThat(document.pasting().error().get()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void everythingThatWasLeftOutIsTold() {
        paste("aws cognito-identity get-id --identity-pool-id $POOL --logins file://logins.json");

        assertThat(document.notices().shown().get().map(Notice::message))
                .contains(Message.of(
                        "document.pasted.note",
                        Message.of(Pasted.Kind.AWS_COMMAND.messageKey()),
                        Message.of(
                                "document.notes",
                                Message.of("format.paste.file", "--logins"),
                                Message.of("format.paste.placeholderPool"))));
    }
}
