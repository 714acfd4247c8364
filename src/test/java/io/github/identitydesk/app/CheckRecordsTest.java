package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The history and the report contain whether an identity gets credentials, but nothing secret. */
@Tag("slow")
class CheckRecordsTest extends CheckFixture {
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
        waitForRow("credentials: yes");
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
        waitForRow("credentials: no");
    }

    @Test
    void manyProvidersDoNotHideWhatWasChecked() {
        service.refuse(CREDENTIALS, "TooManyRequestsException", "Rate exceeded");
        service.refuse("GetOpenIdToken", "TooManyRequestsException", "Rate exceeded");
        choose("endpoint", "Custom URL");
        fill("endpointUrl", service.url().toString());
        fill("identityPoolId", POOL);
        putOnClipboard("""
                {"accounts.google.com": "eyJ0", "graph.facebook.com": "EAAB", "www.amazon.com": "Atza", \
                "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI": "eyJ1", "appleid.apple.com": "eyJ2"}""");
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        getId();
        waitForAnswer();
        check("checkCredentials");
        check("checkOpenIdToken");
        waitForRow("credentials: no · OpenID token: no");
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

    private List<String> shownTexts() {
        return onFx(() -> lookup(".text").queryAll().stream()
                .map(text -> ((Text) text).getText())
                .toList());
    }
}
