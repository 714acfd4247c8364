package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the credentials check and the open-ID token check, with answers that arrive over a socket. */
class CredentialsCheckTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    private static final String ID = "us-east-1:0f1e2d3c-aaaa-bbbb-cccc-ddddeeeeffff";
    private static final String CREDENTIALS = "GetCredentialsForIdentity";

    private final LocalServer service = new LocalServer().on("GetId", "{\"IdentityId\":\"" + ID + "\"}");

    @AfterEach
    void stopService() {
        service.close();
    }

    private void findInSandbox(SandboxPool pool) {
        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", pool.id());
        getId();
        waitForAnswer();
    }

    private void findAtService() {
        choose("endpoint", "Custom URL");
        fill("endpointUrl", service.url().toString());
        fill("identityPoolId", POOL);
        getId();
        waitForAnswer();
    }

    private void check(String button) {
        press(button);
        waitUntil(() -> isShown("credentialsAnswer") && !text("answerTitle").equals("Checking…"));
    }

    private List<String> attemptBars() {
        return onFx(() -> from(node("checkAttempts")).lookup(".label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList());
    }

    private boolean isFailed() {
        return onFx(() -> from(node("checkAttempts")).lookup(".bar").<Node>query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("failed")));
    }

    private String ticket() {
        putOnClipboard("");
        clickOn("#copyReport");
        waitUntil(() -> clipboard().contains("Identity Desk report"));
        return clipboard();
    }

    /** Waits until the latest row of the history contains the given words below its title. */
    private void waitForRow(String words) {
        clickOn(from(node("tabs")).lookup("History").<Node>query());
        waitUntil(() -> from(node("history")).lookup(".past-logins").<Labeled>queryAll().stream()
                .anyMatch(label -> label.getText().equals(words)));
    }

    @Test
    void successShowsTheExpiryAndTheAttempt() {
        findInSandbox(SandboxPool.GUESTS);
        assertThat(isShown("credentialsAnswer")).isFalse();
        check("checkCredentials");
        assertThat(text("answerTitle")).startsWith("This identity gets credentials. They expire at ");
        assertThat(attemptBars()).contains("Attempt 1").anyMatch(text -> text.startsWith("200, "));
        assertThat(isFailed()).isFalse();
    }

    @Test
    void shortcutChecksTheCredentials() {
        findInSandbox(SandboxPool.GUESTS);
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        waitUntil(() ->
                isShown("credentialsAnswer") && text("answerTitle").startsWith("This identity gets credentials."));
    }

    @Test
    void missingRoleIsExplainedAndItsPolicyStatementCanBeCopied() {
        findInSandbox(SandboxPool.NO_ROLE);
        check("checkCredentials");
        assertThat(text("answerTitle")).isEqualTo("No usable role in this pool");
        assertThat(text("answerWords"))
                .contains("InvalidIdentityPoolConfigurationException")
                .contains("Check assigned IAM roles for this pool.")
                .contains("Request ID: ");
        assertThat(text("answerText")).contains("sts:AssumeRoleWithWebIdentity");
        assertThat(text("trustPolicy")).contains(SandboxPool.NO_ROLE.id()).contains("\"unauthenticated\"");
        assertThat(attemptBars()).anyMatch(text -> text.startsWith("400, "));
        assertThat(isFailed()).isTrue();
        press("copyTrustPolicy");
        assertThat(clipboard()).isEqualTo(text("trustPolicy"));
    }

    @Test
    void policyStatementForALoginNamesAuthenticatedIdentities() {
        choose(SampleRequest.LOGIN);
        fill("identityPoolId", SandboxPool.NO_ROLE.id());
        assertThat(text("identityPoolId")).isEqualTo(SandboxPool.NO_ROLE.id());
        getId();
        waitForAnswer();
        check("checkCredentials");
        assertThat(text("answerTitle")).isEqualTo("No usable role in this pool");
        assertThat(text("trustPolicy")).contains("\"authenticated\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NotAuthorizedException | The ambiguous role mapping rules denied this request"
                        + " | The role rules do not choose one role | role mapping",
                "InvalidIdentityPoolConfigurationException | Invalid identity pool configuration. Check assigned IAM"
                        + " roles for this pool. | No usable role in this pool | trust policy",
                "ResourceConflictException | A login is linked to another identity."
                        + " | The login is in use elsewhere | Cognito gave no credentials",
                "TooManyRequestsException | Rate exceeded | Too many calls | Wait",
                "NotAuthorizedException | Access to Identity 'x' is forbidden."
                        + " | This identity needs its logins | same logins",
                "ResourceNotFoundException | Identity 'x' not found."
                        + " | Cognito does not know this identity | GetId again",
            })
    void refusalShowsItsReasonAndTheServiceMessage(String exception, String message, String title, String text) {
        service.refuse(CREDENTIALS, exception, message);
        findAtService();
        check("checkCredentials");
        assertThat(text("answerTitle")).isEqualTo(title);
        assertThat(text("answerWords"))
                .contains(exception)
                .contains(message)
                .contains("Request ID: request-of-" + CREDENTIALS);
        assertThat(text("answerText"))
                .contains("Cognito gave no credentials to this identity.")
                .contains(text);
        assertThat(attemptBars()).anyMatch(bar -> bar.startsWith("400, "));
        assertThat(service.received(CREDENTIALS)).hasSize(1);
    }

    @Test
    void roleThatTheTokenDoesNotNameIsRefused() {
        service.refuse(CREDENTIALS, "NotAuthorizedException", "Requested role is not allowed.");
        findAtService();
        clickOn("#customRole");
        paste("arn:aws:iam::123456789012:role/Own");
        check("checkCredentials");
        assertThat(service.received(CREDENTIALS).getFirst().body()).contains("arn:aws:iam::123456789012:role/Own");
        assertThat(text("answerTitle")).isEqualTo("The requested role was refused");
        assertThat(text("answerText")).contains("cognito:roles");
    }

    @Test
    void unreachableEndpointIsNotReportedAsARefusal() {
        findAtService();
        service.close();
        check("checkCredentials");
        assertThat(text("answerTitle")).isEqualTo("Whether this identity gets credentials is not known");
        assertThat(text("answerText")).contains("No connection to the endpoint");
        assertThat(ticket()).doesNotContain("Credentials:");
    }

    @Test
    void escCancelsTheCheck() {
        service.keepWaiting(CREDENTIALS);
        findAtService();
        press("checkCredentials");
        waitUntil(() -> !service.received(CREDENTIALS).isEmpty());
        push(KeyCode.ESCAPE);
        waitUntil(() -> text("answerTitle").equals("The check was cancelled"));
        assertThat(isShown("identityId")).isTrue();
        assertThat(isShown("cancelCheck")).isFalse();
        assertThat(ticket()).doesNotContain("Credentials:");
    }

    @Test
    void cancelButtonCancelsTheCheck() {
        service.keepWaiting("GetOpenIdToken");
        findAtService();
        press("checkOpenIdToken");
        waitUntil(() -> !service.received("GetOpenIdToken").isEmpty());
        press("cancelCheck");
        waitUntil(() -> text("answerTitle").equals("The check was cancelled"));
    }

    @Test
    void openIdTokenShowsExpiryAndClaimsButNotTheToken() {
        findInSandbox(SandboxPool.GUESTS);
        check("checkOpenIdToken");
        assertThat(text("answerTitle"))
                .startsWith("This identity gets an open-ID token.")
                .contains("It expires at ")
                .containsPattern(", in (9|10) min")
                .contains("aud: " + SandboxPool.GUESTS.id())
                .contains("sub: " + text("identityId"))
                .doesNotContain("eyJ");
        waitForRow("guest · open-ID token: yes");
    }

    @Test
    void disabledClassicFlowIsExplained() {
        findInSandbox(SandboxPool.CLASSIC_FLOW_OFF);
        check("checkOpenIdToken");
        assertThat(text("answerTitle")).isEqualTo("The classic flow is off in this pool");
        assertThat(text("answerWords")).contains("flow is not enabled");
        assertThat(text("answerText")).contains("Cognito gave no open-ID token to this identity.");
        waitForRow("guest · open-ID token: no");
    }

    @Test
    void answerIsHiddenWhenAnotherCallBegins() {
        findInSandbox(SandboxPool.GUESTS);
        check("checkCredentials");
        getId();
        waitUntil(() -> !isShown("credentialsAnswer"));
        assertThat(ticket()).doesNotContain("Credentials:");
    }

    @Test
    void historyReportAndFilesRecordTheSuccessWithoutKeys() throws IOException, TimeoutException {
        service.on(CREDENTIALS, """
                {"IdentityId": "%s", "Credentials": {"AccessKeyId": "ASIACANARY0123456789", "SecretKey": "canary-secret", \
                "SessionToken": "canary-session", "Expiration": 1.9952E9}}""".formatted(ID));
        findAtService();
        check("checkCredentials");
        waitForRow("guest · credentials: yes");
        assertThat(ticket())
                .contains("Credentials: yes")
                .doesNotContain("canary")
                .doesNotContain("ASIA");
        assertThat(shownTexts()).noneMatch(text -> text.contains("canary") || text.contains("ASIA"));
        restart(() -> {});
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("canary")
                            .doesNotContain("ASIACANARY"));
        }
    }

    @Test
    void refusalAppearsInTheReport() {
        service.refuse(CREDENTIALS, "TooManyRequestsException", "Rate exceeded");
        findAtService();
        check("checkCredentials");
        assertThat(ticket()).contains("Credentials: no");
        waitForRow("guest · credentials: no");
    }

    private List<String> shownTexts() {
        return onFx(() -> lookup(".text").queryAll().stream()
                .map(text -> ((Text) text).getText())
                .toList());
    }
}
