package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SandboxPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The OpenID token check explains its answer, and can be cancelled. */
@Tag("slow")
class OpenIdTokenCheckTest extends CheckFixture {
    @Test
    void openIdTokenShowsExpiryAndClaimsButNotTheToken() {
        findInSandbox(SandboxPool.GUESTS);
        check("checkOpenIdToken");
        assertThat(text("answerTitle"))
                .startsWith("This identity gets an OpenID token.")
                .contains("It expires at ")
                .containsPattern(", in (9|10) min");
        assertThat(text("answerWords"))
                .contains("aud: " + SandboxPool.GUESTS.id())
                .contains("sub: " + text("identityId"))
                .doesNotContain("eyJ");
        waitForRow("OpenID token: yes");
    }

    @Test
    void disabledClassicFlowIsExplained() {
        findInSandbox(SandboxPool.CLASSIC_FLOW_OFF);
        check("checkOpenIdToken");
        assertThat(text("answerTitle")).isEqualTo("The classic flow is off in this pool");
        assertThat(text("answerWords")).contains("flow is not enabled");
        assertThat(text("answerText")).contains("Cognito gave no OpenID token to this identity.");
        waitForRow("OpenID token: no");
    }

    @Test
    void cancelButtonCancelsTheCheck() {
        service.keepWaiting("GetOpenIdToken");
        findAtService();
        press("checkOpenIdToken");
        waitUntil(() -> !service.received("GetOpenIdToken").isEmpty());
        press("cancelCheck");
        waitUntil(() -> text("answerTitle").equals("The check was cancelled"));
        assertThat(onFx(() -> node("checkOpenIdToken").isFocused())).isTrue();
    }
}
