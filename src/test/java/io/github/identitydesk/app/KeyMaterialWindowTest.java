package io.github.identitydesk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.KeyServer;
import io.github.identitydesk.LogNotes;
import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** No key of the credentials and no OpenID token is displayed, read aloud, copied, logged or stored. */
@Tag("slow")
@Isolated
class KeyMaterialWindowTest extends WindowTest {
    private final LogNotes log = new LogNotes();
    private final KeyServer server = startServer();

    private static KeyServer startServer() {
        try {
            return new KeyServer();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    FirstWindow firstWindow() {
        IdentityRequest guest = new IdentityRequest(SandboxPool.GUESTS.id(), Optional.empty(), List.of());
        EndpointChoice endpoint =
                new EndpointChoice(EndpointChoice.Kind.CUSTOM, server.url().toString(), "");
        return new FirstWindow(guest, endpoint, Optional.empty(), Optional.empty(), true);
    }

    @AfterEach
    void end() {
        log.close();
        server.close();
    }

    @Test
    void keysAppearNowhere() throws Exception {
        waitForAnswer();
        List<String> seen = new ArrayList<>();

        check("checkCredentials");
        assertThat(text("answerTitle")).startsWith("This identity gets credentials.");
        seen.addAll(texts());
        seen.addAll(copies());
        check("checkOpenIdToken");
        assertThat(text("answerWords")).as("the token was read").contains(server.subject());
        seen.addAll(texts());
        seen.addAll(copies());
        hideWindows();
        quit();
        seen.addAll(log.lines());
        seen.addAll(filesUnder(home));

        assertThat(seen).as("something was looked at").hasSizeGreaterThan(50);
        assertThat(seen).as("the call is in the history").anyMatch(text -> text.contains(KeyServer.ID));
        for (String secret : server.secrets()) {
            assertThat(seen).noneMatch(text -> text.contains(secret));
        }
    }

    private void check(String button) {
        press(button);
        waitUntil(() -> isShown("credentialsAnswer") && !text("answerTitle").equals("Checking…"));
    }

    /** Returns what a user can copy from an answer: the report and the IdentityId. */
    private List<String> copies() {
        clearClipboard();
        press("copyReport");
        waitUntil(() -> clipboard() != null);
        String report = clipboard();
        clearClipboard();
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        waitUntil(() -> KeyServer.ID.equals(clipboard()));
        return List.of(report);
    }

    private static void clearClipboard() {
        onFx(() -> {
            Clipboard.getSystemClipboard().clear();
            return true;
        });
    }

    /** Returns the displayed texts and the accessible texts. */
    private List<String> texts() {
        return onFx(() -> all(stage().getScene().getRoot())
                .flatMap(node -> Stream.concat(
                        Stream.of(node.getAccessibleText(), node.getAccessibleHelp()),
                        switch (node) {
                            case Labeled labeled -> Stream.of(labeled.getText());
                            case TextInputControl input -> Stream.of(input.getText());
                            default -> Stream.empty();
                        }))
                .filter(Objects::nonNull)
                .toList());
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(KeyMaterialWindowTest::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    private static List<String> filesUnder(Path directory) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file, ISO_8859_1));
            }
        }
        return contents;
    }
}
