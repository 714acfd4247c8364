package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.sandbox.SampleRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.nio.file.Path;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Renders the three pictures of the README to {@code target/pictures/readme}, or to {@code src/docs} if the system property
 * {@code readme.pictures} is {@code true}.
 */
@Tag("slow")
class ReadmePicturesTest extends WindowTest {
    private static final Path FOLDER =
            Path.of(Boolean.getBoolean("readme.pictures") ? "src/docs" : "target/pictures/readme");

    @Test
    void identityIsFound() {
        clickOn("#trySandbox");
        waitForAnswer();

        render("found");
    }

    @Test
    void refusalIsExplained() {
        choose(SampleRequest.ACCESS_TOKEN);
        getId();
        waitUntil(() -> isShown("errorCode") && !lookup(".finding").queryAll().isEmpty());

        render("explained");
    }

    @Test
    void missingRoleIsExplainedInTheDarkTheme() {
        chooseFromMenu("View", "Dark");
        choose(SampleRequest.LOGIN);
        getId();
        waitForAnswer();
        fill("identityPoolId", SandboxPool.NO_ROLE.id());
        getId();
        waitUntil(() -> isShown("identityId") && !isShown("staleAnswer"));
        clickOn(from(node("tabs")).lookup("History").<Node>query());
        press("checkCredentials");
        waitUntil(() -> isShown("trustPolicyPart") && !isShown("cancelCheck"));

        render("credentials");
    }

    private void render(String name) {
        onFx(() -> {
            stage().setWidth(WindowSize.AT_FIRST.width());
            stage().setHeight(WindowSize.AT_FIRST.height());
            return stage();
        });
        // Away from all controls that react to the pointer.
        moveTo("#ready");
        assertThat(onFx(() -> CutTexts.in(stage().getScene()))).isEmpty();
        Path file = FOLDER.resolve(name + ".png");
        onFx(() -> Picture.of(stage().getScene())).save(file);
        assertThat(file).isNotEmptyFile();
    }
}
