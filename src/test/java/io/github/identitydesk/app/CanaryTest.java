package io.github.identitydesk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxToolkit;

/**
 * Sends a token with a random subject and e-mail address through the app, then searches everything the app leaves
 * behind.
 */
@Isolated
class CanaryTest extends WindowTest {
    private static final String PROVIDER = "login.example.com/sandbox";
    private static final int SIGNATURE_BYTES = 256;
    private static final int MOST_BYTES = 8 << 20;

    private final LogNotes log = new LogNotes();
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String token = jwt();

    private final List<String> seen = new ArrayList<>();

    /** The texts of the table that shows what a token says. */
    private final List<String> seenInClaims = new ArrayList<>();

    private final Instant begin = Instant.now();

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
        look();
        pasteRequest();
        openRequest();
        saveRequestWithoutTokens();
        copyRequest();
        checkRequest();
        explainMessage();
        getRefusalThatEchoesTheToken();
        exportTheHistory();
        waitUntil(() -> Files.readString(home.resolve("history.json")).contains("REFUSED"));
        FxToolkit.cleanupStages();
        quit();
        seen.addAll(log.lines());
        seen.addAll(filesUnder(home));
        seen.addAll(newTemporaryFiles());
        ProcessHandle.current().info().commandLine().ifPresent(seen::add);

        assertThat(seen).as("something was looked at").hasSizeGreaterThan(200);
        for (String secret : encodedSecrets()) {
            assertThat(seen).noneMatch(text -> text.contains(secret));
            assertThat(seenInClaims).noneMatch(text -> text.contains(secret));
        }
        assertThat(seen).noneMatch(text -> text.contains(canary));
        assertThat(seenInClaims).as("the claims that the user opened").anyMatch(text -> text.contains(canary));
        assertThat(filesUnder(home)).as("the calls are in the history").anyMatch(text -> text.contains(PROVIDER));
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
            look();
        }
    }

    private void openRequest() throws IOException {
        Path file = documents.resolve("with-token.json");
        Files.writeString(file, RequestFormat.JSON.write(request()));
        dialogs.chosen = Optional.of(file);
        chord(KeyCode.SHORTCUT, KeyCode.O);
        clickOn("Don’t Save");
        waitUntil(() -> stage().getTitle().contains("with-token"));
        look();
    }

    private void saveRequestWithoutTokens() {
        Path file = home.resolve("without-token.getid");
        dialogs.chosen = Optional.of(file);
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        clickOn("Without Tokens");
        waitUntil(() -> Files.exists(file));
        look();
    }

    /** Copies the report, and the request in each format. */
    private void copyRequest() {
        getId();
        waitUntil(() -> isShown("identityId"));
        clickOn("#copyReport");
        waitUntil(() -> clipboard() != null && clipboard().contains("Identity Desk report"));
        look();
        selectTab(0);
        for (CopyFormat format : CopyFormat.values()) {
            onFx(() -> {
                lookup("#format").<ComboBox<CopyFormat>>query().setValue(format);
                return format;
            });
            waitUntil(() -> !text("requestText").isEmpty());
            clickOn("#copyRequest");
            seen.add(text("requestText"));
            look();
        }
    }

    private void checkRequest() {
        chord(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        waitUntil(() -> isShown("credentialsAnswer") && !text("answerTitle").equals("Asking…"));
        look();
        chooseFromMenu("Request", "Check without Sending");
        look();
        selectTab(1);
        fire("verifySignature");
        waitUntil(() -> lookup(".alert").tryQuery().isPresent());
        look();
        push(KeyCode.ENTER);
        waitUntil(() -> lookup(".alert").tryQuery().isEmpty());
        fire("pasteKeys");
        waitUntil(() -> isShown("publicKeys"));
        paste(token);
        push(KeyCode.TAB);
        clickOn("Verify");
        waitUntil(() -> isShown("signatureAnswer"));
        putOnClipboard("");
        look();
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
        look();
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
                look();
            }
        }
        fill("endpointUrl", "http://127.0.0.1:9");
        getId();
        waitUntil(() -> text("outcomeTitle").startsWith("Connection refused") || isShown("getId"));
        look();
    }

    private void exportTheHistory() {
        clickOn(from(node("tabs")).lookup("History").<Node>query());
        for (String name : List.of("calls.csv", "calls.json")) {
            dialogs.chosen = Optional.of(home.resolve(name));
            fire("export");
            waitUntil(() -> Files.exists(home.resolve(name)));
        }
        look();
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

    /** Records the window titles, the clipboard, and everything that assistive technology can read. */
    private void look() {
        settle();
        Optional.ofNullable(clipboard()).ifPresent(seen::add);
        seen.addAll(onFx(() -> shownWindows()
                .flatMap(window -> Stream.concat(
                        window instanceof Stage shown ? Stream.of(shown.getTitle()) : Stream.of(),
                        all(window.getScene().getRoot(), node -> !isClaims(node))
                                .flatMap(CanaryTest::accessible)))
                .filter(Objects::nonNull)
                .toList()));
        seenInClaims.addAll(onFx(() -> shownWindows()
                .flatMap(window -> all(window.getScene().getRoot(), node -> true))
                .filter(CanaryTest::isClaims)
                .flatMap(claims -> all(claims, node -> true))
                .flatMap(CanaryTest::accessible)
                .filter(Objects::nonNull)
                .toList()));
    }

    private Stream<Window> shownWindows() {
        return listWindows().stream().filter(window -> window.getScene() != null);
    }

    private static boolean isClaims(Node node) {
        return "claims".equals(node.getId());
    }

    private static Stream<String> accessible(Node node) {
        return Stream.of(
                node.getAccessibleText(),
                node.getAccessibleHelp(),
                node.getId(),
                asText(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)),
                asText(node.queryAccessibleAttribute(AccessibleAttribute.HELP)));
    }

    private static @Nullable String asText(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The node and all nodes under it, but for those under a node that is not to be opened. */
    private static Stream<Node> all(Node node, Predicate<Node> opened) {
        Stream<Node> children = node instanceof Parent parent && opened.test(node)
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> all(child, opened))
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    /** Returns the token, whole and in parts. */
    private List<String> encodedSecrets() {
        String[] parts = token.split("\\.", -1);
        return List.of(token, parts[1], parts[2], parts[1].substring(20, 44));
    }

    /**
     * Returns the contents of the temporary files created since this test began, except in the test's own directories.
     */
    private List<String> newTemporaryFiles() throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file : files) {
                if (Files.isRegularFile(file)
                        && Files.isReadable(file)
                        && !Files.getLastModifiedTime(file).toInstant().isBefore(begin)) {
                    texts.add(file + "\n" + content(file));
                }
            }
        }
        return texts;
    }

    private static List<String> filesUnder(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + "\n" + content(file))
                    .toList();
        }
    }

    private static String content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a token like those of the sandbox's OpenID Connect provider, with an invalid signature. */
    private String jwt() {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"https://" + PROVIDER + "\",\"sub\":\"" + canary
                + "\",\"aud\":\"sandbox-client\",\"email\":\"secret@" + canary + ".example\",\"iat\":" + now
                + ",\"exp\":"
                + (now + 3600) + "}";
        return base64Url("{\"alg\":\"RS256\"}") + "." + base64Url(claims) + "."
                + base64Url(canary.repeat(7).substring(0, SIGNATURE_BYTES));
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
