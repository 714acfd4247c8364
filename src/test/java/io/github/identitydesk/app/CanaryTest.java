package io.github.identitydesk.app;

import static io.github.identitydesk.app.CanaryToken.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.LogNotes;
import io.github.identitydesk.aws.ScriptedServer;
import io.github.identitydesk.aws.ScriptedServer.Reply;
import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.format.CopyFormat;
import io.github.identitydesk.format.RequestFormat;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Sends a token with a random subject and e-mail address through the app, then searches everything the app leaves
 * behind.
 */
@Tag("slow")
@Isolated
class CanaryTest extends WindowTest {
    private final LogNotes log = new LogNotes();
    private final CanaryToken canary = CanaryToken.random();
    private final String token = canary.value();
    private final LeakSearch search = new LeakSearch(this::listWindows);

    @TempDir
    Path documents;

    @Override
    FirstWindow firstWindow() {
        return new FirstWindow(request(), EndpointChoice.SANDBOX, Optional.empty(), Optional.empty(), true);
    }

    private IdentityRequest request() {
        return new IdentityRequest(SandboxPool.GUESTS.id(), Optional.empty(), List.of(Login.of(PROVIDER, token)));
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void noOutputContainsTheTokenOrItsClaims() throws Exception {
        waitForAnswer();
        search.look();
        pasteRequest();
        openRequest();
        saveRequestWithoutTokens();
        copyRequest();
        checkRequest();
        explainMessage();
        getRefusalThatEchoesTheToken();
        exportTheHistory();
        waitUntil(() -> Files.readString(home.resolve("history.json")).contains("REFUSED"));
        hideWindows();
        quit();
        search.add(log.lines());
        search.add(LeakSearch.filesUnder(home));
        search.lookOutsideTheWindow();

        assertThat(search.seen()).as("something was looked at").hasSizeGreaterThan(200);
        for (String secret : canary.encodedSecrets()) {
            assertThat(search.seen()).noneMatch(text -> text.contains(secret));
            assertThat(search.seenInClaims()).noneMatch(text -> text.contains(secret));
        }
        assertThat(search.seen()).noneMatch(text -> text.contains(canary.canary()));
        assertThat(search.seenInClaims())
                .as("the claims that the user opened")
                .anyMatch(text -> text.contains(canary.canary()));
        assertThat(LeakSearch.filesUnder(home))
                .as("the calls are in the history")
                .anyMatch(text -> text.contains(PROVIDER));
    }

    private void pasteRequest() {
        for (String text : List.of(
                "aws cognito-identity get-id --identity-pool-id " + SandboxPool.GUESTS.id() + " --logins " + PROVIDER
                        + "=" + token,
                "{ \"IdentityPoolId\": \"" + token + "\" \"")) {
            putOnClipboard(text);
            chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
            waitUntil(() -> isShown("notice"));
            putOnClipboard("");
            search.look();
        }
    }

    private void openRequest() throws IOException {
        Path file = documents.resolve("with-token.json");
        Files.writeString(file, RequestFormat.JSON.write(request()));
        dialogs.chosen = Optional.of(file);
        chord(KeyCode.SHORTCUT, KeyCode.O);
        clickOn("Don’t Save");
        waitUntil(() -> stage().getTitle().contains("with-token"));
        search.look();
    }

    private void saveRequestWithoutTokens() {
        Path file = home.resolve("without-token.getid");
        dialogs.chosen = Optional.of(file);
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        clickOn("Without Tokens");
        waitUntil(() -> Files.exists(file));
        search.look();
    }

    /** Copies the report, and the request in each format. */
    private void copyRequest() {
        getId();
        waitUntil(() -> isShown("identityId"));
        clickOn("#copyReport");
        waitUntil(() -> clipboard() != null && clipboard().contains("Identity Desk report"));
        search.look();
        selectTab(0);
        for (CopyFormat format : CopyFormat.values()) {
            onFx(() -> {
                lookup("#format").<ComboBox<CopyFormat>>query().setValue(format);
                return format;
            });
            waitUntil(() -> !text("requestText").isEmpty());
            clickOn("#copyRequest");
            search.add(List.of(text("requestText")));
            search.look();
        }
    }

    private void checkRequest() {
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        waitUntil(() -> isShown("credentialsAnswer") && !text("answerTitle").equals("Checking…"));
        search.look();
        chooseFromMenu("Request", "Check without Sending");
        search.look();
        selectTab(1);
        fire("verifySignature");
        waitUntil(() -> lookup(".alert").tryQuery().isPresent());
        search.look();
        push(KeyCode.ENTER);
        waitUntil(() -> lookup(".alert").tryQuery().isEmpty());
        fire("pasteKeys");
        waitUntil(() -> isShown("publicKeys"));
        paste(token);
        push(KeyCode.TAB);
        clickOn("Verify");
        waitUntil(() -> isShown("publicKeysProblem"));
        putOnClipboard("");
        push(KeyCode.ESCAPE);
        search.look();
    }

    private void explainMessage() {
        chooseFromMenu("Help", "Explain an Error Message…");
        waitUntil(() -> lookup("#messageToExplain").tryQuery().isPresent());
        fill(
                "messageToExplain",
                "An error occurred (NotAuthorizedException) when calling the GetId operation: Invalid login token. "
                        + token);
        putOnClipboard("");
        waitUntil(() -> isShown("messageTitle"));
        push(KeyCode.ESCAPE);
        search.look();
    }

    private void getRefusalThatEchoesTheToken() throws IOException {
        String payload = token.split("\\.", -1)[1];
        try (ScriptedServer server = ScriptedServer.http(
                Reply.json(
                        400,
                        "{\"__type\":\"NotAuthorizedException\",\"message\":\"Bad token " + token + "\"}",
                        "x-amzn-RequestId: " + payload),
                Reply.json(400, "{\"__type\":\"" + payload.substring(5, 60) + "\",\"message\":\"m\"}"),
                Reply.html(403, "<html>" + token))) {
            choose("endpoint", "Custom URL");
            fill("endpointUrl", server.url().toString());
            for (int call = 1; call <= 3; call++) {
                int calls = call;
                getId();
                waitUntil(() -> server.received().size() == calls && isShown("getId"));
                waitForAnswer();
                assertThat(server.received().getLast().body())
                        .as("the token was sent")
                        .contains(token);
                fire("copyReport");
                search.look();
            }
        }
        fill("endpointUrl", "http://127.0.0.1:9");
        getId();
        waitUntil(() -> text("outcomeTitle").startsWith("Connection refused") || isShown("getId"));
        search.look();
    }

    private void exportTheHistory() {
        clickOn(from(node("tabs")).lookup("History").<Node>query());
        for (String name : List.of("calls.csv", "calls.json")) {
            dialogs.chosen = Optional.of(home.resolve(name));
            fire("export");
            waitUntil(() -> Files.exists(home.resolve(name)));
        }
        search.look();
    }

    private void selectTab(int index) {
        onFx(() -> {
            lookup("#tabs").<TabPane>query().getSelectionModel().select(index);
            return index;
        });
        settle();
    }

    private void fire(String button) {
        waitUntil(() -> isShown(button) && !node(button).isDisabled());
        onFx(() -> {
            ((Button) node(button)).fire();
            return button;
        });
        settle();
    }
}
