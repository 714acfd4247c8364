package io.github.identitydesk.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.format.SavedRequest;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.EndpointChoice.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.words.Messages;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pasted call goes where its text says, and the notice tells when that is another endpoint than before. */
class PastedEndpointTest extends WindowFixture {
    private static final String POOL = "eu-west-1:99999999-1234-5678-9abc-def012345678";
    private static final String TOKEN = "EAAGm0PX4ZCpsBAm0PX4ZCpsBAm0PX4ZCpsBA";
    private static final String LOCAL = "http://localhost:4566";

    @BeforeEach
    void beginInTheSandbox() {
        form.fill(EndpointChoice.SANDBOX, with("graph.facebook.com"));
    }

    private void paste(String text) {
        document.paste(text);
        background.runAll();
    }

    private String notice() {
        return document.notices()
                .shown()
                .get()
                .map(notice -> new Messages(Locale.ENGLISH).format(notice.message()))
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws cognito-identity get-id --identity-pool-id " + POOL,
                "aws cognito-identity get-id --identity-pool-id $POOL --region eu-west-1",
                "curl https://cognito-identity.eu-west-1.amazonaws.com/ -d '{\"IdentityPoolId\":\"x:0\"}'"
            })
    void callToAwsLeavesTheSandboxAndUndoReturnsThere(String text) {
        paste(text);
        assertThat(form.endpoint().get()).isEqualTo(Kind.AWS);
        assertThat(notice()).endsWith("The endpoint is now AWS.");

        document.notices().undo();
        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.SANDBOX);
        assertThat(form.request()).isEqualTo(with("graph.facebook.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"IdentityPoolId\":\"" + POOL + "\"}", "IdentityPoolId: " + POOL, POOL})
    void requestThatDoesNotSayWhereItGoesStaysInTheSandbox(String text) {
        paste(text);

        assertThat(form.endpoint().get()).isEqualTo(Kind.SANDBOX);
        assertThat(form.request().identityPoolId()).isEqualTo(POOL);
        assertThat(notice()).doesNotContain("endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.facebook.com=" + TOKEN, TOKEN})
    void tokenStaysInTheSandbox(String text) {
        paste(text);

        assertThat(form.endpoint().get()).isEqualTo(Kind.SANDBOX);
        assertThat(form.request().logins())
                .extracting(login -> login.token().value())
                .containsExactly(TOKEN);
        assertThat(notice()).doesNotContain("endpoint");
    }

    @Test
    void poolOfTheSandboxStaysThereAndReturnsThere() {
        String sample = "identity-desk get-id --sandbox --identity-pool-id " + SandboxPool.GUESTS.id();
        paste(sample);
        assertThat(form.endpoint().get()).isEqualTo(Kind.SANDBOX);
        assertThat(notice()).doesNotContain("endpoint", "Left out");

        form.fill(EndpointChoice.AWS, REQUEST);
        paste(sample);
        assertThat(form.endpoint().get()).isEqualTo(Kind.SANDBOX);
        assertThat(notice()).endsWith("The endpoint is now the sandbox.");
    }

    @Test
    void addressOfAwsReplacesACustomUrlButACommandWithoutAddressDoesNot() {
        form.fill(EndpointChoice.custom(LOCAL), REQUEST);
        paste("aws cognito-identity get-id --identity-pool-id " + POOL);
        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.custom(LOCAL));

        paste("curl https://cognito-identity.eu-west-1.amazonaws.com/ -d '{\"IdentityPoolId\":\"" + POOL + "\"}'");
        assertThat(form.endpoint().get()).isEqualTo(Kind.AWS);
    }

    @Test
    void customUrlOfACommandIsTold() {
        paste("aws cognito-identity get-id --identity-pool-id " + POOL + " --endpoint-url " + LOCAL);

        assertThat(form.endpointChoice()).isEqualTo(EndpointChoice.custom(LOCAL));
        assertThat(notice()).endsWith("The endpoint is now " + LOCAL + ".");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWS", "SANDBOX"})
    void savedRequestReturnsToItsEndpoint(Kind kind) {
        form.fill(new EndpointChoice(kind == Kind.AWS ? Kind.SANDBOX : Kind.AWS, "", ""), REQUEST);
        EndpointChoice choice = new EndpointChoice(kind, "", "");
        paste(RequestFormat.GETID.write(new SavedRequest(IdentityRequest.guest(POOL), Optional.of(choice), "")));

        assertThat(form.endpointChoice()).isEqualTo(choice);
    }

    @Test
    void optionsWithoutAPlaceInTheAppAreNamedWithoutTheirValues() {
        paste("aws --profile s3cret cognito-identity get-id --output json --debug --no-verify-ssl --no-sign-request"
                + " --ca-bundle company.pem --identity-pool-id " + POOL);

        assertThat(notice())
                .contains(
                        "Left out, because the app does not need it: --profile, --output, --debug.",
                        "Left out, because it is in File ▸ Settings: --ca-bundle.",
                        "Left out, because the app always verifies certificates: --no-verify-ssl.")
                .doesNotContain("s3cret", "company.pem", "--no-sign-request", "--identity-pool-id");
    }

    @Test
    void optionsOfLoginsWithoutACommandAreNamedToo() {
        paste("--logins graph.facebook.com=" + TOKEN + " --profile s3cret");

        assertThat(notice()).contains("--profile").doesNotContain("s3cret");
    }
}
