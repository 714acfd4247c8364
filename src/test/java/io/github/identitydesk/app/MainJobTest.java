package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SandboxPool;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main task, from the form to the IdentityId, with the real window, the real client, and the sandbox over HTTP. */
@Tag("slow")
class MainJobTest extends WindowTest {
    private static final String IDENTITY_ID = "[\\w-]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void guestGetsAnIdentityIdAndCopiesIt() {
        useSandbox(SandboxPool.GUESTS);
        getId();
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
        assertThat(text("identityId")).matches(IDENTITY_ID);
        assertThat(isShown("sandboxMark")).isTrue();
        assertThat(text("duration")).matches("[\\d,]+ ms");
        assertThat(text("requestId")).matches("[0-9a-f-]{36}");

        // The button shows this text for two seconds only, which may be over when a slow machine looks.
        List<String> texts = new CopyOnWriteArrayList<>();
        onFx(() -> ((Labeled) node("copyIdentityId")).textProperty().subscribe(text -> texts.add(text)));
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        assertThat(clipboard()).isEqualTo(text("identityId"));
        assertThat(texts).contains("Copied");
    }

    @Test
    void linkInTheEmptyFormFillsInASandboxRequest() {
        clickOn("#trySandbox");
        clickOn("#getId");
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
        clickOn("#copyIdentityId");
        assertThat(clipboard()).matches(IDENTITY_ID);
    }

    @Test
    void refusedGuestIsToldTheReasonAndWhatToDo() {
        useSandbox(SandboxPool.GUESTS_REFUSED);
        getId();
        waitForAnswer();

        assertThat(text("outcomeMessage")).isEqualTo("Unauthenticated access is not supported for this identity pool.");
        assertThat(text("outcomeAdvice")).isNotBlank();
        assertThat(isShown("identityId")).isFalse();
    }

    @Test
    void slowCallCanBeCancelledAndTheFormRemainsUsable() {
        useSandbox(SandboxPool.SLOW);
        getId();
        assertThat(isShown("progress")).isTrue();
        assertThat(node("cancel").isDisabled()).isFalse();

        push(KeyCode.ESCAPE);
        assertThat(text("outcomeTitle")).isEqualTo("Cancelled");
        assertThat(node("cancel").isDisabled()).isTrue();

        fill("identityPoolId", SandboxPool.GUESTS.id());
        getId();
        waitUntil(() -> !text("identityId").isEmpty());
    }

    @Test
    void tokenThatIsBeingEditedIsSent() {
        useSandbox(SandboxPool.GUESTS_REFUSED);
        addProvider("Facebook");
        write("EAAtoken");
        getId();
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
    }

    @Test
    void identityIdCanBeSelectedButNotEdited() {
        useSandbox(SandboxPool.GUESTS);
        getId();
        waitForAnswer();
        String identityId = text("identityId");
        clickOn("#identityId");
        write("x");
        chord(KeyCode.SHORTCUT, KeyCode.A);

        assertThat(onFx(() -> ((TextField) node("identityId")).getSelectedText()))
                .isEqualTo(identityId);
    }

    private void useSandbox(SandboxPool pool) {
        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", pool.id());
    }
}
