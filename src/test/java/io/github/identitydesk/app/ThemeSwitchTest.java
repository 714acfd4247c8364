package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.model.Theme;
import io.github.identitydesk.sandbox.SampleRequest;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Switches the theme. What is hidden is styled after the frame that shows the new theme. */
@Tag("slow")
class ThemeSwitchTest extends WindowTest {
    @Test
    void hiddenPartsLeaveTheSceneAndReturnToTheirPlaces() {
        List<Node> before = nodes();
        Node visible = node("identityPoolId");
        Node hidden = node("history");

        assertThat(onFx(() -> {
                    themeItem(Theme.DARK).fire();
                    return visible.getScene() != null && hidden.getScene() == null;
                }))
                .isTrue();

        waitUntil(() -> nodes().equals(before));
    }

    @Test
    void aTabThatIsSelectedMeanwhileHasItsContentAtOnce() {
        Node history = node("history");

        assertThat(onFx(() -> {
                    themeItem(Theme.DARK).fire();
                    lookup("#tabs").<TabPane>query().getSelectionModel().selectLast();
                    return isSeen(history) && history.getScene() != null;
                }))
                .isTrue();

        waitUntil(this::isComplete);
        assertThat(onFx(() -> lookup("#history").queryAll())).containsExactly(history);
    }

    @Test
    void anAnswerThatIsShownMeanwhileIsThereAtOnce() {
        Node outcome = node("endedPane");

        onFx(() -> {
            themeItem(Theme.DARK).fire();
            return outcome;
        });
        choose(SampleRequest.GUEST);
        getId();

        waitUntil(() -> isShown("identityId"));
        assertThat(onFx(() -> lookup("#endedPane").queryAll())).containsExactly(outcome);
    }

    @Test
    void theThemeCanBeSwitchedAgainMeanwhile() {
        List<Node> before = nodes();
        String styleSheet = onFx(Application::getUserAgentStylesheet);

        onFx(() -> {
            themeItem(Theme.DARK).fire();
            themeItem(Theme.LIGHT).fire();
            return before;
        });

        waitUntil(() -> nodes().equals(before));
        assertThat(onFx(Application::getUserAgentStylesheet)).isEqualTo(styleSheet);
    }

    private List<Node> nodes() {
        return onFx(() -> descendants(stage().getScene().getRoot())
                .filter(node -> node.getId() != null)
                .toList());
    }

    private static Stream<Node> descendants(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(ThemeSwitchTest::descendants))
                : Stream.of(node);
    }
}
