package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import io.github.identitydesk.store.HistoryEntry;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The answer to a call, as the user sees it. */
class AnswerTest extends WindowTest {
    @Test
    void refusalShowsExceptionAndRequestIdWithCopyButtons() {
        choose(SampleRequest.GUEST_REFUSED);
        getId();
        waitForAnswer();

        assertThat(text("errorCode")).isEqualTo("NotAuthorizedException");
        assertThat(text("requestId")).matches("[0-9a-f-]{36}");
        clickOn("#copyErrorCode");
        assertThat(clipboard()).isEqualTo("NotAuthorizedException");
        clickOn("#copyRequestId");
        assertThat(clipboard()).isEqualTo(text("requestId"));
        assertThat(text("outcomeMessage")).isEqualTo("Unauthenticated access is not supported for this identity pool.");
    }

    @Test
    void foundIdentityShowsNoException() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();

        assertThat(isShown("errorCode")).isFalse();
        assertThat(isShown("requestId")).isTrue();
        clickOn("#copyIdentityId");
        assertThat(clipboard()).isEqualTo(text("identityId")).contains(":");
    }

    @Test
    void answerIsMarkedStaleWhenTheRequestChanges() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        assertThat(isShown("staleAnswer")).isFalse();
        String pool = text("identityPoolId");

        fill("identityPoolId", "eu-west-1:1a2b");
        assertThat(isShown("staleAnswer")).isTrue();
        fill("identityPoolId", pool);
        assertThat(isShown("staleAnswer")).isFalse();

        fill("identityPoolId", "not a pool");
        getId();
        assertThat(isShown("staleAnswer"))
                .as("the submit was stopped by a problem")
                .isTrue();
        clickOn("Restore it");
        assertThat(text("identityPoolId")).isEqualTo(pool);
        assertThat(isShown("staleAnswer")).isFalse();
    }

    @Test
    void detailsTellHowFarThisClockIsFromTheServersTime() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();

        assertThat(text("serviceTime")).endsWith("; this computer’s clock agrees");
    }

    @Test
    void askingAgainSendsTheRequestInTheForm() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        fill("identityPoolId", SandboxPool.GUESTS_REFUSED.id());
        clickOn("Ask again");

        waitUntil(() -> isSeen(node("errorCode")));
        assertThat(isShown("staleAnswer")).isFalse();
    }

    @Test
    void askingAgainWithAProblemFocusesTheProblem() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        fill("identityPoolId", "not a pool");
        clickOn("Ask again");

        assertThat(node("identityPoolId").isFocused()).isTrue();
        assertThat(isShown("staleAnswer")).isTrue();
    }

    @Test
    void cancelledCallShowsEndpointAndAttempt() {
        choose(SampleRequest.SLOW_ANSWER);
        getId();
        waitUntil(() -> isSeen(node("callingText")) && text("callingText").contains("attempt 1"));
        push(KeyCode.ESCAPE);
        waitUntil(() -> text("outcomeTitle").equals("Cancelled")
                && text("effectiveEndpoint").startsWith("http://127.0.0.1:"));

        assertThat(lookup("Attempt 1").tryQuery()).isPresent();
    }

    @Test
    void getIdIsUnavailableDuringACallAndKeepsTheFocus() {
        choose(SampleRequest.SLOW_ANSWER);
        clickOn("#getId");
        waitUntil(() -> isShown("callingPane"));
        assertThat(isGetIdDisabled()).isTrue();
        assertThat(node("getId").isFocused()).isTrue();
        push(KeyCode.SPACE);
        push(KeyCode.ENTER);
        push(KeyCode.ESCAPE);
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("Cancelled");
        assertThat(isGetIdDisabled()).isFalse();
        assertThat(node("getId").isFocused()).isTrue();
        waitUntil(() -> !calls().isEmpty());
        assertThat(calls()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private List<HistoryEntry> calls() {
        return onFx(() -> List.copyOf(((TableView<HistoryEntry>) node("history")).getItems()));
    }

    private boolean isGetIdDisabled() {
        return onFx(() -> (Boolean) node("getId").queryAccessibleAttribute(AccessibleAttribute.DISABLED));
    }

    @Test
    void heldEnterSendsTheRequestOnce() {
        choose(SampleRequest.GUEST);
        clickOn("#accountId");
        push(KeyCode.ENTER);
        waitForAnswer();
        for (int repeated = 0; repeated < 3; repeated++) {
            onFx(() -> {
                Node field = node("accountId");
                Event.fireEvent(
                        field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                return field;
            });
            waitUntil(() -> !isGetIdDisabled());
        }
        push(KeyCode.ENTER);
        fill("accountId", "123456789012");
        getId();
        waitUntil(() -> calls().stream().anyMatch(entry -> entry.accountId().isPresent()));
        assertThat(calls()).hasSize(3);
    }

    @Test
    void textOfAnAttemptStaysOnOneLineWhenTheWindowGetsNarrower() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        Labeled text = lookup(".attempts .numbers").query();
        for (int width : List.of(1600, 1300, 1180)) {
            onFx(() -> {
                stage().setWidth(width);
                return width;
            });
            settle();
            assertThat(onFx(text::getHeight))
                    .as("height at %s px", width)
                    .isLessThan(2 * onFx(() -> text.getFont().getSize()));
        }
    }

    @Test
    void textOfAnAttemptGetsMoreRoomAtLargerTextSizes() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        Region text = lookup(".attempts .numbers").query();
        double before = onFx(() -> text.minWidth(-1));
        chord(KeyCode.SHORTCUT, KeyCode.EQUALS);
        chord(KeyCode.SHORTCUT, KeyCode.EQUALS);

        assertThat(onFx(() -> text.minWidth(-1))).isCloseTo(before * 1.25, within(1.0));
    }

    @Test
    void idTakesOnlyItsOwnWidthAtASmallerTextSize() {
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        chord(KeyCode.SHORTCUT, KeyCode.MINUS);
        chord(KeyCode.SHORTCUT, KeyCode.MINUS);
        Region id = lookup("#requestId").query();
        double pieces = onFx(() -> from(id).lookup(".id-piece").queryAll().stream()
                .mapToDouble(piece -> piece.getLayoutBounds().getWidth())
                .sum());

        assertThat(onFx(id::getWidth)).isCloseTo(pieces, within(3.0));
    }

    @Test
    void reportBeginsWithTheSearchableLines() {
        choose(SampleRequest.GUEST_REFUSED);
        getId();
        waitForAnswer();
        String title = text("outcomeTitle");
        clickOn("#copyReport");
        waitUntil(() -> clipboard() != null && clipboard().contains("Identity Desk report"));

        assertThat(clipboard().lines().limit(5))
                .anyMatch(line -> line.contains(title))
                .anyMatch(line -> line.contains("NotAuthorizedException"))
                .anyMatch(line -> line.contains("Unauthenticated access is not supported"))
                .anyMatch(line -> line.contains(text("requestId")));
    }

    @Test
    void accessibleTitleIncludesTheAdvice() {
        choose(SampleRequest.GUEST_REFUSED);
        getId();
        waitForAnswer();

        assertThat(onFx(() -> node("outcomeTitle").queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo(text("outcomeTitle") + ". " + text("outcomeAdvice"));
    }
}
