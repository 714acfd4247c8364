package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;

/** Text and files that are dropped on the window. */
class DropTest extends WindowTest {
    private static final String POOL = "eu-west-1:1a2b3c4d-1234-5678-9abc-def012345678";

    @Test
    void droppedTextFillsTheForm() {
        ClipboardContent content = new ClipboardContent();
        content.putString("aws cognito-identity get-id --identity-pool-id " + POOL);

        drop(content);

        waitUntil(() -> text("identityPoolId").equals(POOL));
        assertThat(isShown("outcomeTitle")).isFalse();
    }

    @Test
    void severalRequestsThatAreDroppedTogetherAreRefused() throws IOException {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(
                Files.writeString(home.resolve("request.json"), "{\"IdentityPoolId\":\"" + POOL + "\"}")
                        .toFile(),
                Files.writeString(home.resolve("account.json"), "{\"AccountId\":\"123456789012\"}")
                        .toFile()));

        drop(content);

        waitUntil(() -> isShown("notice"));
        assertThat(text("notice")).contains("several requests");
        assertThat(text("identityPoolId")).isEmpty();
    }

    /** Drops content on the window as another application would. */
    private void drop(ClipboardContent content) {
        Dragboard dragboard = dragboard();
        DragEvent dropped = onFx(() -> {
            dragboard.setContent(content);
            DragEvent event =
                    new DragEvent(DragEvent.DRAG_DROPPED, dragboard, 1, 1, 1, 1, TransferMode.COPY, null, null, null);
            Event.fireEvent(stage().getScene(), event);
            return event;
        });
        assertThat(dropped.isDropCompleted()).isTrue();
    }

    /** JavaFX gives a dragboard only to a handler that begins to drag; nothing is dragged, because it is still empty then. */
    private Dragboard dragboard() {
        AtomicReference<Dragboard> given = new AtomicReference<>();
        Scene scene = stage().getScene();
        EventHandler<MouseEvent> take = event -> given.set(scene.startDragAndDrop(TransferMode.COPY));
        onFx(() -> {
            scene.addEventFilter(MouseEvent.DRAG_DETECTED, take);
            return scene;
        });
        moveTo("#emptyPane");
        press(MouseButton.PRIMARY);
        moveBy(60, 40);
        release(MouseButton.PRIMARY);
        onFx(() -> {
            scene.removeEventFilter(MouseEvent.DRAG_DETECTED, take);
            return scene;
        });
        return given.get();
    }
}
