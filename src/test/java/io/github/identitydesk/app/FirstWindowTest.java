package io.github.identitydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.format.RequestFile;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.SandboxPool;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/** A window opened from the command line with all options. */
class FirstWindowTest extends WindowTest {
    @Override
    FirstWindow firstWindow() {
        IdentityRequest request = new IdentityRequest(
                SandboxPool.GUESTS_REFUSED.id(),
                Optional.of("012345678901"),
                List.of(Login.of("graph.facebook.com", "EAAtoken")));
        RequestFile file = new RequestFile(Path.of("support.json"), RequestFormat.JSON, request);
        return new FirstWindow(request, EndpointChoice.SANDBOX, Optional.of(file), Optional.empty(), true);
    }

    @Test
    void windowOpensFilledInAndCallsTheService() {
        waitForAnswer();

        assertThat(text("outcomeTitle")).isEqualTo("Identity found");
        assertThat(text("identityPoolId")).isEqualTo(SandboxPool.GUESTS_REFUSED.id());
        assertThat(text("accountId")).isEqualTo("012345678901");
        assertThat(onFx(() ->
                        lookup("#logins").queryAs(TableView.class).getItems().size()))
                .isEqualTo(1);
        assertThat(isShown("sandboxMark")).isTrue();
        assertThat(stage().getTitle()).contains("support.json");
    }
}
