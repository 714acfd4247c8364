package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The notices below the form. */
class NoticesTest extends WindowTest {
    private static final String POOL = "us-east-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @Test
    void noticeMovesNoField() {
        fill("identityPoolId", POOL);
        List<Bounds> before = places();
        chooseFromMenu("Request", "Check without Sending");
        assertThat(text("notice")).startsWith("The request is within");
        assertThat(places()).isEqualTo(before);

        chooseFromMenu("View", "Dismiss Notice");
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void noticeDoesNotCoverTheFinding() {
        choose(SampleRequest.GUEST);
        choose(SampleRequest.ACCESS_TOKEN);
        waitUntil(() -> isShown("notice") && !lookup(".finding").queryAll().isEmpty());
        Node finding = lookup(".finding-group").query();
        Node bar = node("noticeBar");

        assertThat(onFx(() -> visible(finding).getMaxY()))
                .isLessThanOrEqualTo(onFx(() -> visible(bar).getMinY()));
    }

    @Test
    void failureNoticeStaysUntilDismissed() {
        chooseFromMenu("Request", "Check without Sending");
        assertThat(text("notice")).startsWith("Enter the identity pool ID.");
        clickOn("#dismiss");
        assertThat(isShown("notice")).isFalse();

        chooseFromMenu("Request", "Check without Sending");
        chooseFromMenu("View", "Dismiss Notice");
        assertThat(isShown("notice")).isFalse();
    }

    @Test
    void undoOfferDisappearsWithTheNextEdit() {
        fill("identityPoolId", POOL);
        putOnClipboard("aws cognito-identity get-id --identity-pool-id eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678");
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        waitUntil(() -> isShown("undo"));
        clickOn("#accountId");
        write("1");

        assertThat(isShown("undo")).isFalse();
    }

    private List<Bounds> places() {
        return onFx(() -> List.of("endpoint", "region", "identityPoolId", "accountId", "addLogin", "getId").stream()
                .map(id -> node(id).localToScene(node(id).getLayoutBounds()))
                .toList());
    }
}
