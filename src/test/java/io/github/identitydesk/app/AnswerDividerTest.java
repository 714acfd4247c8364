package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The divider between the answer and the tabs, which the user can drag. */
@Tag("slow")
class AnswerDividerTest extends WindowTest {
    private FirstWindow first = FirstWindow.EMPTY;

    @Override
    FirstWindow firstWindow() {
        return first;
    }

    @Test
    void dividerBetweenAnswerAndTabsIsRemembered() throws TimeoutException {
        Node bar = lookup(".answer-parts > .split-pane-divider").query();
        Bounds at = onFx(() -> bar.localToScreen(bar.getLayoutBounds()));
        moveTo(at.getCenterX(), at.getCenterY());
        press(MouseButton.PRIMARY);
        moveTo(at.getCenterX(), at.getCenterY() - 40);
        moveTo(at.getCenterX(), at.getCenterY() - 80);
        release(MouseButton.PRIMARY);
        double position = divider();
        assertThat(position).isLessThan(0.5);
        restart(() -> {});

        assertThat(divider()).isBetween(position - 0.01, position + 0.01);
    }

    @Test
    void answerGetsTheHeightThatItNeedsAndTheTabsStayThere() throws TimeoutException {
        double before = divider();
        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        Region outcome = lookup(".outcome").query();
        Region shown = (Region) node("endedPane");
        waitUntil(() -> shown.getHeight() >= outcome.getHeight());
        assertThat(divider()).isCloseTo(before, within(0.01));

        choose(SampleRequest.ACCESS_TOKEN);
        getId();
        waitForAnswer();
        waitUntil(() -> divider() > before + 0.05);
        double grown = divider();

        choose(SampleRequest.GUEST);
        getId();
        waitForAnswer();
        waitUntil(() -> outcome.getHeight() < shown.getHeight());
        assertThat(divider()).isCloseTo(grown, within(0.01));
        restart(() -> {});
        assertThat(divider()).isCloseTo(before, within(0.01));
    }

    @Test
    void shortAnswerThatIsThereWhenTheWindowOpensMovesNothing() throws TimeoutException {
        double before = divider();
        first = new FirstWindow(
                IdentityRequest.guest(SandboxPool.GUESTS.id()),
                EndpointChoice.SANDBOX,
                Optional.empty(),
                Optional.empty(),
                true);
        restart(() -> {});
        waitForAnswer();
        Region outcome = lookup(".outcome").query();
        Region shown = (Region) node("endedPane");
        waitUntil(() -> outcome.getHeight() > 0 && shown.getHeight() >= outcome.getHeight());
        settle();

        assertThat(divider()).isCloseTo(before, within(0.01));
    }

    @Test
    void draggedDividerStaysWhereItIsForEachAnswer() throws TimeoutException {
        Node bar = lookup(".answer-parts > .split-pane-divider").query();
        Bounds at = onFx(() -> bar.localToScreen(bar.getLayoutBounds()));
        drag(at.getCenterX(), at.getCenterY());
        moveTo(at.getCenterX(), at.getCenterY() - 40);
        dropTo(at.getCenterX(), at.getCenterY() - 80);
        double dragged = divider();
        restart(() -> {});
        choose(SampleRequest.ACCESS_TOKEN);
        getId();
        waitForAnswer();
        Region outcome = lookup(".outcome").query();
        waitUntil(() -> outcome.getHeight() > ((Region) node("endedPane")).getHeight());

        assertThat(divider()).isCloseTo(dragged, within(0.01));
    }

    private double divider() {
        return onFx(() -> lookup(".answer-parts").<SplitPane>query().getDividerPositions()[0]);
    }
}
