package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.viewmodel.LoginRow;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window, operated by keyboard only. */
@Tag("slow")
class KeyboardTest extends WindowTest {
    private static final String POOL = "us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617";

    @Test
    void enterInAFieldGetsAnId() {
        choose("endpoint", "Sandbox, not AWS");
        clickOn("#identityPoolId");
        paste(POOL);
        push(KeyCode.ENTER);

        waitForAnswer();
        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
    }

    @Test
    void enterInTheRegionFieldGetsAnId() {
        choose("endpoint", "Sandbox, not AWS");
        fill("identityPoolId", POOL);
        clickOn("#region");
        write("us-east-1");
        push(KeyCode.ENTER);

        waitForAnswer();
        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
    }

    @Test
    void insertAddsALoginAndDeleteRemovesIt() {
        addProvider("Google");
        clickOn("#accountId");
        onFx(() -> {
            node("logins").requestFocus();
            return true;
        });
        push(KeyCode.INSERT);
        write("login.example.com");
        assertThat(rows()).isEqualTo(2);

        onFx(() -> {
            node("logins").requestFocus();
            return true;
        });
        push(KeyCode.DELETE);
        assertThat(rows()).isEqualTo(1);
        assertThat(node("logins").isFocused()).isTrue();
        push(KeyCode.DELETE);
        assertThat(rows()).isZero();
    }

    @Test
    void deleteInALoginFieldDeletesACharacterNotTheLogin() {
        addProvider("Another provider name");
        write("xy");
        push(KeyCode.HOME);
        push(KeyCode.DELETE);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void tabAndShiftTabTraverseTheFormInReadingOrder() {
        fill("identityPoolId", POOL);
        addProvider("Google");
        onFx(() -> {
            node("endpoint").requestFocus();
            return true;
        });
        List<Node> walked = new ArrayList<>();
        do {
            walked.add(focused());
            push(KeyCode.TAB);
        } while (!walked.contains(focused()) && !"getId".equals(focused().getId()));
        List<Bounds> places = onFx(() -> walked.stream()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList());

        assertThat(walked)
                .extracting(Node::getId)
                .contains("endpoint", "region", "poolName", "identityPoolId", "pools", "accountId", "removeLogin");
        for (int step = 1; step < places.size(); step++) {
            Bounds before = places.get(step - 1);
            Bounds next = places.get(step);
            assertThat(next.getMinY() >= before.getMaxY() || next.getMinX() >= before.getMinX())
                    .as("%s comes after %s", walked.get(step), walked.get(step - 1))
                    .isTrue();
        }
        for (Node node : walked.reversed()) {
            push(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(focused()).isSameAs(node);
        }
    }

    @Test
    void arrowsSelectALoginAndEnterOrF2EditsIt() {
        addProvider("Google");
        addProvider("Facebook");
        onFx(() -> {
            node("logins").requestFocus();
            return true;
        });
        push(KeyCode.UP);
        push(KeyCode.UP);
        push(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(1);
        push(KeyCode.UP);
        assertThat(selected()).isZero();

        push(KeyCode.F2);
        chord(KeyCode.SHORTCUT, KeyCode.A);
        write("login.example.com");
        onFx(() -> {
            node("logins").requestFocus();
            return true;
        });
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        chord(KeyCode.SHORTCUT, KeyCode.A);
        write("other.example.com");

        assertThat(onFx(() -> lookup("#logins").<TableView<LoginRow>>query().getItems().stream()
                        .map(row -> row.providerName().get())
                        .toList()))
                .containsExactly("login.example.com", "other.example.com");
    }

    private int selected() {
        return onFx(() ->
                lookup("#logins").<TableView<?>>query().getSelectionModel().getSelectedIndex());
    }

    private Node focused() {
        return onFx(() -> stage().getScene().getFocusOwner());
    }

    @Test
    void tabTraversalReturnsToItsStart() {
        addProvider("Google");
        onFx(() -> {
            node("endpoint").requestFocus();
            return true;
        });
        List<Node> walked = new ArrayList<>();
        for (int step = 0; step < 60 && walked.stream().distinct().count() == walked.size(); step++) {
            walked.add(onFx(() -> stage().getScene().getFocusOwner()));
            push(KeyCode.TAB);
        }

        assertThat(walked.getLast()).as("traversal ends where it began").isSameAs(walked.getFirst());
        assertThat(walked).extracting(Node::getId).contains("getId", "identityPoolId");
    }

    @ParameterizedTest
    @EnumSource(names = {"EQUALS", "ADD"})
    void plusEnlargesTheTextAndZeroResetsIt(KeyCode plus) {
        double normal = labelHeight();
        chord(KeyCode.SHORTCUT, plus);
        chord(KeyCode.SHORTCUT, plus);
        chord(KeyCode.SHORTCUT, plus);
        assertThat(labelHeight()).isGreaterThan(normal * 1.3);

        chord(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(labelHeight()).isEqualTo(normal);
        chord(KeyCode.SHORTCUT, KeyCode.MINUS);
        assertThat(labelHeight()).isLessThan(normal);
    }

    @Test
    void f1ShowsAllShortcuts() {
        clickOn("#accountId");
        write("1");
        push(KeyCode.F1);
        waitUntil(() -> lookup("#shortcuts").tryQuery().isPresent());

        List<String> texts = onFx(() -> from(node("shortcuts")).lookup(".label").<Label>queryAll().stream()
                .map(Label::getText)
                .toList());
        assertThat(texts)
                .contains("Get ID", "Ctrl+↵", "Open…", "Ctrl+O", "Undo", "Redo", "Ctrl+Shift+Z", "F1", "Insert");
        double top = onFx(() -> node("shortcuts").localToScene(0, 0).getY());
        push(KeyCode.PAGE_DOWN);
        assertThat(onFx(() -> node("shortcuts").localToScene(0, 0).getY())).isLessThan(top);
        push(KeyCode.ESCAPE);
        assertThat(lookup("#shortcuts").tryQuery()).isEmpty();
    }

    @Test
    void clickBesideTheControlsLeavesTheFocus() {
        clickOn("#identityPoolId");
        clickOn("Logins");

        assertThat(onFx(() -> node("identityPoolId").isFocused())).isTrue();
    }

    private double labelHeight() {
        return onFx(() -> lookup("Identity pool ID")
                .<Label>query()
                .lookup(".text")
                .getLayoutBounds()
                .getHeight());
    }

    private int rows() {
        return onFx(() -> lookup("#logins").<TableView<?>>query().getItems().size());
    }
}
