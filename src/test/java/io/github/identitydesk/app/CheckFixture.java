package io.github.identitydesk.app;

import io.github.identitydesk.sandbox.SandboxPool;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;

/** Base class of tests that check an identity, in the sandbox or at a service whose answers arrive over a socket. */
abstract class CheckFixture extends WindowTest {
    static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";
    static final String ID = "us-east-1:0f1e2d3c-aaaa-bbbb-cccc-ddddeeeeffff";
    static final String CREDENTIALS = "GetCredentialsForIdentity";

    final LocalServer service = new LocalServer().on("GetId", "{\"IdentityId\":\"" + ID + "\"}");

    @AfterEach
    void stopService() {
        service.close();
    }

    final void findInSandbox(SandboxPool pool) {
        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", pool.id());
        getId();
        waitForAnswer();
    }

    final void findAtService() {
        choose("endpoint", "Custom URL");
        fill("endpointUrl", service.url().toString());
        fill("identityPoolId", POOL);
        getId();
        waitForAnswer();
    }

    final void check(String button) {
        press(button);
        waitUntil(() -> isShown("credentialsAnswer") && !text("answerTitle").equals("Checking…"));
    }

    final List<String> attemptBars() {
        return onFx(() -> from(node("checkAttempts")).lookup(".label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList());
    }

    final boolean isFailed() {
        return onFx(() -> from(node("checkAttempts")).lookup(".bar").<Node>query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("failed")));
    }

    final String ticket() {
        putOnClipboard("");
        clickOn("#copyReport");
        waitUntil(() -> clipboard().contains("Identity Desk report"));
        return clipboard();
    }

    /** Waits until a row of the history shows what was checked in the given words, not shortened. */
    final void waitForRow(String words) {
        clickOn(from(node("tabs")).lookup("History").<Node>query());
        waitUntil(() -> from(node("history")).lookup(".past-checks .text").<Text>queryAll().stream()
                .anyMatch(shown -> shown.getText().equals(words)));
    }
}
