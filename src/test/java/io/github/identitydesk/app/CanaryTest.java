package io.github.identitydesk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.identitydesk.LogNotes;
import io.github.identitydesk.cli.FirstWindow;
import io.github.identitydesk.model.EndpointChoice;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import io.github.identitydesk.sandbox.SandboxPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxToolkit;

/** A token with a random subject and e-mail address goes through the app, and is looked for in all that it leaves. */
@Isolated
class CanaryTest extends WindowTest {
    private final LogNotes log = new LogNotes();
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String token = jwt();

    @Override
    FirstWindow firstWindow() {
        IdentityRequest request = new IdentityRequest(
                SandboxPool.GUESTS.id(), Optional.empty(), List.of(Login.of("login.example.com/" + 1, token)));
        return new FirstWindow(request, EndpointChoice.SANDBOX, Optional.empty(), Optional.empty(), true);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void noFileNoLogLineAndNoAccessibleTextHoldsATokenOrWhatItSays() throws IOException, TimeoutException {
        waitForAnswer();
        List<String> seen = new ArrayList<>(accessibleTexts());
        seen.add(stage().getTitle());
        waitUntil(() -> Files.exists(home.resolve("history.json")));
        FxToolkit.cleanupStages();
        quit();
        seen.addAll(log.lines());
        seen.addAll(filesUnder(home));
        ProcessHandle.current().info().commandLine().ifPresent(seen::add);

        assertThat(seen).as("something was looked at").hasSizeGreaterThan(20);
        for (String secret : secrets()) {
            assertThat(seen).noneMatch(text -> text.contains(secret));
        }
        assertThat(filesUnder(home))
                .as("the call is in the history")
                .anyMatch(text -> text.contains("login.example.com"));
    }

    /** The token whole and in parts, and what its claims say, in the clear and encoded. */
    private List<String> secrets() {
        String[] parts = token.split("\\.", -1);
        return List.of(token, parts[1], parts[2], parts[1].substring(20, 44), canary, "secret@" + canary);
    }

    private List<String> accessibleTexts() {
        return onFx(() -> all(stage().getScene().getRoot())
                .flatMap(node -> Stream.of(node.getAccessibleText(), node.getAccessibleHelp(), node.getId()))
                .filter(text -> text != null)
                .toList());
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(CanaryTest::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    private static List<String> filesUnder(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + "\n" + content(file))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jwt() {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"https://login.example.com/1\",\"sub\":\"" + canary + "\",\"aud\":\"" + canary
                + "\",\"email\":\"secret@" + canary + ".example\",\"iat\":" + now + ",\"exp\":" + (now + 3600) + "}";
        return base64Url("{\"alg\":\"RS256\"}") + "." + base64Url(claims) + "." + base64Url(canary.repeat(4));
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
